using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Escalations;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>Changes of a plan, one after the other, each in its journal.</summary>
internal static class SampleJournal
{
    /// <summary>An action had the old value until then, and has the new one since.</summary>
    internal static Scene Changed(this Scene scene, string at, int action, ChangedField field, string? old, string? current) =>
        scene.Changed(at, new FieldChange(Subject.Action(action), field, null, old, current));

    internal static Scene Changed(this Scene scene, string at, FieldChange change)
    {
        var moment = SampleChain.At(at);
        var plan = change.Field is ChangedField.Created ? scene.Plan : scene.Plan.With([change], moment);
        var entry = JournalEntry.Of(plan.Version + scene.Journal.Length, 1, change, scene.Plan.Find(change.Subject)?.Name ?? "", new ChangeOrigin(moment, "Ada", "page"), undoes: null);
        ImmutableArray<JournalEntry> journal = [.. scene.Journal, entry];
        return scene with { Team = scene.Team with { Plan = plan }, Journal = journal };
    }
}
