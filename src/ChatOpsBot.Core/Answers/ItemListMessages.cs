using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>Prerequisites, closing criteria, deliverables, documents, and what was raised in chat, a line each.</summary>
internal static class ItemListMessages
{
    internal static BotMessage Of(AnswerContext context, ItemKind kind, int page)
    {
        var language = context.Language;
        var items = Ordered(context.Plan, kind);
        if (items.IsEmpty && (kind is not ItemKind.Document || HasNothingProduced(context.Plan))) return MissingItems.Of(language, kind);

        var title = ItemWords.Several(language, kind);
        var done = items.Count(item => !item.IsOpen);
        var count = ItemWords.Count(language, kind, done, items.Length);
        var paged = Paged<PlanItemSnapshot>.Of(context, items, page);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        if (!items.IsEmpty)
        {
            if (!IsRaised(kind)) blocks.Add(new MessageBlock.Progress(language.In("Avancement", "Progress"), done * 100 / items.Length, count));
            blocks.Add(new MessageBlock.Rows([.. paged.Shown.Select(item => Row(context, item))]));
        }

        if (kind is ItemKind.Document) blocks.AddRange(AlsoProduced(context));
        if (StartLine.WhereMissing(context, [.. paged.Shown.Select(item => item.Due)]) is { } line) blocks.Add(line);
        var buttons = paged.Buttons(ItemWords.Command(language, kind))
            .Concat(LeadsTo(kind).Select(next => new CommandButton(ItemWords.Several(language, next), ItemWords.Command(language, next))));
        blocks.Add(new MessageBlock.Buttons([.. buttons]));
        return BotMessage.Answer(language, language.In($"{title} : {count}", $"{title}: {count}"), blocks.ToImmutable());
    }

    /// <summary>In the order of the document; what was raised in chat with the open first, and of those the newest.</summary>
    private static ImmutableArray<PlanItemSnapshot> Ordered(PlanSnapshot plan, ItemKind kind) => IsRaised(kind)
        ? [.. plan.ItemsOf(kind).OrderBy(item => !item.IsOpen).ThenByDescending(item => item.Id.Number)]
        : [.. plan.ItemsOf(kind)];

    private static bool IsRaised(ItemKind kind) => kind is ItemKind.Attention or ItemKind.Decision or ItemKind.Incident;

    private static bool HasNothingProduced(PlanSnapshot plan) => !plan.ItemsOf(ItemKind.Artifact).Any() && plan.Dashboards.IsEmpty;

    private static ListRow Row(AnswerContext context, PlanItemSnapshot item)
    {
        var row = ItemRow.Of(context, item);
        return ClosingEvidence.Of(context.Plan, item) is { } evidence
            ? row with { Details = row.Details.Add(evidence.Words(context.Language, item)) }
            : row;
    }

    private static IEnumerable<MessageBlock> AlsoProduced(AnswerContext context)
    {
        var language = context.Language;
        var artifacts = context.Plan.ItemsOf(ItemKind.Artifact).ToImmutableArray();
        if (!artifacts.IsEmpty)
        {
            var count = ItemWords.Count(language, ItemKind.Artifact, artifacts.Count(item => !item.IsOpen), artifacts.Length);
            yield return Subheading.Of($"{ItemWords.Several(language, ItemKind.Artifact)}, {count}");
            yield return new MessageBlock.Rows([.. artifacts.Take(context.PageSize).Select(item => ItemRow.Of(context, item))]);
        }

        if (context.Plan.Dashboards.IsEmpty) yield break;
        yield return Subheading.Of(language.In("Tableaux de surveillance", "Supervision dashboards"));
        yield return new MessageBlock.Rows([.. context.Plan.Dashboards.Take(context.PageSize).Select(Row)]);
    }

    private static ListRow Row(PlanDashboard dashboard)
    {
        var details = ImmutableArray.CreateBuilder<RichText>();
        if (dashboard.Uid is { } uid) details.Add(RichText.Of(RichText.Code(uid)));
        if (dashboard.Usage is { } usage) details.Add(usage);
        return new ListRow("", dashboard.Name, [], details.ToImmutable(), null, null);
    }

    private static ItemKind[] LeadsTo(ItemKind kind) => kind switch
    {
        ItemKind.Closing => [ItemKind.Deliverable, ItemKind.Gate],
        ItemKind.Deliverable => [ItemKind.Document, ItemKind.Closing],
        ItemKind.Document or ItemKind.Artifact => [ItemKind.Deliverable, ItemKind.Closing],
        ItemKind.Prerequisite or ItemKind.Gate => [ItemKind.Gate, ItemKind.Closing],
        ItemKind.Attention => [ItemKind.Decision, ItemKind.Incident],
        ItemKind.Decision => [ItemKind.Attention, ItemKind.Incident],
        ItemKind.Incident => [ItemKind.Attention, ItemKind.Decision],
    };
}
