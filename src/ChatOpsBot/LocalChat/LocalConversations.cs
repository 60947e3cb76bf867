using System.Text.RegularExpressions;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.LocalChat;

/// <summary>The conversations of this machine's chat: a page with the bot, a person, and what everybody sees.</summary>
internal static partial class LocalConversations
{
    /// <summary>What everybody sees who speaks about a plan: its channel on this machine.</summary>
    internal static string Channel(PlanKey plan) => $"channel/{plan.Platform}/{plan.Workspace}/{plan.Plan}";

    internal const string Shell = "shell";

    /// <summary>One page's own conversation with the bot, by the name the page gave itself.</summary>
    internal static string Page(string? name) => name is not null && Name().IsMatch(name) ? $"page/{name}" : "page";

    /// <summary>What is said to one person, on whichever page they speak.</summary>
    internal static string Person(string name) => $"person/{name}";

    /// <summary>The same of somebody of a realm: in another than the house they are not whoever is called the same here, and what they are owed waits where nobody looks.</summary>
    internal static string Person(Realm realm, string name) => Person(realm.IsHouse ? name : $"{realm.Key}/{name}");

    /// <summary>Whose conversation it is; null for one that is not a person's.</summary>
    internal static string? PersonOf(string conversation) => conversation.StartsWith(Person(""), StringComparison.Ordinal) ? conversation[Person("").Length..] : null;

    [GeneratedRegex("^[0-9a-z]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
