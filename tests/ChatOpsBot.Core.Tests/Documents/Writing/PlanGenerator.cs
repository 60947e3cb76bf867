using System.Collections.Immutable;
using System.Text;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Documents.Writing;

/// <summary>Random documents in the format, and random things that are said about them.</summary>
internal static class PlanGenerator
{
    private static readonly Gen<string> Word = Gen.OneOf("Ada", "Bo Reed", "Zoé", "snake_case", "a|b", "`code`", "**bold**", "x < y", "[link](u)", "100 %", "& co", "ÉTÉ", "日本", "1. first", "end.");

    private static readonly Gen<string> Words = Word.Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Blank = Gen.OneOf(" ", " ", "  ", "\t");

    private static readonly Gen<string> Value = Gen.OneOf(
        "-", "", "Ada Stone", "Ada / Bo", "`${NAME}`", "**Zoé**", "J+3", "J + 14", "J0", "2027-01-15", "15/01/2027", "before go-live", "P1 - Critique", "P3", "À faire", "🔄 En cours",
        "Bloqué - no key", "✅ Terminé", "[ ]", "[x]", "1 jour", "a \\| b", "*Ada*");

    private static readonly Gen<string> Row = Gen.Select(
        Gen.OneOf("Responsable", "**Responsable**", "Échéance", "Priorité", "**Statut**", "Status", "Catégorie", "ID", "Autre"), Value, Blank, Blank,
        (label, value, before, after) => $"|{before}{label}{after}|{before}{value}{after}|");

    private static readonly Gen<string> Boxes = Gen.Select(
        Gen.OneOf("**Étapes :**\n", "**Critères de succès**\n\n", ""), Gen.OneOf("- ", "1. ", "* ", "  - "), Gen.OneOf("[ ]", "[x]", "[X]").Array[1, 4],
        (label, bullet, boxes) => $"{label}{string.Concat(boxes.Select((box, index) => $"{bullet}{box} step {index}\n"))}\n");

    private static readonly Gen<string> Text = Gen.OneOf("", "**Description :**\nSome *text* | here.\n\n", "---\n\n", "```\n| no | table |\n```\n\n", "> quoted\n\n", "trailing   \n\n");

    private static readonly Gen<Func<int, string>> Action = Gen.Select(Row.Array[1, 7], Boxes.Array[0, 2], Text, Gen.OneOf("#### ", "### "), Gen.OneOf(" : ", " - ", ": "), Gen.Bool, Words, ActionOf);

    private static readonly Gen<string> Section = Gen.OneOf(
        "## Décision Go/No-Go\n\n| Critère | Résultat |\n|---|---|\n| Tests | ✅ **GO** |\n| Production | ❌ NO-GO (later) |\n\n",
        "## Actions bloquantes\n\n| Priorité | Action | Statut | Responsable |\n|---|---|---|---|\n| **P0** | Close the valve | [ ] | - |\n| P1 | Read   | [x] | Ada |\n\n",
        "## Livrables\n\n| Livrable | Responsable | Statut |\n|:---|---:|:-:|\n| Notice |   Ada |  ⬜  |\n| Rapport | - | ✅ |\n\n",
        "## SLA\n\n| Métrique | Objectif | Mesuré | Écart |\n|---|---|---|---|\n| MTTR | < 10 min | - min | - |\n| RPO | 1 h | 2 h |  |\n\n",
        "## Clôture\n\n- [ ] All done\n- [X] Read\n\n", "## Documents\n\n| Document | Lieu | Lien | Statut |\n|-|-|-|-|\n| Notice | a | `b` | [x] |\n\n", "**Date de démarrage** : 30/11/2026 (lundi)\n\n");

    internal static readonly Gen<string> Document = Gen.Select(
        Section.Array[0, 3], Action.Array[1, 5], Section.Array[0, 3], Gen.OneOf("\n", "\r\n"), Gen.OneOf("", "---\n\n**Client** : x\n**Version** : 2"),
        (before, actions, after, lineEnd, foot) => string.Concat(
            ["# Plan\n\n", .. before, "## Phase 1 (J0 - J7)\n\n", .. actions.Select((action, index) => action(index + 1)), .. after, foot]).ReplaceLineEndings(lineEnd));

    private static readonly Gen<ImmutableArray<ActionReference>> Target = Gen.OneOf(
        Gen.Int[1, 5].Select(number => $"ACT-{number:000}"),
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.OneOf("", "c"), (number, box, kind) => $"ACT-{number:000}.{kind}{box}"),
        Gen.Select(Gen.OneOf("GATE", "LIV", "CLO", "DOC"), Gen.Int[1, 2], (kind, number) => $"{kind}-{number}")).Select(id => Changes.SampleChanges.Ids(id));

    internal static readonly Gen<Change> Change = Gen.Frequency(
        (4, Target.Select(target => (Change)new Change.Complete(target, OpenSteps.Leave))),
        (1, Target.Select(target => (Change)new Change.Complete(target, OpenSteps.TickAll))),
        (2, Target.Select(target => (Change)new Change.Undone(target))),
        (1, Target.Select(target => (Change)new Change.Start(target))),
        (2, Gen.Select(Target, Words, (target, why) => (Change)new Change.Block(target, why))),
        (1, Target.Select(target => (Change)new Change.Unblock(target))),
        (1, Target.Select(target => (Change)new Change.Archive(target))),
        (3, Gen.Select(Target, Word.Array[0, 3], (target, owners) => (Change)new Change.Assign(target, [.. owners]))),
        (3, Gen.Select(Target, Gen.Int[0, 300], (target, days) => (Change)new Change.SetDue(target, new DateOnly(2026, 11, 1).AddDays(days).ToString("yyyy-MM-dd")))),
        (2, Gen.Select(Target, Gen.Enum<Priority>(), (target, priority) => (Change)new Change.SetPriority(target, priority))),
        (1, Gen.Select(Words, Word.Array[0, 2], (title, owners) => (Change)new Change.Add(title, [.. owners], "2027-01-04", Priority.P2))),
        (1, Gen.Select(Gen.OneOf("MTTR", "RPO"), Words, (name, value) => (Change)new Change.Measure(MeasureKind.Sla, name, value))),
        (1, Gen.Select(Gen.OneOf("Tests", "Production"), Gen.OneOf("GO", "NO-GO", "GO (with *care*)"), (name, text) => (Change)new Change.Decide(name, text))),
        (1, Target.Select(target => (Change)new Change.Spend(target, 1))));

    private static string ActionOf(string[] rows, string[] boxes, string text, string heading, string sign, bool linedUp, string title, int number)
    {
        var table = new StringBuilder(linedUp ? "| Attribut        | Valeur           |\n|-----------------|------------------|\n" : "| Attribut | Valeur |\n|---|---|\n");
        foreach (var row in rows) table.Append(row).Append('\n');
        return $"{heading}ACT-{number:000}{sign}{title}\n\n{table}\n{text}{string.Concat(boxes)}";
    }

    private static Func<int, string> ActionOf(string[] rows, string[] boxes, string text, string heading, string sign, bool linedUp, string title) =>
        number => ActionOf(rows, boxes, text, heading, sign, linedUp, title, number);
}
