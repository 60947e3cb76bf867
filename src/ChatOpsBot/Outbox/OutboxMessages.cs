using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Webhooks;

namespace ChatOpsBot.Outbox;

/// <summary>What admins are told of messages that did not get through.</summary>
internal static class OutboxMessages
{
    /// <param name="name">For whom it was.</param>
    internal static BotMessage GivenUp(Language language, string name, OutboxEntry dead) => Of(
        language,
        Tone.Bad,
        language.In($"Un message pour {name} n’a pas été remis, et je ne l’envoie plus", $"A message for {name} was not delivered, and I no longer send it"),
        name,
        dead,
        dead.Platform == WebhookClient.Home.Platform
            ? language.In("Le programme peut relire le plan ; « doctor » dit comment va ce webhook.", "The program can read the plan again; “doctor” says how this webhook is.")
            : language.In("Si ce qu’il dit compte encore, dites-le vous-même.", "If what it says still matters, say it yourself."));

    /// <inheritdoc cref="GivenUp"/>
    internal static BotMessage NotAccepted(Language language, string name, OutboxEntry late) => Of(
        language,
        Tone.Warning,
        language.In($"Un message urgent pour {name} n’est pas encore remis", $"An urgent message for {name} is not delivered yet"),
        name,
        late,
        language.In("Je continue d’essayer. En attendant, prévenez cette personne vous-même.", "I keep trying. Meanwhile, tell them yourself."));

    /// <summary>The same of several.</summary>
    /// <param name="first">As many as are named.</param>
    internal static BotMessage NotAccepted(Language language, IReadOnlyList<(string Name, OutboxEntry Late)> first, int count)
    {
        var sentence = language.In($"{count} messages urgents ne sont pas encore remis", $"{count} urgent messages are not delivered yet");
        var facts = first.Select(one => new Fact(one.Name, RichText.Of(RichText.Plain(Words(language, one.Late)), RichText.Plain(" ("), Reason(language, one.Late), RichText.Plain(")")))).ToList();
        if (count > first.Count) facts.Add(new Fact(language.In("Et", "And"), language.In($"{count - first.Count} de plus", $"{count - first.Count} more")));
        return BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Facts([.. facts]),
            new MessageBlock.Context(language.In("Je continue d’essayer. En attendant, prévenez-les vous-même.", "I keep trying. Meanwhile, tell them yourself.")));
    }

    private static BotMessage Of(Language language, Tone tone, string sentence, string name, OutboxEntry entry, string next) => BotMessage.Answer(
        language,
        sentence,
        new MessageBlock.Notice(tone, sentence),
        new MessageBlock.Facts(
        [
            new Fact(language.In("Pour", "For"), RichText.Of(new TextRun.Mention(name))),
            new Fact(language.In("Ce qu’il dit", "What it says"), Words(language, entry)),
            new Fact(language.In("Pourquoi", "Why"), RichText.Of(Reason(language, entry))),
            new Fact(language.In("Essais", "Attempts"), entry.Attempts.ToString(CultureInfo.InvariantCulture)),
        ]),
        new MessageBlock.Context(next));

    private static string Words(Language language, OutboxEntry entry) => entry.Content?.Summary ?? language.In("pas encore rédigé", "not composed yet");

    private static TextRun Reason(Language language, OutboxEntry entry) =>
        entry.Failure is { } reason ? RichText.Code(reason) : RichText.Plain(language.In("d’autres messages attendent avant lui", "other messages wait before it"));
}
