using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Who speaks where. All of them may do everything: who may what is tested elsewhere.</summary>
internal static class People
{
    /// <summary>In Slack, by their names in the plan.</summary>
    internal static readonly IReadOnlyDictionary<string, string> InSlack = new Dictionary<string, string>
    {
        ["Paul"] = "U1",
        ["Nora"] = "U2",
        ["Tess"] = "U3",
        ["Wanda"] = "U4",
        ["Ivo"] = "U5",
        ["Jana"] = "U6",
        ["Kurt"] = "U7",
        ["Lena"] = "U8",
        ["Milo"] = "U9",
    };

    internal static readonly IReadOnlyDictionary<string, string> InTeams = new Dictionary<string, string> { ["Ada"] = "ada", ["Bob"] = "bob", ["Cyd"] = "cyd", ["Dan"] = "dan", ["Eve"] = "eve" };

    /// <summary>Says what belongs to nobody else.</summary>
    internal const string Lead = "U1";

    /// <summary>These two watch one action, and say nothing: what they are told is of others.</summary>
    internal const string SlackWatcher = "U4";

    internal const string TeamsWatcher = "bob";

    internal static readonly string[] SlackTalkers = ["U5", "U6", "U7", "U8"];

    internal static readonly string[] TeamsTalkers = ["cyd", "dan", "eve"];

    internal static readonly string[] Channels = ["C1", "C2"];

    internal static void Move(FakeSlack slack, FakeTeams teams)
    {
        slack.Follows(TimeProvider.System);
        foreach (var (name, user) in InSlack) slack.Users[user] = new Tests.Slack.FakeUser(user) { Name = name, Locale = "en-GB" };
        foreach (var channel in Channels) slack.AddChannel(channel, [.. InSlack.Values]);
        foreach (var (name, user) in InTeams)
        {
            teams.People[FakeTeams.User(user)] = new Tests.Teams.FakeUser(FakeTeams.User(user), name);
            teams.Installed(user);
        }
    }
}
