using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Webhooks;

namespace ChatOpsBot.Outbox;

/// <summary>What admins are told of messages that did not get through.</summary>
internal static class OutboxMessages
{
    /// <param name="first">As many as are named, with the name of whom each is for.</param>
    internal static BotMessage GivenUp(Language language, IReadOnlyList<(string Name, OutboxEntry Entry)> first, int count)
    {
        var sentence = count == 1
            ? language.In($"Un message pour {first[0].Name} n’a pas été remis, et je ne l’envoie plus", $"A message for {first[0].Name} was not delivered, and I no longer send it")
            : language.In($"{count} messages n’ont pas été remis, et je ne les envoie plus", $"{count} messages were not delivered, and I no longer send them");
        var isOfPrograms = first.All(one => one.Entry.Platform == WebhookClient.Home.Platform);
        return Of(language, Tone.Bad, sentence, first, count, entry => RichText.Code(entry.Failure!), (isOfPrograms, count) switch
        {
            (true, _) => language.In("Le programme peut relire le plan ; « doctor » dit comment va ce webhook.", "The program can read the plan again; “doctor” says how this webhook is."),
            (_, 1) => language.In("Si ce qu’il dit compte encore, dites-le vous-même.", "If what it says still matters, say it yourself."),
            _ => language.In("Si ce qu’ils disent compte encore, dites-le vous-même.", "If what they say still matters, say it yourself."),
        });
    }

    /// <inheritdoc cref="GivenUp"/>
    /// <param name="served">The platforms on which something here sends.</param>
    internal static BotMessage NotAccepted(Language language, IReadOnlyList<(string Name, OutboxEntry Entry)> first, int count, IReadOnlyCollection<string> served)
    {
        var sentence = count == 1
            ? language.In($"Un message urgent pour {first[0].Name} n’est pas encore remis", $"An urgent message for {first[0].Name} is not delivered yet")
            : language.In($"{count} messages urgents ne sont pas encore remis", $"{count} urgent messages are not delivered yet");
        return Of(language, Tone.Warning, sentence, first, count, Why, count == 1
            ? language.In("Je continue d’essayer. En attendant, prévenez cette personne vous-même.", "I keep trying. Meanwhile, tell them yourself.")
            : language.In("Je continue d’essayer. En attendant, prévenez-les vous-même.", "I keep trying. Meanwhile, tell them yourself."));

        TextRun Why(OutboxEntry entry) => entry.Failure is { } reason
            ? RichText.Code(reason)
            : RichText.Plain(served.Contains(entry.Platform)
                ? language.In("d’autres messages attendent avant lui", "other messages wait before it")
                : language.In($"rien ici n’envoie sur {entry.Platform}", $"nothing here sends on {entry.Platform}"));
    }

    private static BotMessage Of(
        Language language, Tone tone, string sentence, IReadOnlyList<(string Name, OutboxEntry Entry)> first, int count, Func<OutboxEntry, TextRun> why, string next) =>
        BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Notice(tone, sentence),
            new MessageBlock.Facts([.. count == 1 ? FactsOf(language, first[0].Name, first[0].Entry, why) : LinesOf(language, first, count, why)]),
            new MessageBlock.Context(next));

    private static IEnumerable<Fact> FactsOf(Language language, string name, OutboxEntry entry, Func<OutboxEntry, TextRun> why) =>
    [
        new(language.In("Pour", "For"), RichText.Of(new TextRun.Mention(name))),
        new(language.In("Ce qu’il dit", "What it says"), Words(language, entry)),
        new(language.In("Pourquoi", "Why"), RichText.Of(why(entry))),
        new(language.In("Essais", "Attempts"), entry.Attempts.ToString(CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<Fact> LinesOf(Language language, IReadOnlyList<(string Name, OutboxEntry Entry)> first, int count, Func<OutboxEntry, TextRun> why)
    {
        foreach (var (name, entry) in first) yield return new Fact(name, RichText.Of(RichText.Plain(Words(language, entry)), RichText.Plain(" ("), why(entry), RichText.Plain(")")));
        if (count > first.Count) yield return new Fact(language.In("Et", "And"), language.In($"{count - first.Count} de plus", $"{count - first.Count} more"));
    }

    private static string Words(Language language, OutboxEntry entry) => entry.Content?.Summary ?? language.In("pas encore rédigé", "not composed yet");
}
