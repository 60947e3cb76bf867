using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.People;

/// <summary>Reads <c>grant @user lead</c> and <c>claim CODE</c>.</summary>
internal static class GrantReader
{
    private static readonly Phrases<Right> Rights = new(
    [
        (Right.Viewer, ["viewer", "reader", "guest"], ["lecteur", "lectrice", "observateur", "observatrice"]),
        (Right.Member, ["member"], ["membre"]),
        (Right.Lead, ["lead", "leader"], ["responsable", "pilote", "chef de projet", "cheffe de projet"]),
        (Right.Admin, ["admin", "administrator"], ["admin", "administrateur", "administratrice"]),
    ]);

    private static readonly Phrases<bool> Leads = Phrases.Any(["to", "for"], ["à", "pour"]);

    private static readonly Phrases<bool> As = Phrases.Any(["a", "an", "as", "as a", "as an", "to be"], ["comme", "en tant que"]);

    internal static Reading Grant(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.LacksAValue();
        if (Rights.Before(words) is not { } right) return request.Fails(ParseFailure.NotAValue, words.Written, [$"{request.Command.Written} {words.Written} lead"]);

        var who = words.Take(words.Count - right.Length);
        if (As.Before(who) is { } joint) who = who.Take(who.Count - joint.Length);
        who = who.Skip(Leads.At(who)?.Length ?? 0);
        return who.Count == 0 ? request.LacksAValue() : request.SetsUp(new SetUp.Grant(who.Written.TrimStart('@'), right.Meaning));
    }

    internal static Reading Claim(Request request) =>
        request.Arguments.Count == 0 ? request.LacksAValue() : request.SetsUp(new SetUp.Claim(request.Arguments.Written));
}
