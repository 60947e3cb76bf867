using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Answers;

/// <summary>Makes plans of a few actions, each written out in the test that needs it.</summary>
internal static class SamplePlan
{
    internal static readonly DateOnly J0 = new(2026, 11, 30);

    internal static ReadAction Action(string id, string due = "", ActionStatus status = ActionStatus.ToDo) => new()
    {
        Id = ActionId.Parse(id),
        Title = $"Title of {id}",
        TitleSpan = default,
        Line = 1,
        Due = DueDate.Read(due),
        Status = status,
    };

    internal static ImmutableArray<ReadBox> Steps(int done, int of) =>
    [
        .. Enumerable.Range(1, of).Select(number =>
            new ReadBox(ChecklistKind.Step, number, "Steps", $"Step {number}", number <= done, default, default)),
    ];

    internal static ReadPlan Plan(params ImmutableArray<ReadAction> actions) => new()
    {
        Source = new PlanText("", "utf-8", false, 0, []),
        Title = "Sample",
        Language = Language.English,
        Actions = actions,
    };

    internal static PlanSnapshot Snapshot(this ReadPlan plan, DateOnly? start) => PlanSnapshot.Of(Core.Plans.Plan.FromDocument(
        new PlanKey("local", "local", "sample"), plan, start, new DocumentFile("sample.md", [], false), DateTimeOffset.UnixEpoch, before: null));

    internal static AnswerContext On(this PlanSnapshot plan, string today, string? asker = null, Language language = Language.English) =>
        new(plan, DateOnly.Parse(today), WorkingCalendar.French, language, asker);

    /// <summary>The ids of the rows of an answer, in their order.</summary>
    internal static IEnumerable<string> RowIds(this BotMessage message) =>
        message.Blocks.OfType<MessageBlock.Rows>().SelectMany(rows => rows.Items).Select(row => row.Id);

    internal static BotMessage Ask(this AnswerContext context, Question question) => Answer.To(question, context);
}
