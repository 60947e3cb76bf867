using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Api;

/// <summary>What the command line says about clients of the API.</summary>
internal static class ApiMessages
{
    internal static BotMessage Added(Language language, string name, string token) => BotMessage.Answer(
        language, name,
        new MessageBlock.Paragraph(RichText.Of(RichText.Plain(language.In($"Client {name}. Son jeton, montré cette seule fois : ", $"Client {name}. Its token, shown this once: ")), RichText.Code(token))),
        new MessageBlock.Context(RichText.Of(RichText.Plain(language.In("Il l’envoie ainsi : ", "It sends it so: ")), RichText.Code("Authorization: Bearer …"))));

    internal static BotMessage List(Language language, IReadOnlyList<ApiClient> clients) => clients.Count == 0
        ? Said(language, language.In("Aucun client.", "No clients."))
        : BotMessage.Answer(
            language, language.In("Clients", "Clients"),
            new MessageBlock.Facts([.. clients.Select(client => new Fact(client.Name, $"{client.Right.ToString().ToLowerInvariant()}, {client.PlanName}, {client.CreatedAt:yyyy-MM-dd}"))]));

    internal static BotMessage Revoked(Language language, string name) => Said(language, language.In($"{name} n’a plus accès.", $"{name} has no access any more."));

    internal static BotMessage Taken(Language language, string name) => Refused(language, language.In(
        $"Il y a déjà un client {name}. Révoquez-le d’abord (client revoke {name}), ou choisissez un autre nom.",
        $"There is a client {name} already. Revoke it first (client revoke {name}), or choose another name."));

    internal static BotMessage NoSuch(Language language, string name) => Refused(language, language.In($"Aucun client {name} : client list dit lesquels existent.", $"No client {name}: client list says which there are."));

    internal static BotMessage NotAName(Language language, string name) => Refused(language, language.In(
        $"« {name} » n’est pas un nom : lettres, chiffres et traits d’union, 40 au plus.", $"“{name}” is no name: letters, digits and hyphens, 40 at most."));

    private static BotMessage Said(Language language, string sentence) => BotMessage.Answer(language, sentence, new MessageBlock.Paragraph(sentence));

    private static BotMessage Refused(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence));
}
