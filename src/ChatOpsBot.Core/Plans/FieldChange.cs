using System.Globalization;

namespace ChatOpsBot.Core.Plans;

/// <summary>What can be changed; the journal names it.</summary>
public enum ChangedField
{
    /// <summary>The thing itself was made; the new value is its title.</summary>
    Created,
    Status,
    BlockedReason,
    Owners,
    Due,
    Priority,
    Title,

    /// <summary>In person-days.</summary>
    SpentDays,

    /// <summary>A step or criterion was ticked or unticked.</summary>
    Box,

    /// <summary>A remark, which changes nothing else.</summary>
    Note,

    /// <summary>What was measured, as people write it.</summary>
    Measured,

    /// <summary>The decision on a criterion, as people write it.</summary>
    Verdict,

    /// <summary>J0 of the plan.</summary>
    Start,

    /// <summary>Whether the plan is closed.</summary>
    Closed,
}

/// <summary>One value, before and after.</summary>
/// <param name="Box">The id of the step or criterion within its action, where the field is a box.</param>
/// <param name="Old">As the journal writes values: see <see cref="FieldValue"/>; null for none.</param>
public sealed record FieldChange(Subject Subject, ChangedField Field, int? Box, string? Old, string? New)
{
    /// <summary>The change that takes this one back.</summary>
    public FieldChange Reversed() => this with { Old = New, New = Old };
}

/// <summary>Values as the journal writes them, the same in every language.</summary>
public static class FieldValue
{
    private const char BetweenOwners = '\n';

    public static string Of(ActionStatus status) => status.ToString();

    public static string? Of(IEnumerable<string> owners) => string.Join(BetweenOwners, owners) is { Length: > 0 } text ? text : null;

    public static string? Of(DueDate due) => due.IsNone ? null : due.ToString();

    public static string? Of(Priority? priority) => priority?.ToString();

    /// <summary>Without zeros at the end, so that equal numbers are equal texts.</summary>
    public static string? Of(decimal? days) => days?.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Of(bool done) => done ? "done" : "open";

    public static ActionStatus Status(string? value) => Enum.Parse<ActionStatus>(value!);

    public static string[] Owners(string? value) => value?.Split(BetweenOwners) ?? [];

    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? value) => value is null ? null : DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Priority? Priority(string? value) => value is null ? null : Enum.Parse<Priority>(value);

    public static decimal? Days(string? value) => value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture);

    public static bool Done(string? value) => value == Of(true);
}
