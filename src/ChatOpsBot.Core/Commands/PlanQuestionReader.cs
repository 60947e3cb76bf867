namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>plan</c>: nothing.</summary>
internal static class PlanQuestionReader
{
    internal static Reading Read(Request request) =>
        request.Arguments.Count == 0 ? request.Asks(new Question.Plan()) : request.HasTooManyWords();
}
