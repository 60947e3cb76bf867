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

    internal static MachineLine Off(Language language, WebhookEndpoint endpoint) => new(
        TitleOf(endpoint), language.In("arrêté : il a répondu 410", "off: it answered 410"),
        language.In($"Retirez-le (webhook remove {endpoint.Name}) et, s’il revient, ajoutez-le de nouveau.", $"Remove it (webhook remove {endpoint.Name}), and add it anew if it comes back."));

    internal static MachineLine WithoutPlan(Language language, WebhookEndpoint endpoint) => new(
        TitleOf(endpoint), language.In($"le plan {endpoint.PlanName} n’est plus là : rien ne lui est dit", $"the plan {endpoint.PlanName} is not there any more: it is told nothing"),
        language.In(
            $"Retirez-le (webhook remove {endpoint.Name}) et ajoutez-le de nouveau pour un plan qui est là (webhook add {endpoint.Name} ADRESSE --plan CLÉ).",
            $"Remove it (webhook remove {endpoint.Name}), and add it anew for a plan that is there (webhook add {endpoint.Name} ADDRESS --plan KEY)."));

    /// <param name="waiting">Events that were not taken yet.</param>
    /// <param name="givenUp">Events that were given up since something was taken.</param>
    /// <param name="failure">Why the last attempt failed; null when none did since something was taken.</param>
    internal static MachineLine Examined(Language language, WebhookEndpoint endpoint, int waiting, int givenUp, string? failure)
    {
        var found = $"{endpoint.PlanName} → {new Uri(endpoint.Url).Host}, {language.In($"{waiting} en attente", $"{waiting} waiting")}{(givenUp == 0 ? "" : language.In($", {givenUp} abandonnés", $", {givenUp} given up"))}{(failure is null ? "" : language.In($", dernier échec {failure}", $", last failure {failure}"))}";
        return new(TitleOf(endpoint), found, (failure, waiting) switch
        {
            (WebhookClient.UnreadableSecret, _) => language.In(
                $"Rendez au bot le certificat qui a chiffré les clés (Web:KeyCertificatePath), ou les clés d’une sauvegarde ; sinon refaites-le (webhook remove {endpoint.Name}, webhook add) et donnez son nouveau secret au programme.",
                $"Give the bot the certificate back that encrypted the keys (Web:KeyCertificatePath), or the keys of a backup; else make it anew (webhook remove {endpoint.Name}, webhook add) and give the program its new secret."),
            (null, _) => null,
            _ when givenUp > 0 => language.In(
                "Vérifiez que le programme répond 2xx en moins de dix secondes, et qu’il relise le plan : ce qui est abandonné n’est plus dit.",
                "See that the program answers 2xx within ten seconds, and that it reads the plan again: what was given up is told no more."),
            _ => language.In("Vérifiez que le programme répond 2xx en moins de dix secondes ; le bot essaie encore pendant un jour.", "See that the program answers 2xx within ten seconds; the bot keeps trying for a day."),
        });
    }

    private static string TitleOf(WebhookEndpoint endpoint) => $"Webhook {endpoint.Name}";

    private static BotMessage Said(Language language, string sentence) => BotMessage.Answer(language, sentence, new MessageBlock.Paragraph(sentence));

    private static BotMessage Refused(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence));
}
