using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.People;

/// <summary>Reads <c>here [PLAN]</c>, <c>plan start DATE</c> and <c>setup</c>.</summary>
internal static class PlaceReader
{
    private static readonly Phrases<bool> ToWhen = Phrases.Any(["to", "on", "is", ":", "="], ["au", "le", "est le", ":", "="]);

    internal static Reading Here(Request request) =>
        request.SetsUp(request.Arguments.Count == 0 ? new SetUp.ListPlans() : new SetUp.Here(request.Arguments.Written));

    internal static Reading FirstSteps(Request request) =>
        request.Arguments.Count == 0 ? request.SetsUp(new SetUp.FirstSteps()) : request.HasTooManyWords();

    internal static Reading PlanStart(Request request)
    {
        var when = request.Arguments.Skip(ToWhen.At(request.Arguments)?.Length ?? 0);
        if (when.Count == 0) return request.LacksAValue();

        // J0 cannot be counted from itself.
        return WrittenDate.TryRead(when.Written, request.Today, start: null, current: null, out _)
            ? request.SetsUp(new SetUp.PlanStart(when.Written))
            : request.Fails(ParseFailure.NotADate, when.Written, NearestWords.Dates(when));
    }
}
