using System.Collections.Frozen;

namespace ChatOpsBot.Slack;

/// <summary>The methods of the Web API that the bot calls, and how each takes its arguments.</summary>
internal static class SlackMethods
{
    /// <summary>Methods that read a JSON body; every other one reads a form, and would miss what is in a body of JSON.</summary>
    private static readonly FrozenSet<string> ReadJson = FrozenSet.Create(
        StringComparer.Ordinal,
        "auth.test", "chat.postMessage", "chat.postEphemeral", "chat.update", "chat.delete", "conversations.open", "conversations.join",
        "files.completeUploadExternal", "pins.add", "reactions.add", "views.open", "views.push", "views.update", "views.publish");

    /// <summary>Methods of the app as a whole, called with its own token.</summary>
    private static readonly FrozenSet<string> OfTheApp = FrozenSet.Create(
        StringComparer.Ordinal, "apps.connections.open", "apps.event.authorizations.list");

    internal static bool TakesJson(string method) => ReadJson.Contains(method);

    internal static bool TakesAppToken(string method) => OfTheApp.Contains(method);
}
