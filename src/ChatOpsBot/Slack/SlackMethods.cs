using System.Collections.Frozen;

namespace ChatOpsBot.Slack;

/// <summary>The methods of the Web API that the bot calls, and how each takes its arguments.</summary>
internal static class SlackMethods
{
    /// <summary>Methods that read a JSON body; every other one reads a form, and would miss what is in a body of JSON.</summary>
    private static readonly FrozenSet<string> ReadJson = FrozenSet.Create(
        StringComparer.Ordinal,
        "auth.test", "chat.postMessage", "chat.postEphemeral", "chat.update", "conversations.open",
        "files.completeUploadExternal", "pins.add", "views.open", "views.publish");

    internal static bool TakesJson(string method) => ReadJson.Contains(method);
}
