using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Reports;

/// <summary>Emil has ACT-002 of the removal to answer for and ACT-001 of the garden; each engine runs all of it. What is typed is about the garden.</summary>
public abstract class TwoPlansStories
{
    private const string Garden = """
        # Jardin

        ## 2. Actions

        #### ACT-001 : Tailler la haie

        | Attribut | Valeur |
        |----------|--------|
        | **Responsable** | Emil |
        | **Échéance** | 2026-12-09 |

        #### ACT-002 : Semer

        | Attribut | Valeur |
        |----------|--------|
        | **Responsable** | Dora |
        | **Échéance** | 2027-03-01 |
        """;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_asked_by_two_plans_at_the_same_instant_gets_one_message_and_each_answer_stands_under_the_stand_up_of_its_own_plan()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 09:10");
        var asked = Assert.Single(await story.NewsAsync(), line => line.StartsWith("Emil: Pour le point", StringComparison.Ordinal));
        var card = await CardAsync(story, "Emil");
        var (garden, removal) = (Buttons(card, "En bonne voie")[0], Buttons(card, "En bonne voie")[1]);
        await story.GoOnToAsync("2026-12-08 09:20");
        Assert.Equal("Pas encore de réponse : Dora, Emil", Silent(await GatheredAsync(story, removal.Drawn!.Plan!.Value)));
        Assert.Equal("Pas encore de réponse : Emil", Silent(await GatheredAsync(story, garden.Drawn!.Plan!.Value)));

        // Pressed where the garden is spoken of.
        await story.SaysAsync("Emil", removal.Command, removal.Drawn);

        Assert.Equal("Emil: Pour le point du jour : 2 actions, où en êtes-vous ?", asked);
        Assert.Equal(["Jardin", "PLAN D'ACTION - Déménagement"], card.Blocks.OfType<MessageBlock.Paragraph>().Select(line => line.Text.ToString()));
        Assert.Equal(("en bonne voie ACT-002 2026-12-08", "en bonne voie ACT-001 2026-12-08"), (removal.Command, garden.Command));
        var answers = await GatheredAsync(story, removal.Drawn.Plan.Value);
        Assert.Equal("- ACT-002 Prévenir les lecteurs : en bonne voie", Assert.Single(answers.Blocks.OfType<MessageBlock.Section>()).Text);
        Assert.Equal("Pas encore de réponse : Dora", Silent(answers));
        Assert.Equal("Pas encore de réponse : Emil", Silent(await GatheredAsync(story, garden.Drawn.Plan.Value)));

