using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.News;

/// <summary>What somebody who watches an action is told, and what they are told about watching.</summary>
public static class WatchMessages
{
    /// <summary>To one person, of a change by somebody else.</summary>
    public static BotMessage Changed(Language language, PlanSnapshot after, string? author, IReadOnlyList<FieldChange> changes, IReadOnlyList<string> watched)
    {
        var who = author ?? language.In("quelqu’un sans nom", "somebody unnamed");
        var names = string.Join(", ", watched);
        var title = language.In($"{who} a changé {names}", $"{who} changed {names}");
        var lines = changes.Select(change => new Fact(
            after.Find(change.Subject)?.Name ?? "", FieldWords.Line(language, change, change.Subject.IsAction ? after.WithId(change.Subject.Number) : null)));
        return BotMessage.Answer(
            language,
            title,
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Facts([.. lines]),
            new MessageBlock.Buttons([.. watched.Select(name => new CommandButton(name, language.In($"statut {name}", $"status {name}")))]),
            new MessageBlock.Context(RichText.Of(
                RichText.Plain(language.In("Vous le recevez parce que vous suivez ", "You get this because you watch ") + names + language.In(". Pour arrêter : ", ". To stop: ")),
                RichText.Code(language.In($"ne plus suivre {watched[0]}", $"unwatch {watched[0]}")))))
            with
        { About = [.. watched] };
    }

    public static BotMessage Watching(Language language, ImmutableArray<string> names, bool watching)
    {
        var list = string.Join(", ", names);
        return Said(language, watching
            ? language.In($"Vous suivez {list} : je vous dirai ce que les autres y changent.", $"You watch {list}: I tell you what others change.")
            : language.In($"Vous ne suivez plus {list}.", $"You no longer watch {list}."));
    }

    public static BotMessage Listed(Language language, ImmutableArray<string> names) => Said(language, names.IsEmpty
        ? language.In("Vous ne suivez rien. Par exemple : suivre ACT-004", "You watch nothing. For example: watch ACT-004")
        : language.In($"Vous suivez {string.Join(", ", names)}.", $"You watch {string.Join(", ", names)}."));

    private static BotMessage Said(Language language, string sentence) => BotMessage.Answer(language, sentence, new MessageBlock.Paragraph(sentence));
}
