using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Operations.Examination;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.CommandLines;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Inbox;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Outbox;

/// <summary>Where people are called whose platform is not served by the process that calls them. Ada is the contact of N1.</summary>
public sealed class UnservedPlatformTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-unserved-");
    private readonly FakeChat _chat = new();
    private readonly FakeChat _other = new("other");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "plans.db")}";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_a_command_line_without_the_settings_of_a_platform_owes_there_is_sent_by_the_process_that_has_them()
    {
        await using var server = await OpenAsync(services => services.AddSingleton<IChatClient>(_chat));
        await PrepareAsync(server, ada => ada.Join(new AccountId(FakeChat.Workspace, "U1")));
        await using var shell = await OpenAsync(chat: null);

        await SayAsync(shell, "escalate ACT-001 N1 the vendor does not answer");

        Assert.Equal(["channel/", "test C1", "test U1"], await PlacesAsync(shell));
        Assert.Empty(_chat.Posted);
        await server.QuietAsync();
        Assert.Contains("ESC-1", Assert.Single(_chat.PostedIn("U1")), StringComparison.Ordinal);
        Assert.NotEmpty(_chat.PostedIn("C1"));
    }

    [Theory]
    [InlineData(null, "test U1")] // where she was linked first
    [InlineData("other", "other U9")]
    [InlineData("local", "person/Ada")]
    public async Task A_command_line_takes_the_place_that_a_person_prefers_whatever_it_has_settings_of(string? preferred, string place)
    {
        await using var server = await OpenAsync(TestStore.LocalChat);
        await PrepareAsync(server, ada => KnowTwice(ada, preferred));
        await using var shell = await OpenAsync(chat: null);

        await SayAsync(shell, "escalate ACT-001 N1 the vendor does not answer");

        Assert.Equal(new[] { "channel/", place, "test C1" }.Order(StringComparer.Ordinal), await PlacesAsync(shell));
    }

    [Fact]
    public async Task A_server_calls_on_the_platform_that_it_serves_and_where_it_serves_none_of_them_owes_it_where_they_are()
    {
        await using var server = await OpenAsync(services => services.AddSingleton<IChatClient>(_other));
        await PrepareAsync(server, ada => KnowTwice(ada, preferred: null));
        await SayAsync(server, "escalate ACT-001 N1 the vendor does not answer");
        Assert.Contains("other U9", await PlacesAsync(server));
        Assert.DoesNotContain("test U1", await PlacesAsync(server));

        await using var without = await OpenAsync(TestStore.LocalChat);
        await SayAsync(without, "escalate ACT-002 N2 nobody decides");
        Assert.Contains("test U2", await PlacesAsync(without));
    }

    [Fact]
    public async Task What_no_process_sends_for_five_minutes_is_told_to_the_admins_by_the_name_of_whom_it_is_for()
    {
        await using var server = await OpenAsync(TestStore.LocalChat, admins: "local:Nora");
        await PrepareAsync(server, ada => ada.Join(new AccountId(FakeChat.Workspace, "U1")), hasChannel: false);
        await SayAsync(server, "escalate ACT-002 N2 nobody decides");

        foreach (var time in new[] { TimeSpan.FromMinutes(5), GatheredNotices.Gathers })
        {
            server.Clock.Advance(time);
            await server.QuietAsync();
        }

        await using var database = await server.ContextAsync();
        var told = (await database.LocalPosts.Where(post => post.Conversation == "person/Nora").ToListAsync(Cancellation)).Select(post => MessageJson.Read(post.Message));
        var notice = Assert.Single(told, message => message.Summary == "Un message urgent pour Bruno n’est pas encore remis");
        Assert.Contains("rien ici n’envoie sur test", notice.Blocks.OfType<MessageBlock.Facts>().Single().Items.Select(fact => $"{fact.Value}"));
    }

    [Fact]
    public async Task The_doctor_names_a_platform_for_which_messages_wait_and_that_nothing_here_serves()
    {
        await using var server = await OpenAsync(TestStore.LocalChat);
        await PrepareAsync(server, ada => ada.Join(new AccountId(FakeChat.Workspace, "U1")), hasChannel: false);
        await SayAsync(server, "escalate ACT-002 N2 nobody decides");
        Assert.DoesNotContain(await LinesAsync(), line => line.What == "Messages for test");

        server.Clock.Advance(TimeSpan.FromMinutes(6));

        var line = Assert.Single(await LinesAsync(), line => line.What == "Messages for test");
        Assert.Equal(("1 waiting, and nothing here sends there", "Start a bot with the settings of test; where nobody is there any more, each says: settings platform ANOTHER."), (line.Found, line.Mend));

        Task<IReadOnlyList<MachineLine>> LinesAsync() => server.Service<ReachCheck>().LinesAsync(Language.English, Cancellation);
    }

    [Fact]
    public async Task The_command_line_says_what_waits_for_a_bot_that_is_not_there()
    {
        await using (var server = await OpenAsync(TestStore.LocalChat)) await PrepareAsync(server, ada => ada.Join(new AccountId(FakeChat.Workspace, "U1")));
        using var shell = new Shell();
        var settings = new Dictionary<string, string> { ["Storage__ConnectionString"] = Database, ["ASPNETCORE_URLS"] = "http://127.0.0.1:1" };

        var asked = await shell.RunAsync(settings, "ask", "status ACT-001", "--language", "en");
        var escalated = await shell.RunAsync(settings, "ask", "escalate ACT-001 N1 the vendor does not answer", "--language", "en");

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.Equal(
            (0, "3 message(s) for test wait for the bot to send them, and nobody answers at http://127.0.0.1:1/: start it with its settings of test, unless it runs elsewhere.\n"),
            (escalated.ExitCode, escalated.Error));
    }

    private static void KnowTwice(Person ada, string? preferred)
    {
        ada.Join(new AccountId(FakeChat.Workspace, "U1"));
        ada.Join(new AccountId("other", "W1", "U9"));
        ada.Set(PersonalSettings.None with { PreferredPlatform = preferred });
    }

    private Task<TestStore> OpenAsync(Action<IServiceCollection>? chat, string admins = "") =>
        TestStore.OpenAsync("Sqlite", Database, chat, admins, Story.At("2026-12-07 10:00"));

    /// <summary>The plan, Ada, Bruno with an account on the first platform, and a channel there.</summary>
    private static async Task PrepareAsync(TestStore store, Action<Person> know, bool hasChannel = true)
    {
        var document = new DocumentFile("plan.md", StoryPlan.Content(), IsDemonstration: false);
        await store.Import.HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, new DateOnly(2026, 11, 30), DryRun: false, Replace: false), Cancellation);
        var plan = (await store.Snapshots.FirstAsync(WorkspaceKey.Local, Cancellation))!.Key;
        await store.Units.RunAsync(async (session, stopping) =>
        {
            var people = await PeopleRecords.LoadAsync(session.Database, Realm.House, stopping);
            know(people.Register("Ada", new AccountId(WorkspaceKey.Local, "Ada")));
            people.Register("Bruno", new AccountId(FakeChat.Workspace, "U2"));
            if (hasChannel) people.Bind(new ConversationId(FakeChat.Workspace, "C1"), plan);
            people.Bind(new ConversationId(FakeChat.Workspace, "U2"), plan);
            return true;
        });
    }

    private static Task<BotMessage> SayAsync(TestStore store, string text) => store.Messages.AnswerAsync(
        new InboundMessage(WorkspaceKey.Local, text, null, Language.English, Profile: null) { Conversation = "shell", Standing = Standing.Operator }, Cancellation).AsTask();

    /// <summary>Where something is owed, each once; those of this machine without their platform.</summary>
    private static async Task<IReadOnlyList<string>> PlacesAsync(TestStore store)
    {
        await using var database = await store.ContextAsync();
        var rows = await database.Outbox.Select(row => new { row.Platform, row.Conversation }).ToListAsync(Cancellation);
        return [.. rows.Select(row => row.Platform == WorkspaceKey.Local.Platform ? row.Conversation.StartsWith("channel/", StringComparison.Ordinal) ? "channel/" : row.Conversation : $"{row.Platform} {row.Conversation}").Distinct().Order(StringComparer.Ordinal)];
    }
}