        var done = Buttons(card, "Terminer")[0];
        await story.SaysAsync("Emil", done.Command, done.Drawn);
        Assert.Equal("- ACT-001 Tailler la haie : terminée", Assert.Single((await GatheredAsync(story, garden.Drawn.Plan.Value)).Blocks.OfType<MessageBlock.Section>()).Text);
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task What_is_pressed_says_its_plan_also_where_another_is_spoken_of_and_so_does_what_is_asked_back()
    {
        await using var story = await BeginAsync();
        await story.GoOnToAsync("2026-12-08 09:10");
        var card = await CardAsync(story, "Emil");

        var row = card.Blocks.OfType<MessageBlock.Rows>().Last().Items.Single();
        var shown = await story.SaysAsync("Emil", row.Command!, row.Drawn);
        var snooze = Buttons(card, "Plus tard…")[1];
        var choices = await story.SaysAsync("Emil", snooze.Command, snooze.Drawn);
        var onTrack = Buttons(card, "En bonne voie")[1];
        await story.Store.Inbox.AcceptAsync(
            new InboundMessage(WorkspaceKey.Local, onTrack.Command, "Emil", Language.French, Profile: null) { Conversation = "elsewhere", Card = card.Redraw, Drawn = onTrack.Drawn, Standing = Standing.Member });
        await story.GoOnToAsync("2026-12-08 09:11");

        Assert.StartsWith("ACT-002 Prévenir les lecteurs", shown.Summary, StringComparison.Ordinal);
        Assert.All(Buttons(await CardAsync(story, "Dora"), "Terminer"), button => Assert.Equal(row.Drawn!.Plan, button.Drawn?.Plan)); // of one plan, where there are two
        Assert.All(choices.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items), button => Assert.Equal(row.Drawn!.Plan, button.Drawn?.Plan));
        var drawn = MessageJson.Read((await PostAsync(story, "reply/")).Message);
        Assert.Equal(["en bonne voie"], drawn.Blocks.OfType<MessageBlock.Rows>().SelectMany(rows => rows.Items).SelectMany(item => item.Badges).Select(badge => badge.Text).Where(text => text == "en bonne voie"));
        Assert.Equal("en bonne voie ACT-001 2026-12-08", Assert.Single(Buttons(drawn, "En bonne voie")).Command); // of the garden, still to be answered
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task At_different_instants_each_plan_asks_by_itself()
    {
        await using var story = await BeginAsync();
        await story.SaysAsync(null, "schedule standup 10:30");
        await story.GoOnToAsync("2026-12-08 10:40");

        Assert.Equal(
            ["Emil: Pour le point du jour : 1 action, où en êtes-vous ?", "Emil: Pour le point du jour : 1 action, où en êtes-vous ?"],
            (await story.NewsAsync()).Where(line => line.StartsWith("Emil: Pour le point", StringComparison.Ordinal)));
        await story.EndsInSilenceAsync();
    }

    [Fact]
    public async Task Two_processes_ask_for_both_plans_once_and_the_audit_misses_nothing()
    {
        var database = await NewDatabaseAsync();
        await using var story = await BeginAsync(database);
        await story.GoOnInTwoProcessesAsync(Provider, database);
        await story.GoOnToAsync("2026-12-08 09:30");

        Assert.Single(await story.NewsAsync(), line => line.StartsWith("Emil: Pour le point", StringComparison.Ordinal));
        Assert.Empty(await story.Store.Auditor.LookAsync(story.Store.Now));
        await story.EndsInSilenceAsync();
    }

    private static string Silent(BotMessage message) => Assert.Single(message.Blocks.OfType<MessageBlock.Context>()).Text.ToString();

    private static List<CommandButton> Buttons(BotMessage card, string label) =>
        [.. card.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items).Where(button => button.Label == label)];

    private static async Task<BotMessage> CardAsync(Story story, string person) => MessageJson.Read((await PostAsync(story, $"/standup-ask/{person}/")).Message);

    private static async Task<BotMessage> GatheredAsync(Story story, PlanKey plan) => MessageJson.Read((await PostAsync(story, $"{plan}/standup-answers/")).Message);

    private static async Task<LocalPost> PostAsync(Story story, string intent)
    {
        await using var database = await story.Store.ContextAsync();
        return await database.LocalPosts.AsNoTracking().SingleAsync(post => post.Intent.Contains(intent), Cancellation);
    }

    private async Task<Story> BeginAsync() => await BeginAsync(await NewDatabaseAsync());

    /// <summary>On the evening before.</summary>
    private async Task<Story> BeginAsync(string database)
    {
        var story = await Story.BeginAsync(Provider, database, "2026-12-07 18:30", meets: true);
        var document = new DocumentFile("garden.md", Encoding.UTF8.GetBytes(Garden), IsDemonstration: false);
        Assert.IsType<ImportOutcome.Imported>(await story.Store.Import.HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, new DateOnly(2026, 11, 30), DryRun: false, Replace: false), Cancellation));
        await story.SaysAsync(null, "here Jardin");
        await story.SaysAsync(null, "switch on");
        return story;
    }
}

public sealed class PostgresTwoPlansStories(PostgresServer server) : TwoPlansStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteTwoPlansStories : TwoPlansStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-twoplans-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
