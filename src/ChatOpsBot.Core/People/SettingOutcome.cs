namespace ChatOpsBot.Core.People;

/// <summary>What becomes of a setting.</summary>
public abstract record SettingOutcome<T>
{
    private SettingOutcome() { }

    public sealed record Set(T New) : SettingOutcome<T>;

    public sealed record Already : SettingOutcome<T>;

    /// <summary>The value cannot be used; the old one stays.</summary>
    public sealed record Bad(string Written) : SettingOutcome<T>;
}
