using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Answers;

/// <summary>Makes plans out of the sections of a document, each written out in the test that needs it.</summary>
internal static class WrittenPlan
{
    /// <summary>Sections before the actions, if any are given; else one action that no section is about.</summary>
    internal static PlanSnapshot Of(string sections, string actions = "#### ACT-001: First\n\n- [ ] one\n", DateOnly? start = null) =>
        Documents.Reading.Of($"# Plan\n\n{sections}\n\n## Actions\n\n{actions}").Snapshot(start);

    /// <summary>An action with the attributes given, each as <c>Label: value</c>.</summary>
    internal static string Action(string id, params string[] attributes) =>
        $"#### {id}: Title of {id}\n\n| Attribute | Value |\n|---|---|\n| ID | {id} |\n{string.Concat(attributes.Select(attribute => $"| {attribute.Replace(": ", " | ")} |\n"))}\n";

    internal static BotMessage Asked(this PlanSnapshot plan, string command, string today = "2026-12-02", Language language = Language.English)
    {
        var context = plan.On(today, language: language);
        return Answer.To(CommandParser.Parse(command, context.Today, plan.Start), context);
    }

    /// <summary>The lines of all lists: id, title, badges in brackets, details, percentage.</summary>
    internal static IEnumerable<string> Lines(this BotMessage message) =>
        message.Blocks.OfType<MessageBlock.Rows>().SelectMany(rows => rows.Items).Select(row => string.Concat(
            row.Id.Length > 0 ? $"{row.Id} " : "",
            row.Title,
            string.Concat(row.Badges.Select(badge => $" [{badge.Text}]")),
            string.Concat(row.Details.Select(detail => $" · {detail}")),
            row.Percent is { } percent ? $" {percent}%" : ""));

    internal static IEnumerable<string> Facts(this BotMessage message) =>
        message.Blocks.OfType<MessageBlock.Facts>().SelectMany(facts => facts.Items).Select(fact => $"{fact.Label}: {fact.Value}");

    internal static IEnumerable<string> Notices(this BotMessage message) =>
        message.Blocks.OfType<MessageBlock.Notice>().Select(notice => $"{notice.Tone}: {notice.Text}");

    internal static IEnumerable<string> Notes(this BotMessage message) =>
        message.Blocks.OfType<MessageBlock.Context>().Select(context => context.Text.ToString());

    internal static IEnumerable<string> Commands(this BotMessage message) =>
        message.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items).Select(button => button.Command);

    internal static IEnumerable<string> Bars(this BotMessage message) =>
        message.Blocks.OfType<MessageBlock.Progress>().Select(bar => $"{bar.Label}: {bar.Percent}%, {bar.Caption}");
}
