using ChatOpsBot.Core.People;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads <c>switch on</c> and <c>switch off</c>: the plan's setting for reminders, by its other name.</summary>
internal static class SwitchReader
{
    internal static Reading Read(Request request, bool on) =>
        request.Arguments.Count == 0 ? request.SetsUp(new SetUp.SetPlan(PlanSettingKey.Reminders, on ? "on" : "off")) : request.HasTooManyWords();
}
