using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

public enum Verdict
{
    /// <summary>Not decided, or in words that say neither.</summary>
    Unknown,
    Go,
    NoGo,
}

/// <summary>A criterion of the decision to go or not to go, as it stands now.</summary>
public sealed class GoNoGoCriterion
{
    private GoNoGoCriterion() { }

    /// <summary>From 1, in the order of the document.</summary>
    public int Position { get; private set; }

    public long Version { get; private set; }

    public string Name { get; private set; } = "";

    public Verdict Verdict { get; private set; }

    /// <summary>As written: "❌ NO-GO (actions requises)".</summary>
    public string Text { get; private set; } = "";

    public void Apply(FieldChange change)
    {
        if (change.Field is not ChangedField.Verdict) return;
        Text = change.New ?? "";
        Verdict = Documents.Cells.VerdictCell.Read(Text);
    }

    /// <summary>The criterion as a newer document has it, with what was decided in chat since the last one.</summary>
    internal static GoNoGoCriterion Reimported(int position, ReadGoNoGo next, GoNoGoCriterion? live, ReadGoNoGo? last, ThreeWay merge)
    {
        var criterion = FromDocument(position, next);
        if (live is null) return criterion;

        criterion.Version = live.Version + 1;
        var subject = new SubjectSnapshot(Subject.GoNoGo(position), $"GONOGO-{position}", next.Name, criterion.Version);
        if (merge.Side(subject, ChangedField.Verdict, live.Text, last?.Text ?? "", next.Text) is ImportSide.Chat) criterion.Text = live.Text;
        criterion.Verdict = criterion.Text == next.Text ? next.Verdict : Documents.Cells.VerdictCell.Read(criterion.Text);
        return criterion;
    }

    internal static GoNoGoCriterion FromDocument(int position, ReadGoNoGo read) => new()
    {
        Position = position,
        Version = 1,
        Name = read.Name,
        Verdict = read.Verdict,
        Text = read.Text,
    };
}

/// <summary>A criterion in one version of its plan.</summary>
public sealed record GoNoGoSnapshot(int Position, long Version, string Name, Verdict Verdict, string Text)
{
    internal GoNoGoSnapshot With(string? text) => this with { Text = text ?? "", Verdict = Documents.Cells.VerdictCell.Read(text ?? "") };

    internal static GoNoGoSnapshot Of(GoNoGoCriterion criterion) =>
        new(criterion.Position, criterion.Version, criterion.Name, criterion.Verdict, criterion.Text);
}
