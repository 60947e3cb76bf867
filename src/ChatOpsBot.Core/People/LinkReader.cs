using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.People;

/// <summary>Reads <c>link ROLE @user</c>, <c>link me</c> and <c>link CODE</c>, and what makes a person of an account: <c>i am</c>, <c>confirm</c>.</summary>
internal static class LinkReader
{
    private static readonly Phrases<bool> Sender = Phrases.Any(["me", "myself"], ["moi", "moi-même"]);

    private static readonly Phrases<bool> Nobody = Phrases.Any(["nobody", "no one", "none"], ["personne", "aucun"]);

    private static readonly Phrases<bool> To = Phrases.Any(["to", "with"], ["à", "au", "avec"]);

    internal static Reading Link(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.LacksAValue();
        if (Sender.At(words)?.Length == words.Count) return request.SetsUp(new SetUp.LinkMe());
        if (words.Count == 1 && OneTimeCode.TryParse(words.Written, out var code)) return request.SetsUp(new SetUp.JoinByCode(code));
        if (Split(words) is not var (role, people)) return request.LacksAValue();

        return request.SetsUp(new SetUp.LinkRole(
            role.Written, Nobody.At(people)?.Length == people.Count ? [] : EditReader.People(people)));
    }

    internal static Reading IAm(Request request) =>
        request.Arguments.Count == 0 ? request.LacksAValue() : request.SetsUp(new SetUp.IAm(request.Arguments.Written.TrimStart('@')));

    internal static Reading Confirm(Request request) =>
        request.Arguments.Count == 0 ? request.LacksAValue() : request.SetsUp(new SetUp.Confirm(MentionedName.Of(request.Arguments.Written).TrimStart('@')));

    /// <summary>The role ends where somebody is mentioned, else at the last word that leads to a person.</summary>
    private static (TypedWords Role, TypedWords People)? Split(TypedWords words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index].Folded is not (['@', _, ..] or ['<', '@', ..])) continue;
            var role = words.Take(index);
            return (To.Before(role) is { } lead && lead.Length < index ? role.Take(index - lead.Length) : role, words.Skip(index));
        }

        for (var index = words.Count - 2; index > 0; index--)
            if (To.At(words.Skip(index)) is { } lead && index + lead.Length < words.Count) return (words.Take(index), words.Skip(index + lead.Length));

        return null;
    }
}
