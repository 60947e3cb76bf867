namespace ChatOpsBot.Plans.Files;

/// <summary>What the button says that makes a file the plan; nobody can type it.</summary>
/// <param name="File">By which the platform fetches it once more: one word.</param>
/// <param name="Into">The plan that it is a newer document of, whatever its title.</param>
/// <param name="Beside">Whether it makes another plan all the same.</param>
internal sealed record ConfirmedFile(string File, string? Into = null, bool Beside = false)
{
    private const string Command = "import-file";

    private const string IntoWord = "into";

    private const string BesideWord = "beside";

    /// <summary>Null for every other command.</summary>
    internal static ConfirmedFile? Read(string command) => command.Split(' ') is [Command, { Length: > 0 } file, .. var how]
        ? new ConfirmedFile(file, how is [IntoWord, var plan] ? plan : null, how is [BesideWord])
        : null;

    public override string ToString() => Into is not null ? $"{Command} {File} {IntoWord} {Into}" : Beside ? $"{Command} {File} {BesideWord}" : $"{Command} {File}";
}
