using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
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
        ("Changed", "done ACT-004.3"),
    ];

    private static readonly (string Name, string Intent)[] Pushed =
    [
        ("Digest", "/digest/2026-12-08/Dora"), ("Card", "/card/1#"), ("Call", "/call/1/"), ("Board", "/board#"), ("StandUp", "/standup/2026-12-08#"), ("Questions", "/standup-ask/Dora/2026-12-08"), ("Answers", "/standup-answers/2026-12-08#"), ("Report", "/report/2026-W50#"),
        ("Story", "/story/1/"),
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
        await story.GoOnToAsync("2026-12-07 10:00");
        await story.SaysAsync("Dora", "escalate ACT-001 N1 the vendor does not answer");
        await story.GoOnToAsync("2026-12-11 17:00");

        var approved = new ApprovedBlocks(language);
        foreach (var (name, intent) in Pushed) approved.Add(name, await SaidAsync(story.Store, intent));
        approved.ShouldMatch();
    }

    private static async Task<BotMessage> SaidAsync(TestStore store, string intent)
    {
        await using var database = await store.ContextAsync();
        var post = await database.LocalPosts.AsNoTracking().OrderBy(post => post.Id).FirstOrDefaultAsync(post => post.Intent.Contains(intent), Cancellation);
        Assert.True(post is not null, $"{intent} was not said, but {string.Join(", ", await database.LocalPosts.Select(one => one.Intent).ToListAsync(Cancellation))}");
        return MessageJson.Read(post.Message);
    }
}
