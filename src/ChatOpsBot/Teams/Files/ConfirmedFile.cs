using ChatOpsBot.Plans.Files;

namespace ChatOpsBot.Teams.Files;

/// <summary>What the button carries that makes a file the plan.</summary>
/// <param name="Into">The plan that it is a newer document of, whatever its title.</param>
/// <param name="Beside">Whether it makes another plan all the same.</param>
internal sealed record ConfirmedFile(string Name, string Address, string? Into, bool Beside)
{
    internal static bool IsPlan(string? name) => PlanFiles.IsPlan(name);

    /// <summary>A file as one word of a command.</summary>
    internal static string Write(string name, string address) => $"{Uri.EscapeDataString(name)}|{address}";

    /// <summary>Null for every other command.</summary>
    internal static ConfirmedFile? Read(string command) => command.Split(' ') switch
    {
        [PlanFiles.Command, var file, .. var how] when file.Split('|', 2) is [var name, var address] =>
            new ConfirmedFile(Uri.UnescapeDataString(name), address, how is ["into", var plan] ? plan : null, how is ["beside"]),
        _ => null,
    };
}
