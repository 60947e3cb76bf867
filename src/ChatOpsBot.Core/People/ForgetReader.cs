using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.People;

/// <summary>Reads <c>forget @user</c>, and the <c>yes</c> behind it that means it.</summary>
internal static class ForgetReader
{
    private static readonly Phrases<bool> Sure = Phrases.Any(["yes"], ["oui"]);

    internal static Reading Read(Request request)
    {
        var sure = Sure.Before(request.Arguments);
        var who = request.Arguments.Take(request.Arguments.Count - (sure?.Length ?? 0));
        return who.Count == 0 ? request.LacksAValue() : request.SetsUp(new SetUp.Forget(who.Written.TrimStart('@'), sure is not null));
    }
}
