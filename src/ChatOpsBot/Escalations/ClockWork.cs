using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Escalations;

/// <summary>One command about what the clock watches, and all that its handler needs.</summary>
/// <param name="Now">UTC.</param>
internal sealed record ClockWork(WriterSession Session, InboundMessage Message, AnswerContext Context, Speaker Speaker, Scene Scene, Realm Realm, DateTimeOffset Now)
{
    internal BotDbContext Database => Session.Database;

    internal Team Team => Scene.Team;

    internal PlanSnapshot Plan => Context.Plan;

    internal Language Language => Context.Language;

    /// <summary>In the language of the answer, and by the speaker's own clocks.</summary>
    internal Reader Reader => Team.ReaderOf(Name) with { Language = Language };

    /// <summary>Who speaks, by the name the plan knows them by; null when nobody said.</summary>
    internal string? Name => Speaker.Name;

    /// <summary>Under whose name it is written down.</summary>
    internal string Actor => Name ?? Language.In("quelqu’un sans nom", "somebody unnamed");

    internal static MessageHandler.Handled Unchanged(BotMessage reply) => new(reply, Changed: false);

    internal static MessageHandler.Handled Written(BotMessage reply) => new(reply, Changed: true);
}
