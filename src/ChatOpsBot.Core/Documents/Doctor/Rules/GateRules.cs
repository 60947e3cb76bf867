using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>What has to be done before production, and the decision to go there.</summary>
internal static class GateRules
{
    internal static IEnumerable<Finding> WithoutOwner(Examined plan) => DoctorRules.Together(
        OpenGates(plan).Where(item => item.Owners.IsEmpty).Select(At), spots => new Finding.GateWithoutOwner(spots));

    /// <summary>GO for production, by the name of the criterion, while a P0 gate item is open.</summary>
    internal static IEnumerable<Finding> GoDespiteGate(Examined plan)
    {
        ImmutableArray<Spot> open = [.. OpenGates(plan).Where(item => item.Priority is Priority.P0).Select(At)];
        var go = plan.Plan.GoNoGo.FirstOrDefault(criterion => criterion.Verdict is Verdict.Go && IsProduction(criterion.Name));
        return open.IsEmpty || go is null ? [] : [new Finding.GoDespiteGate([new Spot(go.Line, go.Name, go.Text), .. open])];
    }

    /// <summary>"Statut Production" at the foot of the document against "Production" in the table.</summary>
    internal static IEnumerable<Finding> VerdictsDiffer(Examined plan) => DoctorRules.Together(
        from line in plan.Plan.ClosingLines
        let subject = Subject(line.Value.Label)
        let verdict = VerdictCell.Read(line.Value.Value)
        where subject.Length > 0 && verdict is not Verdict.Unknown
        from criterion in plan.Plan.GoNoGo
        where criterion.Verdict is not Verdict.Unknown && criterion.Verdict != verdict && FoldedWords.Begin(Folding.Fold(criterion.Name), [subject])
        from spot in new[] { new Spot(criterion.Line, criterion.Name, criterion.Text), new Spot(line.Line, line.Value.Label, line.Value.Value) }
        select spot,
        spots => new Finding.VerdictsDiffer(spots));

    internal static IEnumerable<ReadItem> OpenGates(Examined plan) => plan.Plan.Items.Where(item => item is { Id.Kind: ItemKind.Gate, Done: false });

    private static bool IsProduction(string name) =>
        FoldedWords.Begin(Folding.Fold(name), ["production", "mise en service", "mise en ligne", "go-live", "golive", "go live", "ouverture", "release"]);

    private static string Subject(string label) =>
        Folding.Fold(label).Split(' ', 2) is ["statut" or "status" or "decision", var subject] ? subject : "";

    private static Spot At(ReadItem item) => new(item.Line, item.Id.ToString(), item.Text);
}
