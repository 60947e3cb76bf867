using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Web.Api;
using ChatOpsBot.Webhooks.Wire;

namespace ChatOpsBot.Webhooks;

/// <summary>What happens to a plan, in the words of the wire.</summary>
internal static class PlanEvents
{
    private const string Changed = "plan.changed";
    private const string Closed = "plan.closed";
    private const string Reopened = "plan.reopened";
    private const string Imported = "plan.imported";
    private const string Published = "report.published";

    /// <summary>Every type there is.</summary>
    internal static IReadOnlyList<string> Types { get; } =
        [Changed, Closed, Reopened, Imported, Published, .. Enum.GetValues<EscalationEvent>().Where(Escalation.ChangesState).Select(TypeOf)];

    /// <summary>One for all that was changed at once.</summary>
    internal static PlanEvent OfChange(PlanSnapshot after, IReadOnlyCollection<FieldChange> changes, ChangeOrigin origin)
    {
        var type = changes.LastOrDefault(change => change.Field is ChangedField.Closed) is { } closing ? closing.New is null ? Reopened : Closed : Changed;
        var said = changes.Select(change => new EventChange(after.Find(change.Subject)!.Name, ApiWords.Word(change.Field), change.Box, ValueOf(change, change.Old), ValueOf(change, change.New)));
        return Of(type, after.Key, Version(after), origin.At, new EventData(after.Key.Plan, origin.Actor) { Version = after.Version, Changes = [.. said] });
    }

    internal static PlanEvent OfImport(PlanSnapshot plan, DateTimeOffset at) =>
        Of(Imported, plan.Key, Version(plan), at, new EventData(plan.Key.Plan, By: null) { Version = plan.Version });

    /// <summary>One for each line of its story that changed what can be done about it.</summary>
    /// <param name="since">The last line that was told before.</param>
    internal static IEnumerable<PlanEvent> OfEscalation(Escalation escalation, int since) =>
        from line in escalation.Lines
        where line.Line > since && Escalation.ChangesState(line.Event)
        select Of(
            TypeOf(line.Event), escalation.Plan, $"{escalation.Id}/{line.Line.ToString(CultureInfo.InvariantCulture)}", line.At,
            new EventData(escalation.PlanName, line.By) { Escalation = ApiWords.Of(escalation) });

    internal static PlanEvent OfReport(PlanKey plan, EventReport report, string? by, DateTimeOffset at) =>
        Of(Published, plan, $"{report.Kind}/{report.Name}", at, new EventData(plan.Plan, by) { Report = report });

    /// <summary>In one line, for people.</summary>
    internal static string Summary(PlanEvent said) => $"{said.Type} {said.Data switch
    {
        { Changes: { } changes } => string.Join(", ", changes.Select(change => change.About).Distinct()),
        { Escalation: { } escalation } => $"{escalation.Id} {escalation.About}",
        { Report: { } report } => report.Name,
        _ => said.Data.Plan,
    }}";

    private static string TypeOf(EscalationEvent what) => $"escalation.{ApiWords.Word(what)}";

    private static string Version(PlanSnapshot plan) => plan.Version.ToString(CultureInfo.InvariantCulture);

    /// <param name="key">Which of its type and instant: a plan that took another's place begins to count again.</param>
    private static PlanEvent Of(string type, PlanKey plan, string key, DateTimeOffset at, EventData data) =>
        new($"evt_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}/{plan}/{key}@{at.UtcTicks.ToString(CultureInfo.InvariantCulture)}")))[..32]}", type, at, data);

    private static string? ValueOf(FieldChange change, string? value) => (change.Field, value) switch
    {
        (_, null) => null,
        (ChangedField.Status, _) => ApiWords.Word(FieldValue.Status(value)),
        (ChangedField.Owners, _) => string.Join(", ", FieldValue.Owners(value)),
        _ => value,
    };
}
