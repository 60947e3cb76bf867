namespace ChatOpsBot.Core.Pictures;

public enum Theme
{
    Light,
    Dark,
}

/// <summary>The colours of each theme, told apart by their lightness too.</summary>
public static class Inks
{
    /// <summary><c>#1f7a4d</c>.</summary>
    public static string Hex(this Ink ink, Theme theme) => (ink, theme) switch
    {
        (Ink.Paper, Theme.Light) => "#ffffff",
        (Ink.Paper, Theme.Dark) => "#1b1f24",
        (Ink.Text, Theme.Light) => "#1d2430",
        (Ink.Text, Theme.Dark) => "#e8ecf1",
        (Ink.Quiet, Theme.Light) => "#5b6675",
        (Ink.Quiet, Theme.Dark) => "#a3adba",
        (Ink.Grid, Theme.Light) => "#e3e7ec",
        (Ink.Grid, Theme.Dark) => "#323942",
        (Ink.Planned, Theme.Light) => "#a9bdd6",
        (Ink.Planned, Theme.Dark) => "#4a6285",
        (Ink.Done, Theme.Light) => "#218626",
        (Ink.Done, Theme.Dark) => "#4fb862",
        (Ink.Late, Theme.Light) => "#b3261e",
        (Ink.Late, Theme.Dark) => "#f2756c",
        (Ink.Blocked, Theme.Light) => "#b7791f",
        (Ink.Blocked, Theme.Dark) => "#e0a84a",
        (Ink.Today, Theme.Light) => "#c2185b",
        (Ink.Today, Theme.Dark) => "#ff7aa8",
        (Ink.Milestone, Theme.Light) => "#5b3cc4",
        (Ink.Milestone, Theme.Dark) => "#b49cff",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
