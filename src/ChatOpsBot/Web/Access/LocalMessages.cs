using System.Diagnostics;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Access;

/// <summary>What is said to a request that does not come from a person at this machine.</summary>
internal static class LocalMessages
{
    /// <summary>Why the page does not open, and what to do; in English where the browser asks for neither language.</summary>
    internal static string NotLocal(LocalVerdict verdict, Language? accepted)
    {
        var language = accepted ?? Language.English;
        var reason = Reason(verdict, language);
        return reason + " " + language.In(
            "Ouvrez http://localhost avec le port du robot, dans un navigateur de la machine où il tourne.",
            "Open http://localhost with the bot's port, in a browser on the machine it runs on.");
    }

    private static string Reason(LocalVerdict verdict, Language language) => verdict switch
    {
        LocalVerdict.Local => throw new UnreachableException(),
        LocalVerdict.Published => language.In(
            "Cette page est fermée, car le robot a une adresse publique (Web:PublicUrl) ; videz ce réglage pour vous en servir.",
            "This page is closed because the bot has a public address (Web:PublicUrl); clear that setting to use it."),
        LocalVerdict.Remote => language.In(
            "Cette page ne s'ouvre que depuis la machine du robot, et la demande vient d'ailleurs.",
            "This page opens on the bot's own machine only, and the request comes from elsewhere."),
        LocalVerdict.Forwarded => language.In(
            "Cette page ne s'ouvre pas à travers un proxy ou un tunnel, et la demande en a traversé un.",
            "This page does not open through a proxy or a tunnel, and the request came through one."),
        LocalVerdict.OtherHost => language.In(
            "Cette page ne s'ouvre que sous le nom localhost, 127.0.0.1 ou [::1].",
            "This page opens under the name localhost, 127.0.0.1 or [::1] only."),
        LocalVerdict.OtherOrigin => language.In(
            "Seule la page du robot peut lui écrire, et la demande ne dit pas qu'elle en vient (en-tête Origin).",
            "Only the bot's own page may write to it, and the request does not say that it comes from there (Origin header)."),
    };
}
