using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Stories;

/// <summary>Every kind of message, as each platform has to draw it.</summary>
internal static class MessageKinds
{
    private static readonly (string Name, string Question)[] Answers =
    [
        ("Status", "status ACT-004"), ("List", "overdue"), ("Refusal", "statsu ACT-004"), ("Doctor", "doctor"), ("Gantt", "gantt"), ("Dashboard", "dashboard"), ("Help", "help"),
        ("Changed", "done ACT-004.3"), ("Mine", "mine"), ("Plan", "plan"), ("Milestone", "M1"), ("Risks", "risks"), ("Kpi", "kpi"), ("GoNoGo", "gonogo"), ("Closing", "closing"),
        ("Team", "team"), ("Contacts", "contacts"), ("Budget", "budget"), ("Confirm", "start ACT-006 ACT-009"), ("WhyBlocked", "block ACT-006"), ("StepsLeft", "done ACT-006"),
        ("SnoozeOffer", "snooze ACT-006"), ("History", "history"), ("Escalated", "escalate ACT-006 N1 waits for the key"), ("Escalations", "escalations"),
        ("MilestoneDraft", "report M1"), ("FirstSteps", "setup"), ("Settings", "settings"), ("Schedule", "schedule"), ("Linked", "link Architecte to Hugo Petit"),
    ];

    private static readonly (string Name, string Intent)[] Pushed =
    [
        ("Digest", "digest/2026-12-08/Dora"), ("Card", "/card/1#"), ("Call", "/call/1/"), ("Board", "/board#"), ("StandUp", "/standup/2026-12-08#"), ("Questions", "/standup-ask/Dora/2026-12-08"), ("Answers", "/standup-answers/2026-12-08#"), ("Report", "/report/2026-W50#"),
        ("Story", "/story/1/"),
    ];

    /// <summary>Those that come rarely, as they would be made now.</summary>
    private static readonly (string Name, string Draft)[] Rare =
    [
        ("Preview", "preview/2026-W51/Ada"), ("Steering", "steering/2026-12-17/Chloé"), ("AboutToStart", "starting/4/2026-12-17"), ("Late", "late/2/2026-12-09/Ada"),
        ("PauseOver", "pause/1796202000"), ("ForAdmins", "admins/1/1"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Of the demonstration.</summary>
    internal static async Task<IReadOnlyList<(string Name, BotMessage Message)>> AnsweredAsync(Language language)
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var answered = new List<(string, BotMessage)>();
        foreach (var (name, question) in Answers)
        {
            var message = new InboundMessage(WorkspaceKey.Local, question, Sender: "Léa Martin", language, Profile: null) { Conversation = "page" };
            answered.Add((name, await bot.Services.GetRequiredService<MessageRouter>().AnswerAsync(message, Cancellation)));
        }

        return answered;
    }

    /// <summary>What nobody asked for, of a week of <see cref="StoryPlan"/>.</summary>
    internal static async Task<IReadOnlyList<(string Name, BotMessage Message)>> ToldAsync(string connectionString, Language language)
    {
        await using var story = await Story.BeginAsync("Sqlite", connectionString, "2026-12-07 08:00", meets: true);
        await story.SaysAsync(null, $"settings plan language {language.Code()}");
        foreach (var person in new[] { "Ada", "Dora" }) await story.SaysAsync(person, $"settings language {language.Code()}");
        // At another hour than the questions, which would name the same.
        await story.SaysAsync("Dora", "settings hour 9:10");
        await story.GoOnToAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 N1 the vendor does not answer");
        await story.GoOnToAsync("2026-12-11 17:00");

        var told = new List<(string, BotMessage)>();
        foreach (var (name, intent) in Pushed) told.Add((name, await SaidAsync(story.Store, intent)));
        await story.SaysAsync(null, "schedule steering 2026-12-17 14:00 every 2 weeks");
        foreach (var (name, draft) in Rare) told.Add((name, await MadeAsync(story.Store, draft)));
        told.Add(("LateMessages", OutboxMessages.NotAccepted(language, [("Ada", Late("ESC-1 ACT-001: no key")), ("Dora", Late("ESC-2 ACT-003: *the* vendor <does not> answer"))], 7, ["local"])));
        told.Add(("GivenUpMessages", OutboxMessages.GivenUp(language, [("Ada", GivenUp("Digest")), ("#news", GivenUp("Report of *week* <50>"))], 2)));
        return told;

        OutboxEntry GivenUp(string words)
        {
            var entry = Late(words);
            entry.Fail("is_archived", next: null, story.Store.Now);
            return entry;
        }

        OutboxEntry Late(string words) => OutboxEntry.Of(new Owed(new ConversationKey(WorkspaceKey.Local, "person/Ada"), words) { Message = BotMessage.Answer(language, words) }, story.Store.Now);
    }

    private static async Task<BotMessage> MadeAsync(TestStore store, string draft)
    {
        await using var database = await store.ContextAsync();
        var plan = await database.Plans.AsNoTracking().SingleAsync(Cancellation);
        var composed = await store.Service<IMessageComposer>().ComposeAsync(database, $"{plan.Platform}/{plan.Workspace}/{plan.Name}/0/{draft}", store.Now, Cancellation);
        return composed is Composed.Of made ? made.Message : throw new Xunit.Sdk.XunitException($"{draft}: {composed}");
    }

    private static async Task<BotMessage> SaidAsync(TestStore store, string intent)
    {
        await using var database = await store.ContextAsync();
        var post = await database.LocalPosts.AsNoTracking().OrderBy(post => post.Id).FirstOrDefaultAsync(post => post.Intent.Contains(intent), Cancellation);
        Assert.True(post is not null, $"{intent} was not said, but {string.Join(", ", await database.LocalPosts.Select(one => one.Intent).ToListAsync(Cancellation))}");
        return MessageJson.Read(post.Message);
    }
}
