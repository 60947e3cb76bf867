namespace ChatOpsBot.Web.Access;

/// <summary>Where somebody goes on to after the door: a page of this site, whatever the address asked for.</summary>
internal static class LocalPath
{
    internal const string Home = "/";

    /// <summary>Browsers read a backslash as a slash, and two of them as another host.</summary>
    internal static string Of(string? asked) =>
        asked is ['/', ..] and not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl) && Uri.IsWellFormedUriString(asked, UriKind.Relative) ? asked : Home;
}
