using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Access;

/// <summary>What is said around getting in.</summary>
internal static class SignInMessages
{
    private static int Minutes => (int)SignInLinks.GoodFor.TotalMinutes;

    internal static BotMessage Link(Language language, string url)
    {
        var hours = (int)Session.Length.TotalHours;
        var sentence = language.In("Votre lien pour ouvrir le tableau de bord dans un navigateur", "Your link to open the dashboard in a browser");
        return BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Paragraph(language.In(
                $"{sentence}. Il est pour vous seul, sert une fois, dans les {Minutes} minutes ; la session dure {hours} heures.",
                $"{sentence}. It is for you alone, good once, within {Minutes} minutes; the session lasts {hours} hours.")),
            new MessageBlock.Link(Open(language), url));
    }

    internal static string Open(Language language) => language.In("Ouvrir le tableau de bord", "Open the dashboard");

    internal static string Title(Language language) => language.In("Connexion", "Sign in");

    internal static string HowTo(Language language) => language.In(
        "Écrivez « tableau » au robot dans Slack ou Teams : il vous envoie, à vous seul, un lien qui ouvre ce site.",
        "Write “dashboard” to the bot in Slack or Teams: it sends you, and nobody else, a link that opens this site.");

    internal static string Ready(Language language, string account) => language.In($"Ce lien ouvre le tableau de bord pour {account}.", $"This link opens the dashboard for {account}.");

    internal static string Continue(Language language) => language.In("Continuer", "Continue");

    internal static string NoLongerGood(Language language) => language.In(
        $"Ce lien n’est plus bon : il sert une fois, pendant {Minutes} minutes.", $"This link is no longer good: it works once, for {Minutes} minutes.");

    internal static string OpenId(Language language) => language.In("Se connecter avec le compte de l’organisation", "Sign in with the organisation's account");

    internal static string OpenIdRefused(Language language) => language.In(
        "La connexion a réussi, mais le robot ne connaît pas ce compte. Écrivez-lui une fois en privé dans Teams, ou demandez à un administrateur d’ajouter le compte à Web:OpenIdConnect:Accounts.",
        "The sign-in worked, but the bot does not know this account. Write to it once in a private chat in Teams, or ask an admin to add the account to Web:OpenIdConnect:Accounts.");

    internal static string OpenIdFailed(Language language) => language.In(
        "La connexion avec le compte de l’organisation n’a pas abouti. Réessayez.", "The sign-in with the organisation's account did not work. Try again.");

    internal static string SignedIn(Language language, string account) => language.In($"Vous êtes connecté : {account}.", $"You are signed in: {account}.");

    internal static string SignOut(Language language) => language.In("Se déconnecter", "Sign out");

    internal static string SignOutEverywhere(Language language) => language.In("Se déconnecter partout", "Sign out everywhere");

    internal static string SignInFirst(Language language) => language.In("Connectez-vous d’abord : ", "Sign in first: ");

    internal static string OtherName(Language language, string address) => language.In($"Ce site s’ouvre à l’adresse {address}.", $"This site opens at {address}.");

    internal static string OtherOrigin(Language language) => language.In(
        "Seules les pages de ce site peuvent demander cela (en-tête Origin).", "Only this site's own pages may ask for that (Origin header).");

    internal static string TooMany(Language language) => language.In("Trop d’essais. Réessayez dans une minute.", "Too many attempts. Try again in a minute.");

    internal static string NoLoginHere(Language language) => language.In(
        "Rien à faire ici : sans adresse publique (Web:PublicUrl), les pages s’ouvrent sans connexion sur cette machine.",
        "Nothing to do here: without a public address (Web:PublicUrl) the pages open on this machine without signing in.");
}
