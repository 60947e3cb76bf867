using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Forms;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack.Inbound;
using ChatOpsBot.Slack.Inbound.Forms;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Each kind of message as Slack gets it, in both languages.</summary>
public sealed class RendererTests : IDisposable
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

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-blocks-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_kind_of_answer_is_drawn_as_approved(Language language)
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var approved = new ApprovedBlocks(language);
        foreach (var (name, question) in Answers)
        {
            var message = new InboundMessage(WorkspaceKey.Local, question, Sender: "Léa Martin", language, Profile: null) { Conversation = "page" };
            approved.Add(name, await bot.Services.GetRequiredService<MessageRouter>().AnswerAsync(message, Cancellation));
        }

        approved.ShouldMatch();
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_kind_of_message_that_nobody_asked_for_is_drawn_as_approved(Language language)
    {
        await using var story = await Story.BeginAsync("Sqlite", $"Data Source={Path.Combine(_folder.FullName, "plans.db")}", "2026-12-07 08:00", meets: true);
        await story.SaysAsync(null, $"settings plan language {language.Code()}");
        foreach (var person in new[] { "Ada", "Dora" }) await story.SaysAsync(person, $"settings language {language.Code()}");
        // At another hour than the questions, which would name the same.
        await story.SaysAsync("Dora", "settings hour 9:10");
        await story.GoOnToAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 N1 the vendor does not answer");
        await story.GoOnToAsync("2026-12-11 17:00");

        var approved = new ApprovedBlocks(language);
        foreach (var (name, intent) in Pushed) approved.Add(name, await SaidAsync(story.Store, intent));
        await story.SaysAsync(null, "schedule steering 2026-12-17 14:00 every 2 weeks");
        foreach (var (name, draft) in Rare) approved.Add(name, await MadeAsync(story.Store, draft));
        approved.ShouldMatch();
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_kind_of_form_is_drawn_as_approved(Language language)
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var plan = (await bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation))!;
        var action = plan.Actions.First(one => one.Code.Number == 6);
        var role = FirstSteps.Of(plan, PeopleSnapshot.Empty).Vacant[0];
        (string Name, FormStep Step)[] forms =
        [
            ("BlockForm", Asking($"{language.In("bloquer", "block")} {action.Code}", PromptKind.Text)),
            ("EditForm", Asking($"{language.In("échéance", "due")} {action.Code}", PromptKind.Day)),
            ("RolesForm", Asking($"{language.In("lier", "link")} {role} {language.In("à", "to")}", PromptKind.Person)),
            ("NewActionForm", new FormStep(NewActionButton.Of(language, plan).Command, null, NewActionButton.Of(language, plan).Prompts)),
            ("SnoozeForm", Asking($"{language.In("répéter", "snooze")} {action.Code}", PromptKind.Day)),
        ];

        var approved = new ApprovedBlocks(language);
        foreach (var (name, step) in forms)
        {
            var (title, steps) = ButtonForms.Steps(step, name, language, plan, PeopleSnapshot.Empty, Today);
            var form = new Form(title, steps, new SlackPlace("C1", "U1", "1.1")).Fitting();
            approved.AddView(name, FormView.Of(form, language, one => ButtonForms.IsAccount(one, Today)));
        }

        approved.ShouldMatch();

        static FormStep Asking(string command, PromptKind kind) => new(command, null, [new Prompt(command, kind, [])]);
    }

    private static readonly DateOnly Today = new(2026, 12, 2);

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
