using System.Globalization;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Plans.Files;

/// <summary>What was pressed on the card of a plan file.</summary>
/// <param name="Drawn">Which state of the file its card was drawn from.</param>
internal sealed record FilePress(string Token, int Drawn, FilePress.What Verb)
{
    /// <summary>How its command begins; nobody types it.</summary>
    private const string Command = "import-file";

    /// <summary>Closed: what may be pressed.</summary>
    internal abstract record What
    {
        private What() { }

        /// <param name="Seen">The version of the plan that the difference was shown of; null for a plan that is new.</param>
        internal sealed record Confirm(long? Seen) : What;

        internal sealed record Take(ImportSide Side, string Conflict) : What;

        internal sealed record TakeAll(ImportSide Side) : What;

        internal sealed record Into(string Plan) : What;

        internal sealed record Beside : What;

        internal sealed record Turn(int Page) : What;

        internal sealed record Withdraw : What;
    }

    internal static bool IsOne(string command) => command.StartsWith($"{Command} ", StringComparison.Ordinal);

    internal string Write() => string.Create(CultureInfo.InvariantCulture, $"{Command} {Token} {Drawn} {Write(Verb)}");

    /// <summary>Null for a command that is none, or of a card of another version of the bot.</summary>
    internal static FilePress? Read(string command) =>
        command.Split(' ') is [Command, var token, var drawn, .. var verb] && int.TryParse(drawn, CultureInfo.InvariantCulture, out var number) && Read(verb) is { } what
            ? new FilePress(token, number, what)
            : null;

    private static string Write(What verb) => verb switch
    {
        What.Confirm(null) => "confirm",
        What.Confirm(var seen) => string.Create(CultureInfo.InvariantCulture, $"confirm {seen}"),
        What.Take(var side, var conflict) => $"take {ImportChoice.Word(side)} {conflict}",
        What.TakeAll(var side) => $"take {ImportChoice.Word(side)}",
        What.Into(var plan) => $"into {plan}",
        What.Beside => "beside",
        What.Turn(var page) => string.Create(CultureInfo.InvariantCulture, $"page {page}"),
        What.Withdraw => "withdraw",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static What? Read(string[] words) => words switch
    {
        ["confirm"] => new What.Confirm(null),
        ["confirm", var seen] when long.TryParse(seen, CultureInfo.InvariantCulture, out var version) => new What.Confirm(version),
        ["take", var side] when ImportChoice.Read([side]) is { } all => new What.TakeAll(all.Others),
        ["take", var side, var conflict] when ImportChoice.Read([side]) is { } one => new What.Take(one.Others, conflict),
        ["into", var plan] => new What.Into(plan),
        ["beside"] => new What.Beside(),
        ["page", var page] when int.TryParse(page, CultureInfo.InvariantCulture, out var number) => new What.Turn(number),
        ["withdraw"] => new What.Withdraw(),
        _ => null,
    };
}
