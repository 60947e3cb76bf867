using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The card of one tracked item.</summary>
internal static class ItemMessages
{
    internal static BotMessage Card(AnswerContext context, PlanItemSnapshot item)
    {
        var language = context.Language;
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(item.Id.ToString(), item.Text, ItemRow.Badges(context, item)));
        if (item is { IsOpen: true, BlockedReason: { } reason })
            blocks.Add(new MessageBlock.Notice(Tone.Bad, language.In($"Bloqué : {reason}", $"Blocked: {reason}")));
        blocks.Add(new MessageBlock.Facts(Facts(context, item)));
        if (ClosingEvidence.Of(context.Plan, item) is { } evidence) blocks.Add(evidence.Notice(language, item));
        if (StartLine.WhereMissing(context, item.Due) is { } line) blocks.Add(line);
        blocks.Add(new MessageBlock.Buttons([.. Buttons(context, item)]));
        return BotMessage.Answer(language, $"{item.Id} {item.Text}: {ItemWords.State(language, item)}", blocks.ToImmutable()) with
        {
            About = [item.Id.ToString()],
            Page = PageSubject.Of(context.Plan.Key, PageKind.Item, item.Id),
            Redraw = ItemRow.Command(language, item),
        };
    }

    internal static BotMessage Unknown(AnswerContext context, ItemId id)
    {
        var language = context.Language;
        var known = context.Plan.ItemsOf(id.Kind).Select(item => item.Id).ToList();
        var none = ItemWords.None(language, id.Kind);
        var sentence = known.Count switch
        {
            0 => language.In($"{id} n’est pas dans ce plan, qui n’a {none}.", $"{id} is not in this plan, which has {none}."),
            1 => language.In($"{id} n’est pas dans ce plan, qui n’a que {known[0]}.", $"{id} is not in this plan, which only has {known[0]}."),
            _ => language.In($"{id} n’est pas dans ce plan, qui va de {known[0]} à {known[^1]}.", $"{id} is not in this plan, which goes from {known[0]} to {known[^1]}."),
        };
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Buttons([new CommandButton(ItemWords.Several(language, id.Kind), ItemWords.Command(language, id.Kind))]));
    }

    private static ImmutableArray<Fact> Facts(AnswerContext context, PlanItemSnapshot item)
    {
        var language = context.Language;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        facts.Add(new Fact(language.In("Nature", "Kind"), ItemWords.One(language, item.Id.Kind)));
        if (!item.Owners.IsEmpty || HasOwners(item.Id.Kind))
            facts.Add(new Fact(language.In("Responsable", "Owner"), ActionRow.Owners(language, item.Owners)));
        if (!item.Due.IsNone) facts.Add(new Fact(language.In("Échéance", "Due"), DueWords.Full(context, item.Due, item.DueDay)));
        if (item.Priority is { } priority)
            facts.Add(new Fact(language.In("Priorité", "Priority"), item.PriorityWord is { } word ? $"{priority} – {word}" : $"{priority}"));
        if (item.Location is { } location) facts.Add(new Fact(language.In("Emplacement", "Location"), RichText.Of(RichText.Code(location))));
        if (item.Subject is { } subject) facts.Add(new Fact(language.In("À propos de", "About"), subject));
        return facts.ToImmutable();
    }

    /// <summary>Of these kinds somebody is expected to answer for each.</summary>
    private static bool HasOwners(ItemKind kind) => kind is ItemKind.Gate or ItemKind.Deliverable;

    private static IEnumerable<CommandButton> Buttons(AnswerContext context, PlanItemSnapshot item)
    {
        var language = context.Language;
        foreach (var button in ItemButtons.Of(context, item)) yield return button;
        if (item.Subject is { } subject) yield return new CommandButton(subject, language.In($"statut {subject}", $"status {subject}"));
        yield return new CommandButton(ItemWords.Several(language, item.Id.Kind), ItemWords.Command(language, item.Id.Kind));
    }
}
