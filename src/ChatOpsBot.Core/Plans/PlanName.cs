using System.Text;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>The short name of a plan within its workspace, made from its title.</summary>
public static class PlanName
{
    private const int MaxLength = 48;

    /// <summary>"Plan d'action – Migration" becomes <c>plan-d-action-migration</c>; a title without letters, <c>plan</c>.</summary>
    public static string From(string title)
    {
        var name = new StringBuilder(MaxLength);
        foreach (var character in Folding.Fold(title))
        {
            if (name.Length == MaxLength) break;
            if (char.IsAsciiLetterOrDigit(character)) name.Append(character);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        var trimmed = name.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : "plan";
    }
}
