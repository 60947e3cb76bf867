using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>milestones</c>: nothing, or the milestone that is meant.</summary>
internal static class MilestoneReader
{
    private static readonly Phrases<bool> Between =
        Phrases.Any([",", "and", "&", "the", "number"], [",", "et", "&", "le", "les", "n°", "numéro"]);

    internal static Reading Read(Request request)
    {
        if (request.Arguments.Count == 0) return request.Asks(new Question.Milestones());

        return Ids(request.Arguments, NumberAlone) is { } question
            ? request.Asks(question)
            : request.Fails(ParseFailure.TooManyWords, request.Arguments.Written, [request.Command.Written, request.Arguments.Written]);
    }

    /// <summary>What <c>M2</c> asks; several milestones ask for the list that has them all, and anything else for nothing.</summary>
    internal static Question? Ids(TypedWords words) => Ids(words, word => MilestoneId.TryParse(word, out var id) ? id : null);

    private static Question? Ids(TypedWords words, Func<string, MilestoneId?> read)
    {
        var ids = new HashSet<MilestoneId>();
        while (words.Count > 0)
        {
            if (Between.At(words) is { } between)
            {
                words = words.Skip(between.Length);
                continue;
            }

            if (read(words[0].Folded) is not { } id) return null;
            ids.Add(id);
            words = words.Skip(1);
        }

        return ids.Count switch
        {
            0 => null,
            1 => new Question.Milestone(ids.Single()),
            _ => new Question.Milestones(),
        };
    }

    /// <summary>After the word "milestone" its number is enough.</summary>
    internal static MilestoneId? NumberAlone(string word) =>
        MilestoneId.TryParse(word, out var id) || (char.IsAsciiDigit(word[0]) && MilestoneId.TryParse($"M{word}", out id)) ? id : null;
}
