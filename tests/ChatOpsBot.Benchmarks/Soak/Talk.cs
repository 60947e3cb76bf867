namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What somebody says next.</summary>
/// <param name="Mark">See <see cref="Said.Mark"/>.</param>
internal sealed record Talk(Aim Aim, string Mark, string Text)
{
    /// <summary>What is answered by a message of its own: in it the mark is read again.</summary>
    internal static Talk InChat(Ledger ledger, Chance chance)
    {
        var word = ledger.NewWord();
        return chance.OnceIn(3) ? new Talk(Aim.Ask, word, $"actions {word}") : Note(word, chance);
    }

    /// <summary>What is answered in the response: mostly questions.</summary>
    internal static Talk Typed(Ledger ledger, Chance chance) => chance.Below(10) switch
    {
        < 6 => new Talk(Aim.Ask, "", $"status {chance.Of(SoakPlan.Discussed)}"),
        < 9 => Note(ledger.NewWord(), chance),
        _ => Due(ledger.NewDay(), chance),
    };

    private static Talk Note(string word, Chance chance) => new(Aim.Note, word, $"note {(chance.OnceIn(12) ? SoakPlan.Watched : chance.Of(SoakPlan.Discussed))} remark {word}");

    private static Talk Due(string day, Chance chance) => new(Aim.SetDue, day, $"due {chance.Of(SoakPlan.Discussed)} {day}");
}
