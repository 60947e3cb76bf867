using System.Collections.Immutable;
using System.CommandLine;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Plans;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>import FILE</c>: makes a document the plan.</summary>
internal static class ImportCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("FILE") { Description = "The action plan, in Markdown." };
        var start = new Option<string?>("--start") { Description = "J0, the day J+n counts from: 2026-11-30, 30/11, today." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be read, and write nothing." };
        var replace = new Option<bool>("--yes") { Description = "Update the plan that is there; what was changed in chat stays." };
        var into = new Option<string?>("--into") { Description = "The short name of the plan that this is a newer document of, where its title changed." };
        var beside = new Option<bool>("--beside") { Description = "Make another plan of a document that looks like one that is there." };
        var language = Terminal.LanguageOption();
        var command = new Command("import", "Make a document the plan.") { file, start, dryRun, replace, into, beside, language };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(settings, build, async services =>
        {
            var reader = Languages.FromTag(parsed.GetValue(language)) ?? Terminal.ShellLanguage() ?? Language.French;
            var path = parsed.GetRequiredValue(file);
            if (!TryReadStart(services, parsed.GetValue(start), out var day)) return ImportMessages.NotAStart(reader, parsed.GetValue(start)!);
            if (await Terminal.ReadAsync(path, cancellation) is not { } content) return ImportMessages.NoFile(reader, path);

            using var bar = ReadingBar.For(content.Length);
            var outcome = await services.GetRequiredService<ImportHandler>().HandleAsync(
                new ImportHandler.Request(
                    WorkspaceKey.Local,
                    new DocumentFile(Path.GetFileName(path), content, IsDemonstration: false),
                    day,
                    parsed.GetValue(dryRun),
                    parsed.GetValue(replace))
                {
                    Into = parsed.GetValue(into),
                    Beside = parsed.GetValue(beside),
                    Progress = bar,
                },
                cancellation);
            return ImportMessages.Of(outcome, reader, Findings(services, outcome));
        }, cancellation));
        return command;
    }

    private static ImmutableArray<Finding> Findings(IServiceProvider services, ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported(var plan, var read) => services.GetRequiredService<DoctorHandler>().Examine(read, plan),
        ImportOutcome.Updated(var plan, var read, _) => services.GetRequiredService<DoctorHandler>().Examine(read, plan),
        ImportOutcome.DryRun(var plan, var read) => services.GetRequiredService<DoctorHandler>().Examine(read, plan),
        _ => [],
    };

    /// <summary>J0 as typed; null when nobody typed one. False when what was typed is no day.</summary>
    internal static bool TryReadStart(IServiceProvider services, string? text, out DateOnly? start)
    {
        start = null;
        if (text is null) return true;

        var zone = services.GetRequiredService<IOptions<PlanOptions>>().Value.Zone;
        var today = ZonedTime.DayIn(zone, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var isDay = WrittenDate.TryRead(text, today, start: null, current: null, out var day);
        start = day;
        return isDay;
    }
}
