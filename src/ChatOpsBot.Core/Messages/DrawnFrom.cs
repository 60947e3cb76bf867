using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Messages;

/// <summary>The items a button is about and the version each had when it was drawn: <c>4@7 5@2</c>; before them the plan, where one conversation tells of several.</summary>
public sealed record DrawnFrom(ImmutableArray<DrawnItem> Items)
{
    /// <summary>More than any card shows; a longer text is nobody's button.</summary>
    private const int Most = 200;

    /// <summary>Null for the plan of the conversation.</summary>
    public PlanKey? Plan { get; init; }

    /// <summary>Of its plan and no version: for what follows a change.</summary>
    public DrawnFrom? Unversioned => Plan is null ? null : this with { Items = [] };

    public static DrawnFrom Of(int id, long version) => Of(Subject.Action(id), version);

    public static DrawnFrom Of(Subject subject, long version) => new([new DrawnItem(subject, version)]);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text is nothing of the kind.</summary>
    public static DrawnFrom? Parse(string? text)
    {
        var words = (text ?? "").Split(' ', Most + 1, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > Most) return null;

        PlanKey? plan = PlanKey.TryParse(words[0], out var named) ? named : null;
        var items = ImmutableArray.CreateBuilder<DrawnItem>();
        foreach (var word in words.Skip(plan is null ? 0 : 1))
        {
            var parts = word.Split('@');
            if (parts.Length != 2
                || Read(parts[0]) is not { } subject
                || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return null;
            items.Add(new DrawnItem(subject, version));
        }

        return new DrawnFrom(items.ToImmutable()) { Plan = plan };
    }

    public bool Equals(DrawnFrom? other) => other is not null && Plan == other.Plan && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(Plan.GetHashCode(), HashCode.Combine);

    public override string ToString()
    {
        var items = Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{Written(item.Subject)}@{item.Version}"));
        return string.Join(' ', Plan is { } plan ? items.Prepend(plan.ToString()) : items);
    }

    private static string Written(Subject subject) =>
        subject.IsAction ? subject.Number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{subject.Kind}.{subject.Number}");

    /// <summary><c>4</c> is an action, <c>Gate.1</c> anything else.</summary>
    private static Subject? Read(string text)
    {
        var parts = text.Split('.');
        var kind = SubjectKind.Action;
        return parts.Length is 1 or 2
            && (parts.Length == 1 || Enum.TryParse(parts[0], out kind) && Enum.IsDefined(kind))
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Subject(kind, number) : null;
    }
}

public readonly record struct DrawnItem(Subject Subject, long Version);
