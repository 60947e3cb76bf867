using System.Globalization;

namespace ChatOpsBot.Core.Plans;

/// <summary>What a box under an action stands for. Criteria do not count towards progress.</summary>
public enum ChecklistKind
{
    Step,
    Criterion,
}

/// <summary>The id of a box: <c>ACT-004.2</c> for its second step, <c>ACT-004.c1</c> for its first success criterion.</summary>
public readonly record struct ChecklistItemId(ActionId Action, ChecklistKind Kind, int Number)
{
    /// <summary>Reads <c>ACT-004.2</c> or <c>ACT-004.c1</c>, in any case and with any hyphen; false when the text is neither.</summary>
    public static bool TryParse(string? text, out ChecklistItemId id)
    {
        id = default;
        var dot = text?.LastIndexOf('.') ?? -1;
        if (dot < 0 || !ActionId.TryParse(text![..dot], out var action)) return false;

        var rest = text.AsSpan(dot + 1).Trim();
        var isCriterion = rest.Length > 0 && rest[0] is 'c' or 'C';
        if (!int.TryParse(isCriterion ? rest[1..] : rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            return false;

        id = new ChecklistItemId(action, isCriterion ? ChecklistKind.Criterion : ChecklistKind.Step, number);
        return true;
    }

    /// <exception cref="FormatException">The text is not the id of a box.</exception>
    public static ChecklistItemId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of a step or criterion such as ACT-004.2 or ACT-004.c1.");

    public override string ToString() => Kind switch
    {
        ChecklistKind.Step => string.Create(CultureInfo.InvariantCulture, $"{Action}.{Number}"),
        ChecklistKind.Criterion => string.Create(CultureInfo.InvariantCulture, $"{Action}.c{Number}"),
    };
}
