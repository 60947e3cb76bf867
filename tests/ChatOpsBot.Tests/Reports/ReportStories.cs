using ChatOpsBot.Core.Messages;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Reports;

/// <summary>Stand-ups and weekly reports over weeks of virtual time; each engine runs all of it. Ada leads.</summary>
public abstract class ReportStories
{
    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_posted_once_at_its_cut_off_and_the_lead_sees_it_an_hour_before()
    {
        await using var story = await BeginAsync("2026-12-03 10:00");
        await story.SaysAsync("Emil", "done ACT-002");

        await story.GoOnToAsync("2026-12-04 15:59");
        var preview = Reports(await story.NewsAsync());
        await story.GoOnToAsync("2026-12-07 09:00");

        Assert.Equal(["Ada: Aperçu : Rapport de suivi - Semaine 49 – Actions terminées : 1/4"], preview);
        Assert.Equal(["channel: Rapport de suivi - Semaine 49 – Actions terminées : 1/4"], Reports(await story.NewsAsync()));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_stand_up_comes_on_working_days_only()
    {
        await using var story = await BeginAsync("2026-12-23 12:00");
        await story.SaysAsync("Dora", "start ACT-001");

        await story.GoOnToAsync("2026-12-28 12:00");

        Assert.Equal(
            [
                "channel: Point du jour, jeudi 24 décembre : 1 a bougé, 4 en retard",
                "channel: Point du jour, lundi 28 décembre : 4 en retard",
            ],
            (await story.NewsAsync()).Where(line => line.Contains("Point du jour", StringComparison.Ordinal)));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_late_report_says_what_was_so_at_its_cut_off_and_is_shown_again_as_it_was_sent()
    {
        await using var story = await BeginAsync("2026-12-04 10:00");
        await story.SaysAsync("Emil", "done ACT-002");
        await story.GoOnToAsync("2026-12-04 15:30");
        await story.NewsAsync();
        await story.IsDownUntilAsync("2026-12-05 10:00"); // a Saturday: what was missed waits for Monday
        await story.SaysAsync("Dora", "done ACT-001");
        Assert.Empty(Reports(await story.NewsAsync()));

        await story.GoOnToAsync("2026-12-07 09:05");
        await story.SaysAsync("Dora", "done ACT-003");

        Assert.Equal(["channel: Rapport de suivi - Semaine 49 – Actions terminées : 1/4"], Reports(await story.NewsAsync()));
        var again = await story.SaysAsync("Emil", "report 2026-W49");
        Assert.Equal("Rapport de suivi - Semaine 49 – Actions terminées : 1/4", again.Summary);
        Assert.Contains("✓ ACT-002", Section(again, "Actions terminées"), StringComparison.Ordinal);
        Assert.DoesNotContain("ACT-001", Section(again, "Actions terminées"), StringComparison.Ordinal);
        await using var database = await story.Store.ContextAsync();
        Assert.StartsWith("# Rapport de suivi - Semaine 49\n", (await database.Reports.SingleAsync(Cancellation)).Markdown, StringComparison.Ordinal);
        Assert.Equal("No report was posted for 2026-W50.", (await story.SaysAsync("Emil", "report 2026-W50")).Summary);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_report_is_posted_once_although_what_was_missed_before_it_waits_for_the_morning()
    {
        await using var story = await BeginAsync("2026-12-10 10:00");
        await story.SaysAsync(null, "schedule report friday 22:00");

        // Actions became late while it was down, and nobody is told of that at night: the look back to them sees the report again.
        await story.IsDownUntilAsync("2026-12-11 22:00");
        var evening = await story.NewsAsync();
        await story.GoOnToAsync("2026-12-14 09:00");

        Assert.Single(Reports(evening));
        var monday = await story.NewsAsync();
        Assert.Contains(monday, line => line.StartsWith("Ada: ACT-002 (Emil) a un jour ouvré de retard", StringComparison.Ordinal));
        Assert.Empty(Reports(monday));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Three_missed_weeks_give_one_report_that_says_so()
    {
        await using var story = await BeginAsync("2026-12-03 10:00");
        await story.GoOnToAsync("2026-12-04 17:00");
        await story.NewsAsync();

        await story.IsDownUntilAsync("2026-12-29 10:00");

        var posted = Assert.Single(Reports(await story.NewsAsync()));
        Assert.StartsWith("channel: Rapport de suivi - Semaine 52", posted, StringComparison.Ordinal);
        Assert.Contains(
            "Ce rapport couvre aussi les semaines 2026-W50, 2026-W51, qui n’avaient pas eu le leur.",
            (await story.SaysAsync("Emil", "report 2026-W52")).Blocks.OfType<MessageBlock.Paragraph>().Select(paragraph => paragraph.Text.ToString()));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task An_admin_moves_the_report_and_stops_the_stand_up_and_what_cannot_be_read_changes_nothing()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        var refused = await story.SaysAsync("Emil", "schedule report thursday 11:00");
        var bad = await story.SaysAsync(null, "schedule report someday 11:00");
        var moved = await story.SaysAsync(null, "planifier rapport jeudi 11h");
        await story.SaysAsync(null, "schedule standup off");

        await story.GoOnToAsync("2026-12-14 08:00");

        Assert.Equal(MessageKind.Refusal, refused.Kind);
        Assert.Equal("“someday 11:00” does not fit “Weekly report”, which stays friday 16:00. For example: friday 16:00", bad.Summary);
        Assert.Equal("Weekly report: friday 16:00 → thursday 11:00, Europe/Paris", moved.Summary);
        var news = await story.NewsAsync();
        Assert.Equal(["Ada", "channel"], Reports(news).Select(line => line.Split(':')[0]));
        Assert.DoesNotContain(news, line => line.Contains("Point du jour", StringComparison.Ordinal));
        await using var database = await story.Store.ContextAsync();
        Assert.Equal(Story.At("2026-12-10 11:00"), (await database.Reports.SingleAsync(Cancellation)).CutOffAt);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_is_computed_stands_beside_what_is_asked_and_the_week_so_far_is_a_private_answer()
    {
        await using var story = await BeginAsync("2026-12-09 10:00");
        await story.SaysAsync("Emil", "done ACT-002");
        await story.SaysAsync("Dora", "due ACT-001 2026-12-11");

        var soFar = await story.SaysAsync("Ada", "report");
        var standUp = await story.SaysAsync("Ada", "standup");

        Assert.Equal("Rapport de suivi - Semaine 50 – Actions terminées : 1/4", soFar.Summary);
        Assert.EndsWith(
            "depuis le chargement du plan, le mercredi 9 décembre 2026 10:00, jusqu’au mercredi 9 décembre 2026 10:01 (Europe/Paris).", soFar.Blocks.OfType<MessageBlock.Paragraph>().First().Text.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("- Actions terminées : 0/4 → 1/4", Section(soFar, "Évolution depuis le chargement du plan"), StringComparison.Ordinal);
        Assert.StartsWith("Since the plan was loaded: 2 moved", standUp.Blocks.OfType<MessageBlock.Paragraph>().First().Text.ToString(), StringComparison.Ordinal);
        Assert.Equal("- ACT-001 - Ouvrir le pare-feu : 9 décembre → 11 décembre (+2 jours)", Section(soFar, "Dates qui ont glissé"));
        Assert.Equal(["Courbe d’avancement au 9 décembre. Réalisé : 20 %. Prévu au départ : 60 %.", "Planning. ACT-002 Prévenir les lecteurs"], soFar.Pictures.Select(picture => picture.Description.Replace('\u00A0', ' ').Split(',')[0]));
        Assert.Equal("Stand-up, Wednesday 9 December: 2 moved", standUp.Summary);
        Assert.DoesNotContain(await story.NewsAsync(), line => line.Contains("Rapport", StringComparison.Ordinal));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task The_channel_and_the_management_get_a_brief_before_each_committee_once()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        Assert.Equal("Steering committee: off → 2026-12-10 14:00 every 2 weeks, Europe/Paris", (await story.SaysAsync(null, "schedule steering 2026-12-10 14:00 every 2 weeks")).Summary);
        await story.SaysAsync("Ada", "decision rent a second server");

        await story.GoOnToAsync("2026-12-09 09:14");
        Assert.Empty(Briefs(await story.NewsAsync()));
        await story.GoOnToAsync("2026-12-09 09:15");
        var brief = Briefs(await story.NewsAsync()).ToList();
        await story.GoOnToAsync("2026-12-23 09:14");

        Assert.Equal(
            [
                "Chloé: Comité de pilotage, jeudi 10 décembre 2026 – Actions terminées : 0/4, avancement 0 %",
                "channel: Comité de pilotage, jeudi 10 décembre 2026 – Actions terminées : 0/4, avancement 0 %",
            ],
            brief.Select(line => line.Replace('\u00A0', ' ')).Order(StringComparer.Ordinal));
        Assert.Empty(Briefs(await story.NewsAsync()));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_brief_missed_is_made_up_while_its_committee_is_still_to_come_and_none_is_sent_once_it_is_off()
    {
        await using var story = await BeginAsync("2026-12-07 10:00");
        await story.SaysAsync(null, "planifier comité 10/12/2026 à 14h toutes les semaines");
        await story.IsDownUntilAsync("2026-12-10 07:30"); // before work
        Assert.Empty(Briefs(await story.NewsAsync()));
        await story.GoOnToAsync("2026-12-10 09:00");
        Assert.Equal(2, Briefs(await story.NewsAsync()).Count());
        await story.IsDownUntilAsync("2026-12-17 14:00"); // as it begins
        Assert.Empty(Briefs(await story.NewsAsync()));

        await story.SaysAsync(null, "schedule steering off");
        await story.GoOnToAsync("2027-01-15 12:00");

        Assert.Empty(Briefs(await story.NewsAsync()));
        Assert.Equal("Steering committee – Actions done: 0/4, progress 0%", (await story.SaysAsync("Ada", "committee")).Summary);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_plan_that_is_closed_is_reported_a_last_time_and_nothing_comes_after_it()
    {
        await using var story = await BeginAsync("2026-12-10 10:00");
        await story.SaysAsync("Emil", "done ACT-002");
        await story.GoOnToAsync("2026-12-10 10:10");
        Assert.Equal(MessageKind.Refusal, (await story.SaysAsync("Ada", "report final")).Kind);
        await story.NewsAsync();
        var asked = await story.SaysAsync("Ada", "plan close");
        await story.SaysAsync("Ada", "yes plan close");

        var posted = Finals(await story.NewsAsync());
        var again = await story.SaysAsync("Emil", "report final");
        await story.GoOnToAsync("2027-01-15 12:00");

        Assert.Contains("The final report is posted to the channel", asked.Summary, StringComparison.Ordinal);
        Assert.Equal(["channel: Rapport final - PLAN D'ACTION - Déménagement"], posted);
        Assert.Equal(
            "- ACT-001 Ouvrir le pare-feu (à faire)\n- ACT-003 Couper l'ancien service (à faire)\n- ACT-004 Ranger les câbles (à faire)", Section(again, "Reste ouvert"));
        Assert.Contains(again.Blocks.OfType<MessageBlock.Paragraph>(), line => line.Text.ToString().StartsWith("Plan clôturé le jeudi 10 décembre 2026 10:10 (Europe/Paris) par Ada, 10 jours après", StringComparison.Ordinal));
        Assert.Empty(await story.NewsAsync());
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_closing_that_is_taken_back_is_said_on_its_report_and_the_next_one_has_its_own()
    {
        await using var story = await BeginAsync("2026-12-10 10:00");
        await story.SaysAsync("Ada", "yes plan close");
        await story.SaysAsync("Ada", "undo");
        var reopened = await story.SaysAsync("Emil", "report final");
        await story.SaysAsync("Emil", "done ACT-002");
        await story.GoOnToAsync("2026-12-10 10:05");
        await story.SaysAsync("Ada", "yes plan close");

        Assert.EndsWith("Ce plan a été rouvert depuis.", reopened.Summary, StringComparison.Ordinal);
        Assert.Equal(2, Finals(await story.NewsAsync()).Count());
        Assert.Equal("- Actions terminées : 1/4", Section(await story.SaysAsync("Emil", "report final"), "Résumé").Split('\n')[0]);
        await story.EndsInSilenceAsync();
    }

    private static IEnumerable<string> Finals(IEnumerable<string> news) => news.Where(line => line.Contains("Rapport final", StringComparison.Ordinal));

    private static IEnumerable<string> Briefs(IEnumerable<string> news) => news.Where(line => line.Contains("Comité de pilotage", StringComparison.Ordinal));

    private static string Section(BotMessage message, string heading) =>
        Assert.Single(message.Blocks.OfType<MessageBlock.Section>(), section => section.Heading == heading).Text;

    private static IEnumerable<string> Reports(IEnumerable<string> news) => news.Where(line => line.Contains("Rapport de suivi", StringComparison.Ordinal));

    /// <summary>A minute after its plan was imported.</summary>
    private async Task<Story> BeginAsync(string at)
    {
        var story = await Story.BeginAsync(Provider, await NewDatabaseAsync(), at, meets: true);
        await story.GoOnToAsync($"{at[..^1]}1");
        return story;
    }
}

public sealed class PostgresReportStories(PostgresServer server) : ReportStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteReportStories : ReportStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-reports-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
