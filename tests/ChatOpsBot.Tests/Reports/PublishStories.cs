using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Mail;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Reports;

/// <summary>What a lead publishes: a milestone's report for the client, and the week's before its time. Ada leads; Zoé is the client.</summary>
public abstract class PublishStories
{
    private static readonly byte[] Plan = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(StoryPlan.Content()).ReplaceLineEndings("\n")
        .Replace("| Chloé | Management | 10% | - |", "| Chloé | Management | 10% | - |\n| Zoé | Client | - | - |", StringComparison.Ordinal)
        .Replace("| Équipe ops | Détail des changements | Slack | Avant chaque action |", "| Client | Améliorations apportées | Rapport formel | À chaque jalon |", StringComparison.Ordinal)
        .Replace("## 4. Ressources", """
            ## 3. Jalons

            | Jalon | Date | Actions Incluses | Critère de Succès |
            |-------|------|------------------|-------------------|
            | M1 - Réseau ouvert | 2026-12-10 | ACT-001, 002 | Les lecteurs se connectent |
            | M2 - Déménagement | 2026-12-21 | ACT-003, 004 | Ancien service coupé |

            ## 4. Ressources
            """, StringComparison.Ordinal));

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_milestone_that_is_reached_is_offered_to_the_lead_and_posted_when_the_lead_says_so()
    {
        await using var story = await BeginAsync("2026-12-08 10:00");
        await story.SaysAsync("Emil", "done ACT-002");
        Assert.Empty(Milestones(await story.NewsAsync()));
        await story.SaysAsync("Dora", "block ACT-001 the host does not answer");
        await story.SaysAsync("Dora", "yes done ACT-001");

        var offered = Milestones(await story.NewsAsync());
        var draft = await story.SaysAsync("Ada", "report M1");
        var refused = await story.SaysAsync("Dora", "publish M1");
        await story.SaysAsync("Ada", "publier M1", Button(draft).Drawn);
        var posted = Milestones(await story.NewsAsync());
        var again = await story.SaysAsync("Ada", "publish M1");

        Assert.Equal(["Ada: Projet : Rapport de jalon - Réseau ouvert"], offered);
        Assert.Equal(MessageKind.Refusal, refused.Kind);
        Assert.Equal(["Zoé: Rapport de jalon - Réseau ouvert", "channel: Rapport de jalon - Réseau ouvert"], posted.Order(StringComparer.Ordinal));
        Assert.Equal("Report M1 was posted already by Ada on Tuesday 8 December 2026 10:01 (Europe/Paris).", again.Summary);
        var text = Text(await story.SaysAsync("Emil", "rapport jalon 1"));
        Assert.Contains("Ouvrir le pare-feu", text, StringComparison.Ordinal);
        Assert.DoesNotContain("host does not answer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dora", text, StringComparison.Ordinal);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_draft_that_is_out_of_date_publishes_nothing_and_the_date_of_a_milestone_offers_it_too()
    {
        await using var story = await BeginAsync("2026-12-08 10:00");
        await story.GoOnToAsync("2026-12-10 08:59");
        Assert.Empty(Milestones(await story.NewsAsync()));
        await story.GoOnToAsync("2026-12-10 09:00");
        var offered = Milestones(await story.NewsAsync());
        var draft = await story.SaysAsync("Ada", "report M1");
        await story.SaysAsync("Emil", "done ACT-002");
        var stale = await story.SaysAsync("Ada", "publish M1", Button(draft).Drawn);

        Assert.Equal(["Ada: Projet : Rapport de jalon - Réseau ouvert"], offered);
        Assert.Equal(MessageKind.Refusal, stale.Kind);
        Assert.Empty(Milestones(await story.NewsAsync()));
        await using var database = await story.Store.ContextAsync();
        Assert.Empty(await database.Published.ToListAsync(Cancellation));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task The_weeks_report_is_published_from_its_preview_and_the_planned_run_posts_no_second_one()
    {
        await using var story = await BeginAsync("2026-12-10 10:00");
        var early = await story.SaysAsync("Ada", "publish report");
        await story.GoOnToAsync("2026-12-11 15:20");
        await story.NewsAsync();
        var published = await story.SaysAsync("Ada", "publier rapport");
        var posted = Weeks(await story.NewsAsync());
        await story.GoOnToAsync("2026-12-11 15:25");
        await story.SaysAsync("Emil", "done ACT-002"); // of the next report
        var twice = await story.SaysAsync("Ada", "publish report");
        await story.GoOnToAsync("2026-12-18 15:30");
        var preview = Weeks(await story.NewsAsync());
        var next = await story.SaysAsync("Ada", "report");

        Assert.StartsWith("Week 2026-W50 is not over: its report can be posted from Friday 11 December 2026 15:00 (Europe/Paris) on", early.Summary, StringComparison.Ordinal);
        Assert.Equal(MessageKind.Answer, published.Kind);
        Assert.Equal(["channel: Rapport de suivi - Semaine 50 – Actions terminées : 0/4"], posted);
        Assert.Equal("Report 2026-W50 was posted already on Friday 11 December 2026 15:20 (Europe/Paris).", twice.Summary);
        Assert.Equal(["Ada: Aperçu : Rapport de suivi - Semaine 51 – Actions terminées : 1/4"], preview);
        Assert.Contains("du vendredi 11 décembre 2026 15:20 au", Text(next), StringComparison.Ordinal);
        Assert.DoesNotContain("couvre aussi", Text(next), StringComparison.Ordinal);
        Assert.Contains("✓ ACT-002", Text(next), StringComparison.Ordinal);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task The_weeks_report_is_mailed_once_to_each_address_that_a_lead_named_and_again_when_the_server_was_away()
    {
        await using var server = new StrictSmtpServer { Refusal = "451 4.3.0 try later" };
        await using var story = await BeginAsync("2026-12-10 10:00", services => services.AddSingleton<IChatClient, MailClient>()
            .Configure<SmtpOptions>(smtp => (smtp.Host, smtp.Port, smtp.From) = ("127.0.0.1", server.Port, "bot@example.org")));
        var bad = await story.SaysAsync("Ada", "settings plan mail Chloé");
        await story.SaysAsync("Ada", "réglages plan courriel chloe@example.org, direction@example.org");
        await story.GoOnToAsync("2026-12-11 16:00");
        Assert.Empty(server.Accepted);
        server.Refusal = null;
        await story.GoOnToAsync("2026-12-14 12:00");

        Assert.Equal(MessageKind.Refusal, bad.Kind);
        Assert.Equal(["chloe@example.org", "direction@example.org"], server.Accepted.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.Empty(server.Faults);
        Assert.Contains("image/png", server.Accepted[0].Data, StringComparison.Ordinal);
        await story.EndsInSilenceAsync();
    }

    private static CommandButton Button(BotMessage draft) => Assert.Single(draft.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items));

    private static string Text(BotMessage message) => string.Join('\n', message.Blocks.Select(block => block switch
    {
        MessageBlock.Paragraph paragraph => paragraph.Text.ToString(),
        MessageBlock.Section section => $"{section.Heading}\n{section.Text}",
        _ => "",
    }));

    private static IEnumerable<string> Milestones(IEnumerable<string> news) => [.. news.Where(line => line.Contains("Rapport de jalon", StringComparison.Ordinal))];

    private static IEnumerable<string> Weeks(IEnumerable<string> news) => [.. news.Where(line => line.Contains("Rapport de suivi", StringComparison.Ordinal))];

    private async Task<Story> BeginAsync(string at, Action<IServiceCollection>? more = null)
    {
        var story = await Story.BeginAsync(Provider, await NewDatabaseAsync(), at, Plan, meets: true, more: more);
        await story.GoOnToAsync($"{at[..^1]}1");
        return story;
    }
}

public sealed class PostgresPublishStories(PostgresServer server) : PublishStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqlitePublishStories : PublishStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-publish-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
