using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Teams.Conversations;

namespace ChatOpsBot.Teams;

/// <summary>What the doctor says of Teams.</summary>
internal static class TeamsCheckMessages
{
    /// <param name="failure">Why no token was given; null when one was.</param>
    /// <param name="noKeysAt">Where the keys could not be read; null when they were.</param>
    internal static BotMessage Of(Language language, string? failure, string? noKeysAt, IReadOnlyList<TeamsConversation> conversations)
    {
        var lost = (failure is null ? 0 : 1) + (noKeysAt is null ? 0 : 1);
        var title = lost == 0 ? language.In("Teams : tout est en place.", "Teams: everything is in place.") : language.In($"Teams : {lost} à réparer.", $"Teams: {lost} to mend.");
        ImmutableArray<MessageBlock> blocks =
        [
            new MessageBlock.Header(null, title, []),
            failure is null ? new MessageBlock.Notice(Tone.Good, Token(language)) : new MessageBlock.Notice(Tone.Bad, NoToken(language, failure)),
            noKeysAt is null ? new MessageBlock.Notice(Tone.Good, Keys(language)) : new MessageBlock.Notice(Tone.Bad, NoKeys(language, noKeysAt)),
            Installed(language, conversations),
        ];
        return lost == 0 ? BotMessage.Answer(language, title, blocks) : BotMessage.Refusal(language, title, blocks);
    }

    internal static BotMessage Playground(Language language, IReadOnlyList<TeamsConversation> conversations)
    {
        var title = language.In("Teams : l’Agents Playground est admis.", "Teams: the Agents Playground is let in.");
        return BotMessage.Answer(
            language, title, new MessageBlock.Header(null, title, []),
            new MessageBlock.Notice(Tone.Warning, language.In("Il est admis sans preuve, depuis cette machine seulement : c’est pour essayer.", "It is let in without proof, from this machine alone: that is for trying out.")),
            Installed(language, conversations));
    }

    private static MessageBlock Installed(Language language, IReadOnlyList<TeamsConversation> conversations) => conversations.Count == 0
        ? new MessageBlock.Paragraph(language.In(
            "Le bot n’est encore installé nulle part : importez le paquet d’application, puis ajoutez-le à une équipe.", "The bot is not installed anywhere yet: upload the app package, then add it to a team."))
        : new MessageBlock.Facts([.. conversations.Select(known => new Fact(Kind(language, known.Kind), Where(language, known)))]);

    private static RichText Where(Language language, TeamsConversation known) => known.GoneWhy is { } why
        ? RichText.Of(RichText.Code(known.Conversation), RichText.Plain(language.In($"  plus joignable ({why})", $"  no longer reached ({why})")))
        : RichText.Of(RichText.Code(known.Conversation));

    private static string Kind(Language language, ConversationKind kind) => kind switch
    {
        ConversationKind.Personal => language.In("Personne", "Person"),
        ConversationKind.GroupChat => language.In("Conversation de groupe", "Group chat"),
        ConversationKind.Channel => language.In("Canal", "Channel"),
    };

    private static string Token(Language language) => language.In("Les identifiants sont acceptés : un jeton a été obtenu.", "The credential is taken: a token was given.");

    private static string NoToken(Language language, string code) => language.In(
        $"Aucun jeton n’a été obtenu ({code}) : le bot n’enverra rien. Vérifiez Teams:AppId, Teams:TenantId et le secret ou le certificat, qui a pu expirer.",
        $"No token was given ({code}): the bot will send nothing. Check Teams:AppId, Teams:TenantId and the secret or certificate, which may have ended.");

    private static string Keys(Language language) => language.In("Les clés qui signent ce qui arrive sont connues.", "The keys that sign what comes in are known.");

    private static string NoKeys(Language language, string address) => language.In(
        $"Les clés qui signent ce qui arrive n’ont pas pu être lues à {address} : tout sera refusé. Vérifiez l’accès à Internet et Teams:OpenIdMetadataUrl.",
        $"The keys that sign what comes in could not be read at {address}: all of it will be refused. Check the way to the Internet and Teams:OpenIdMetadataUrl.");
}
