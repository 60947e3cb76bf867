using ChatOpsBot.Core.Messages;
using ChatOpsBot.Operations.Examination;

namespace ChatOpsBot.Webhooks;

/// <summary>What the command line says about endpoints.</summary>
internal static class WebhookMessages
{
    internal static BotMessage Added(Language language, string name, string secret) => BotMessage.Answer(
        language, name,
        new MessageBlock.Paragraph(RichText.Of(
            RichText.Plain(language.In($"Webhook {name}. Son secret, montré cette seule fois : ", $"Webhook {name}. Its secret, shown this once: ")), RichText.Code(secret))),
        new MessageBlock.Context(language.In(
            "Le programme vérifie avec lui l’en-tête webhook-signature de chaque événement (Standard Webhooks).", "The program checks the header webhook-signature of each event with it (Standard Webhooks).")));

    internal static BotMessage List(Language language, IReadOnlyList<WebhookEndpoint> endpoints) => endpoints.Count == 0
        ? Said(language, language.In("Aucun webhook.", "No webhooks."))
        : BotMessage.Answer(language, "Webhooks", new MessageBlock.Facts([.. endpoints.Select(endpoint => new Fact(
            endpoint.Name, $"{endpoint.PlanName}, {endpoint.Url}, {(endpoint.OffAt is { } off ? language.In($"arrêté le {off:yyyy-MM-dd}", $"off since {off:yyyy-MM-dd}") : $"{endpoint.CreatedAt:yyyy-MM-dd}")}"))]));

    internal static BotMessage Removed(Language language, string name) => Said(language, language.In($"{name} ne reçoit plus rien.", $"{name} is told nothing any more."));

    internal static BotMessage Taken(Language language, string name) => Refused(language, language.In(
        $"Il y a déjà un webhook {name}. Retirez-le d’abord (webhook remove {name}), ou choisissez un autre nom.",
        $"There is a webhook {name} already. Remove it first (webhook remove {name}), or choose another name."));

    internal static BotMessage TooMany(Language language, int most) => Refused(language, language.In($"{most} webhooks au plus : retirez-en un (webhook remove NOM).", $"{most} webhooks are the most: remove one (webhook remove NAME)."));

    internal static BotMessage NoSuch(Language language, string name) => Refused(language, language.In($"Aucun webhook {name} : webhook list dit lesquels existent.", $"No webhook {name}: webhook list says which there are."));

    internal static BotMessage NotAnAddress(Language language) => Refused(language, language.In(
        "L’adresse commence par https:// (http:// pour cette machine seulement), sans mot de passe ni fragment.", "The address begins with https:// (http:// within this machine only), without a password or fragment."));

    /// <param name="waiting">Events that were not taken yet.</param>
    /// <param name="failure">Why the last attempt failed; null when none did lately.</param>
    internal static MachineLine Examined(Language language, WebhookEndpoint endpoint, int waiting, string? failure)
    {
        var what = $"Webhook {endpoint.Name}";
        if (endpoint.OffAt is not null)
            return new(what, language.In("arrêté : il a répondu 410", "off: it answered 410"), language.In($"Retirez-le (webhook remove {endpoint.Name}) et, s’il revient, ajoutez-le de nouveau.", $"Remove it (webhook remove {endpoint.Name}), and add it anew if it comes back."));

        var found = $"{endpoint.PlanName} → {new Uri(endpoint.Url).Host}, {language.In($"{waiting} en attente", $"{waiting} waiting")}{(failure is null ? "" : language.In($", dernier échec {failure}", $", last failure {failure}"))}";
        return new(what, found, waiting > 0 && failure is not null
            ? language.In("Vérifiez que le programme répond 2xx en moins de dix secondes ; le bot essaie encore pendant un jour.", "See that the program answers 2xx within ten seconds; the bot keeps trying for a day.") : null);
    }

    private static BotMessage Said(Language language, string sentence) => BotMessage.Answer(language, sentence, new MessageBlock.Paragraph(sentence));

    private static BotMessage Refused(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence));
}
