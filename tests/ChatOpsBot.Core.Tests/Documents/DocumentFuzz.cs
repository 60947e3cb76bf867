using System.Collections.Immutable;
using System.Text;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Writing;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>Documents that nobody would write, each made from its number alone, and what reading and writing make of them.</summary>
internal static class DocumentFuzz
{
    private const int LargeEvery = 97;

    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pieces =
    [
        "#### ACT-001 : x\n\n", "| Attribut | Valeur |\n|---|---|\n", "| Statut | Bloqué - ", "|", "\\|", "`", "**", "*", "_", "<", "<!--", "-->", "[x]", "[ ]", "- [ ] a\n", "1. [x] b\n", "> ", "    ",
        "```\n", "~~~\n", "---\n", "===\n", "\n", "\r\n", "\r", "\t", "é", "Ã©", "â", "日本", "🔴", "\uFEFF", "&amp;", "&#124;", "<br>", "${X}", "J+14", "| ID | Action | Responsable | Statut |\n|-|-|-|-|\n",
        "| A1 | b | c | d |\n", "**Responsable :** x\n", "┌──┐\n│ M1 [█░] 3% │\n└──┘\n", "**J0** : 2026-11-30\n", "| KPI | Cible | Actuel |\n", "[a]: b\n", "## Clôture\n",
    ];

    internal static byte[] Case(int number)
    {
        var random = new Random(number);
        var plan = DemonstrationPlan.Content;
        if (number % LargeEvery == 0) return Large(random);

        return (number % 7) switch
        {
            0 => Bytes(random, random.Next(2000)),
            1 => plan[..random.Next(plan.Length)],
            2 => Shuffled(random, plan),
            3 => [.. plan[..random.Next(plan.Length)], .. plan[random.Next(plan.Length)..]],
            4 => Flipped(random, plan),
            5 => Pieced(random, random.Next(400)),
            _ => [.. plan[..random.Next(plan.Length)], .. Pieced(random, random.Next(60)), .. plan[random.Next(plan.Length)..]],
        };
    }

    /// <summary>
    /// Reads, changes what can be changed, writes and reads again; how long reading and writing took for each megabyte at most, in
    /// time of the processor: what others do on the machine is none of it.
    /// </summary>
    internal static TimeSpan Run(byte[] content, int number)
    {
        var begun = Environment.CpuUsage.TotalTime;
        var outcome = PlanReader.Read(content);
        var reading = Environment.CpuUsage.TotalTime - begun;
        if (outcome is not ReadOutcome.Read(var read)) return PerMegabyte(reading, content);

        var plan = PlanSnapshot.Of(Plan.FromDocument(new PlanKey("local", "local", "fuzz"), read, null, new DocumentFile("fuzz.md", content, false), Now, before: null));
        if (DocumentExport.Write(content, plan) is not ExportOutcome.Written(var same, _) || !same.AsSpan().SequenceEqual(content))
            throw new InvalidOperationException("Without a change the bytes are not those that came.");

        var changed = Changed(new Random(number), plan);
        begun = Environment.CpuUsage.TotalTime;
        var written = (ExportOutcome.Written)DocumentExport.Write(content, changed, refresh: number % 2 == 0);
        var writing = Environment.CpuUsage.TotalTime - begun;
        if (PlanReader.Read(written.Content) is not ReadOutcome.Read) throw new InvalidOperationException("What was written cannot be read.");
        return PerMegabyte(reading > writing ? reading : writing, content);
    }

    private static PlanSnapshot Changed(Random random, PlanSnapshot plan)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var action in plan.Actions.Where(_ => random.Next(3) > 0))
        {
            var subject = Subject.Action(action.Id);
            changes.Add(new FieldChange(subject, ChangedField.Owners, null, null, Pieces[random.Next(Pieces.Length)].Trim() is { Length: > 0 } name ? name : null));
            changes.Add(new FieldChange(subject, ChangedField.Due, null, null, "2027-01-15"));
            changes.Add(new FieldChange(subject, ChangedField.Status, null, null, FieldValue.Of((ActionStatus)random.Next(5))));
            changes.Add(new FieldChange(subject, ChangedField.BlockedReason, null, null, "because " + Pieces[random.Next(Pieces.Length)]));
            changes.AddRange(action.Steps.Where(_ => random.Next(2) > 0).Select(step => new FieldChange(subject, ChangedField.Box, step.Item, null, FieldValue.Of(!step.Done))));
        }

        changes.AddRange(plan.Items.Where(_ => random.Next(2) > 0).Select(item => new FieldChange(Subject.Of(item.Id), ChangedField.Status, null, null, FieldValue.Of(ActionStatus.Done))));
        var next = plan.Actions.Max(action => action.Id) + 1;
        return plan.With(changes.ToImmutable(), Now, new NewAction(next, ActionId.Parse("ZZ-1"), "New " + Pieces[random.Next(Pieces.Length)], ["Bo"], DueDate.None, Priority.P1));
    }

    /// <summary>A small document counts as a tenth of a megabyte: below that the clock says more than the work.</summary>
    private static TimeSpan PerMegabyte(TimeSpan took, byte[] content) => took / Math.Max(0.1, content.Length / 1_000_000.0);

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Flipped(Random random, byte[] plan)
    {
        for (var count = random.Next(40); count > 0; count--) plan[random.Next(plan.Length)] = (byte)random.Next(256);
        return plan;
    }

    private static byte[] Shuffled(Random random, byte[] plan)
    {
        var lines = Encoding.UTF8.GetString(plan).Split('\n');
        random.Shuffle(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Pieced(Random random, int count) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, count).Select(_ => Pieces[random.Next(Pieces.Length)])));

    /// <summary>A few pieces over and over, which is where work grows faster than the text.</summary>
    private static byte[] Large(Random random)
    {
        var few = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToArray();
        var text = new StringBuilder("#### ACT-900 : y\n\n- [ ] a\n\n");
        while (text.Length < 300_000) text.AppendJoin(random.Next(4) == 0 ? "x " : "", few);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
