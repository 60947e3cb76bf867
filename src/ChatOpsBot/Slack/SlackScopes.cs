using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack;

/// <summary>The scopes that the bot's token needs, and what does not work without each.</summary>
internal static class SlackScopes
{
    internal static readonly ImmutableArray<string> All =
    [
        "app_mentions:read", "channels:history", "channels:read", "chat:write", "chat:write.public", "commands", "files:read", "files:write", "groups:history", "groups:read",
        "im:history", "im:read", "im:write", "metadata.message:read", "mpim:history", "mpim:read", "pins:write", "usergroups:read", "users:read",
    ];

    /// <summary>What is missing without it, in words.</summary>
    internal static string Loss(string scope, Language language) => scope switch
    {
        "app_mentions:read" => language.In("je n’entends pas les mentions", "mentions are not heard"),
        "commands" => language.In("/plan et les raccourcis manquent", "/plan and the shortcuts are missing"),
        "chat:write" => language.In("je ne peux rien écrire", "nothing can be written"),
        "chat:write.public" => language.In("je n’écris que là où je suis invité", "nothing is written where the bot was not invited"),
        "im:history" => language.In("je n’entends pas les messages directs", "direct messages are not heard"),
        "im:write" => language.In("je n’écris à personne directement", "nobody is written to directly"),
        "users:read" => language.In("tous passent pour invités, et ne changent rien", "everybody passes for a guest, and changes nothing"),
        "files:read" => language.In("un plan déposé ne peut pas être lu", "a plan that is dropped cannot be read"),
        "files:write" => language.In("aucun fichier n’est joint", "no file is attached"),
        "pins:write" => language.In("le tableau n’est pas épinglé", "the board is not pinned"),
        "usergroups:read" => language.In("qui est dans un groupe reste inconnu", "who is in a user group is not known"),
        _ when scope.EndsWith(":history", StringComparison.Ordinal) || scope == "metadata.message:read" => language.In(
            "un message dont la réponse s’est perdue peut être posté deux fois", "a message whose answer was lost may be posted twice"),
        _ => language.In("doctor ne voit pas les canaux", "doctor cannot see the channels"),
    };
}
