using System.Text.RegularExpressions;

namespace ChatOpsBot.Web.Api;

/// <summary>How programs are named on the command line and in the history.</summary>
internal static partial class ProgramName
{
    internal static bool IsOne(string name) => Pattern().IsMatch(name);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
