using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>The person that somebody means.</summary>
public abstract partial record Whom
{
    private Whom() { }

    public sealed record Known(PersonSnapshot Person) : Whom;

    /// <summary>An account that is nobody's yet, and the name it is to have until the plan's own is known.</summary>
    public sealed record New(AccountId Account, string Name) : Whom;

    /// <summary>Whoever is in a group of the platform, now and later.</summary>
    public sealed record InGroup(GroupId Group, string Label) : Whom;

    public sealed record Several(string Written, ImmutableArray<string> Names) : Whom;

    /// <summary>Nobody the bot knows; on a platform people are mentioned, since a name proves nothing.</summary>
    public sealed record Nobody(string Written) : Whom;

    /// <param name="written">A mention as <c>&lt;@U7&gt;</c> or <c>&lt;@U7|label&gt;</c>, "me", or a name. On this machine any name is somebody.</param>
    public static Whom Find(string written, Speaker sender, PlanSnapshot plan, PeopleSnapshot people)
    {
        if (written == "me") return Sender(sender, people);

        var group = MentionOfGroup().Match(written);
        if (group.Success) return new InGroup(new GroupId(sender.Account.Home, group.Groups["group"].Value), $"@{group.Groups["label"].Value}");

        var mention = Mention().Match(written);
        if (mention.Success) return Of(new AccountId(sender.Account.Home, mention.Groups["user"].Value), mention.Groups["label"].Value, people);

        if (people.Named(written) is { } exact) return new Known(exact);

        var names = people.Persons.Select(person => person.Name).Concat(sender.Account.IsLocal ? plan.People : []).Distinct(StringComparer.OrdinalIgnoreCase);
        var near = names.Where(name => Assignee.Matches(name, written)).ToImmutableArray();
        var whole = near.Where(name => Folding.Fold(name) == Folding.Fold(written)).ToImmutableArray();
        return (whole.Length == 1 ? whole : near) switch
        {
            [var one] when people.Named(one) is { } person => new Known(person),
            [var one] => new New(new AccountId(WorkspaceKey.Local, one), one),
            { Length: > 1 } several => new Several(written, several),
            _ => sender.Account.IsLocal ? new New(new AccountId(WorkspaceKey.Local, written), written) : new Nobody(written),
        };
    }

    private static Whom Sender(Speaker sender, PeopleSnapshot people)
    {
        if (sender.Person is { } id && people.WithId(id) is { } person) return new Known(person);
        return sender.Account.User.Length == 0 ? new Nobody("me") : Of(sender.Account, sender.Name ?? LabelOf(sender, people), people);
    }

    /// <summary>What their platform calls them, unless somebody goes by that name already.</summary>
    public static string LabelOf(Speaker sender, PeopleSnapshot people) => sender.ProfileName is { } label && !people.IsTaken(label) ? label : "";

    private static Whom Of(AccountId account, string label, PeopleSnapshot people) =>
        people.With(account) is { } person ? new Known(person) : new New(account, label.Length > 0 ? label : $"@{account.User}");

    [GeneratedRegex("^<@&(?<group>[^|>]{1,200})\\|(?<label>[^>]{1,200})>$", RegexOptions.CultureInvariant)]
    private static partial Regex MentionOfGroup();

    [GeneratedRegex("^<@(?<user>[^|>]{1,200})(?:\\|(?<label>[^>]{0,200}))?>$", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
