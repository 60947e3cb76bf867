using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Plans.Files;

/// <summary>A plan file that was handed over and is not imported yet, with what was chosen on its card so far.</summary>
internal sealed class PendingFile
{
    /// <summary>How long it may be confirmed.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private PendingFile() { }

    /// <summary>What its buttons name it by.</summary>
    public string Token { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Empty once it is imported or withdrawn.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The short name of the plan that it is a newer document of; null to go by its title.</summary>
    public string? Into { get; private set; }

    /// <summary>Whether it makes another plan all the same.</summary>
    public bool Beside { get; private set; }

    /// <summary>As <see cref="ImportChoice"/> writes it, a blank between.</summary>
    public string Choices { get; private set; } = "";

    /// <summary>Raised with every choice: a button of an older card chooses nothing.</summary>
    public int Drawn { get; private set; }

    /// <summary>UTC: from this instant on it is not imported any more.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    internal DocumentFile File => new(Name, Content, IsDemonstration: false);

    internal ImportChoice Choice => ImportChoice.Read(Choices.Split(' ', StringSplitOptions.RemoveEmptyEntries)) ?? ImportChoice.Chat;

    internal static PendingFile Of(DocumentFile file, DateTimeOffset now) => new()
    {
        Token = Guid.NewGuid().ToString("N")[..16],
        Name = file.Name,
        Content = file.Content,
        ExpiresAt = now + Kept,
    };

    internal bool IsOpen(DateTimeOffset now) => Content.Length > 0 && now < ExpiresAt;

    internal void Choose(ImportChoice choice) => Choices = string.Join(' ', choice.Write());

    internal void GoInto(string plan) => (Into, Beside) = (plan, false);

    internal void GoBeside() => (Into, Beside) = (null, true);

    internal void DrawAgain() => Drawn++;

    /// <summary>It was imported or withdrawn.</summary>
    internal void End() => Content = [];
}
