using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

/// <summary>Examines a plan by the bytes of its last imported document and by what was changed since; or a file that is no plan yet.</summary>
internal sealed class DoctorHandler(IDbContextFactory<BotDbContext> contexts, IOptions<PlanOptions> options, TimeProvider time)
{
    internal async Task<BotMessage> AnswerAsync(Question.Doctor question, AnswerContext context, CancellationToken cancellation) =>
        await ExamineAsync(context.Plan, bar: null, cancellation) is { } findings
            ? DoctorMessages.Page(context.Language, context.Plan.Title, findings, question.Page)
            : DoctorMessages.NoDocument(context.Language);

    /// <summary>Null when the plan has no document that can be read.</summary>
    /// <param name="bar">What to tell while a document of so many bytes is read; null for nothing.</param>
    internal async Task<ImmutableArray<Finding>?> ExamineAsync(PlanSnapshot plan, Func<long, IProgress<int>?>? bar, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var document = await database.Set<PlanDocument>().Of(plan.Key).AsNoTracking()
            .OrderByDescending(document => document.Revision)
            .FirstOrDefaultAsync(cancellation);
        if (document is null) return null;

        var progress = bar?.Invoke(document.Content.Length);
        using (progress as IDisposable)
        {
            return PlanReader.Read(document.Content, progress) is ReadOutcome.Read(var read) ? Examine(read, plan) : null;
        }
    }

    /// <summary>Of what was imported or would be; nothing of what was refused.</summary>
    internal ImmutableArray<Finding> Examine(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported(var plan, var read) => Examine(read, plan),
        ImportOutcome.Updated(var plan, var read, _) => Examine(read, plan),
        ImportOutcome.DryRun(var plan, var read, _) => Examine(read, plan),
        _ => [],
    };

    private ImmutableArray<Finding> Examine(ReadPlan read, PlanSnapshot plan) => PlanDoctor.Examine(read, plan, Today, options.Value.Calendar);

    /// <param name="language">Null to answer in the language of the document.</param>
    internal (BotMessage Message, ImmutableArray<Finding> Findings) Examine(string file, byte[] content, DateOnly? start, Language? language, IProgress<int>? progress)
    {
        switch (PlanReader.Read(content, progress))
        {
            case ReadOutcome.Read(var read):
                var findings = PlanDoctor.Examine(read, start, Today, options.Value.Calendar);
                return (DoctorMessages.All(language ?? read.Language, file, findings), findings);
            case ReadOutcome.Refused refused:
                return (ImportMessages.Of(new ImportOutcome.Refused(refused), language ?? Language.French, []), []);
            default:
                throw new UnreachableException();
        }
    }

    private DateOnly Today => ZonedTime.DayIn(options.Value.Zone, time.GetUtcNow());
}
