using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Web.Calendar;

/// <summary>The address under which a calendar reads what one person has to do.</summary>
internal sealed class CalendarFeed
{
    private CalendarFeed() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string UserId { get; private set; } = "";

    /// <summary>The hash of the secret part of the address.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Spoken when it was asked for.</summary>
    public Language Language { get; private set; }

    internal AccountId Account => new(Platform, Workspace, UserId);

    internal static CalendarFeed Of(AccountId account, string token, Language language) => new()
    {
        Platform = account.Platform,
        Workspace = account.Workspace,
        UserId = account.User,
        Token = token,
        Language = language,
    };
}
