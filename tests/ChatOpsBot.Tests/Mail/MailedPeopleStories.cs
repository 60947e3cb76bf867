using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Escalations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Mail;

/// <summary>People whom the plan names, who have an address and no account. Chloé is the management (N3), Dora has ACT-001 to do.</summary>
public sealed class MailedPeopleStories : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-mailed-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_level_and_a_morning_reach_by_mail_whoever_has_an_address_and_no_account_and_each_once()
    {
        await using var server = new StrictSmtpServer();
        await using var story = await BeginAsync(server);
        var set = await story.SaysAsync("Ada", "settings mail chloe@example.org for Chloé");
        await story.SaysAsync("Ada", "réglages mél dora@example.org pour Dora");

        await story.SaysAsync("Dora", "escalate ACT-002 N3 the budget is spent");
        await story.SaysAsync("Dora", "withdraw ESC-1 there is another budget"); // draws the call again, which no mail is
        await story.GoOnToAsync("2026-12-08 09:30");

        Assert.Equal("Chloé, E-mail, when nothing else gets through: not set → chloe@example.org", set.Summary);
        Assert.Equal(
            ["chloe@example.org ESC-1 attend", "chloe@example.org ESC-1 Retirée", "dora@example.org Votre matin"],
            server.Accepted.Select(mail => $"{mail.To} {Subject(mail.Data)}".Replace(" ACT-002", "", StringComparison.Ordinal).Replace(" :", "", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ').Take(3))));
        Assert.Contains("réglages mél", Text(server.Accepted[0].Data), StringComparison.Ordinal);
        Assert.Empty(server.Faults);
        Assert.Empty(await PostedAsync(story, "person/Chloé"));
        Assert.Empty(await PostedAsync(story, "person/Dora"));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_is_asked_before_a_stand_up_is_asked_where_it_can_be_answered()
    {
        await using var server = new StrictSmtpServer();
        await using var story = await BeginAsync(server, meets: true);
        await story.SaysAsync("Ada", "settings mail dora@example.org for Dora");
        await story.GoOnToAsync("2026-12-08 09:20");

        Assert.Contains(await PostedAsync(story, "person/Dora"), summary => summary.Contains("où en êtes-vous", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Accepted, mail => mail.Data.Contains("vous", StringComparison.Ordinal) && Subject(mail.Data).Contains("point du jour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_no_mail_server_takes_within_five_minutes_stands_on_their_page_too()
    {
        await using var server = new StrictSmtpServer { Refusal = "451 4.3.0 try later" };
        await using var story = await BeginAsync(server);
        await story.SaysAsync("Ada", "settings mail chloe@example.org for Chloé");
        await story.SaysAsync("Dora", "escalate ACT-002 N3 the budget is spent");
        Assert.Empty(await PostedAsync(story, "person/Chloé"));

        await story.GoOnToAsync("2026-12-07 10:06");

        Assert.Contains(await PostedAsync(story, "person/Chloé"), summary => summary.Contains("ESC-1", StringComparison.Ordinal));
        Assert.Empty(server.Accepted);
    }

    [Fact]
    public async Task Without_a_mail_server_they_are_written_to_on_this_machines_page()
    {
        await using var story = await Story.BeginAsync("Sqlite", Database, "2026-12-07 10:00");
        await story.SaysAsync("Ada", "settings mail chloe@example.org for Chloé");

        await story.SaysAsync("Dora", "escalate ACT-002 N3 the budget is spent");

        Assert.Contains(await PostedAsync(story, "person/Chloé"), summary => summary.Contains("ESC-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("settings mail chloe@example.org for Chloé", "Chloé, E-mail, when nothing else gets through: not set → chloe@example.org")]
    [InlineData("settings mail chloe@example.org for Zoé", null)] // nobody the plan names
    [InlineData("settings mail chloe@example.org for Tech Lead", null)] // a role, which is whoever fills it
    public async Task Also_in_a_workspace_a_lead_says_the_address_of_somebody_the_plan_names(string text, string? answer)
    {
        await using var story = await Story.BeginAsync("Sqlite", Database, "2026-12-07 10:00");

        var said = await story.Store.Messages.AnswerAsync(
            new InboundMessage(new WorkspaceKey("slack", "T1"), text, null, Language.English, Profile: null) { Conversation = "C1", User = "U1", Standing = Standing.Operator }, Cancellation);

        Assert.Equal(answer is null ? MessageKind.Refusal : MessageKind.Answer, said.Kind);
        if (answer is not null) Assert.Equal(answer, said.Summary);
    }

    [Fact]
    public async Task The_doctor_names_whom_nothing_reaches_and_nobody_where_all_read_this_machines_page()
    {
        await using var server = new StrictSmtpServer();
        await using (var local = await Story.BeginAsync("Sqlite", Database, "2026-12-07 10:00"))
            Assert.DoesNotContain("nothing reaches", Notices(await local.SaysAsync("Ada", "doctor")), StringComparison.Ordinal);
        await using var story = await BeginAsync(server);
        var before = await story.SaysAsync("Ada", "doctor");
        await story.SaysAsync("Ada", "settings mail chloe@example.org for Chloé");
        await story.SaysAsync("Dora", "settings mail dora@example.org");
        await story.SaysAsync("Emil", "settings platform local");
        var after = await story.SaysAsync("Ada", "doctor");

        Assert.Contains("nothing reaches Ada, Bruno, Chloé, Dora, Emil. Say: link NAME @user, or settings mail ADDRESS for NAME.", Notices(before), StringComparison.Ordinal);
        Assert.Contains("nothing reaches Ada, Bruno. Say:", Notices(after), StringComparison.Ordinal);
    }

    private string Database => $"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}";

    private Task<Story> BeginAsync(StrictSmtpServer server, bool meets = false) => Story.BeginAsync("Sqlite", Database, "2026-12-07 10:00", meets: meets, more: services => services.AddSingleton<IChatClient, MailClient>()
        .Configure<SmtpOptions>(smtp => (smtp.Host, smtp.Port, smtp.From) = ("127.0.0.1", server.Port, "bot@example.org")));

    private static string Text(string mail) => MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail)), Cancellation).TextBody ?? "";

    private static string Subject(string mail) => MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail)), Cancellation).Subject ?? "";

    private static string Notices(BotMessage message) => string.Join('\n', message.Blocks.OfType<MessageBlock.Notice>().Select(notice => notice.Text));

    private static async Task<IEnumerable<string>> PostedAsync(Story story, string conversation)
    {
        await using var database = await story.Store.ContextAsync();
        return (await database.LocalPosts.AsNoTracking().Where(post => post.Conversation == conversation).ToListAsync(Cancellation)).Select(post => MessageJson.Read(post.Message).Summary);
    }
}
