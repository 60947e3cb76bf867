using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Outbox;
using ChatOpsBot.Teams.Outbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Tests.LocalChat;
using ChatOpsBot.Tests.Stories;

namespace ChatOpsBot.Tests.Teams;

/// <summary>Each kind of message as Teams gets it, in both languages.</summary>
public sealed class RendererTests : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-cards-");

    public static TheoryData<string> Samples => [nameof(SampleMessages.Status), nameof(SampleMessages.Overdue), nameof(SampleMessages.Milestones), nameof(SampleMessages.Plan),
        nameof(SampleMessages.Gantt), nameof(SampleMessages.Help), nameof(SampleMessages.NotUnderstood), nameof(SampleMessages.Hostile)];

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
        var differences = new List<Exception>();
        foreach (var (name, message) in await MessageKinds.AnsweredAsync(language)) Approve($"{name}.{language.Code()}.json", message, differences);
        if (differences.Count > 0) throw new AggregateException(differences);
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_kind_of_message_that_nobody_asked_for_is_drawn_as_approved(Language language)
    {
        var differences = new List<Exception>();
        foreach (var (name, message) in await MessageKinds.ToldAsync($"Data Source={Path.Combine(_folder.FullName, "plans.db")}", language)) Approve($"{name}.{language.Code()}.json", message, differences);
        if (differences.Count > 0) throw new AggregateException(differences);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_block_is_what_the_schema_of_the_vendor_takes(string sample)
    {
        var card = MessageRenderer.Render(SampleMessages.ByName(sample) with { Redraw = "plan" }, PageSource.Stored("example"));
        // Of Teams alone, and described apart.
        card.Card.Remove("msteams");

        card.Card.ShouldFit(await TeamsReference.CardsAsync());
        Assert.Null(CardRules.Broken(card.Activity()));
    }

    [Fact]
    public async Task Every_kind_of_message_is_what_the_schema_of_the_vendor_takes()
    {
        var schema = await TeamsReference.CardsAsync();
        foreach (var (_, message) in (await MessageKinds.AnsweredAsync(Language.French)).Concat(await MessageKinds.ToldAsync($"Data Source={Path.Combine(_folder.FullName, "plans.db")}", Language.French)))
        {
            var card = MessageRenderer.Render(message, PageSource.Stored("example")).Card;
            card.Remove("msteams");
            card.ShouldFit(schema);
        }
    }

    [Fact]
    public async Task What_the_schema_does_not_know_is_seen()
    {
        var schema = await TeamsReference.CardsAsync();
        var card = MessageRenderer.Render(SampleMessages.Status).Card;
        card.Remove("msteams");
        card.ShouldFit(schema);

        card["body"]![0]!["weight"] = "Enormous";
        card.ShouldNotFit(schema);
    }

    [Fact]
    public async Task A_list_of_any_length_is_turned_page_by_page_and_nothing_of_it_is_lost()
    {
        var rows = Enumerable.Range(1, 900).Select(number => new ListRow($"ACT-{number:000}", $"The title of action {number}, which is of some length", [new Badge("To do", Tone.Neutral)], ["Ada", "due 4 Dec"], 40, $"status ACT-{number:000}"));
        var message = BotMessage.Answer(Language.English, "900 actions", new MessageBlock.Header(null, "900 actions", []), new MessageBlock.Rows([.. rows]), new MessageBlock.Context("Only open ones."));
        var first = MessageRenderer.Render(message, PageSource.Asked("actions"));
        var schema = await TeamsReference.CardsAsync();

        var seen = new List<string>();
        for (var page = 1; page <= first.Pages; page++)
        {
            var card = MessageRenderer.Render(message, PageSource.Asked("actions"), page);
            Assert.Contains("Only open ones.", CardWords.Of(card.Card), StringComparison.Ordinal);
            card.Card.Remove("msteams");
            if (page == 1) card.Card.ShouldFit(schema);
            var activity = card.Activity();
            Assert.Null(CardRules.Broken(activity));
            Assert.InRange(activity.ToJsonString().Length, 1, 28_000);
            seen.AddRange(CardWords.Of(card.Card).Split('\n').Where(line => line.StartsWith("ACT-", StringComparison.Ordinal)).Select(line => line[..7]));
        }

        Assert.Equal(Enumerable.Range(1, 900).Select(number => $"ACT-{number:000}"), seen);
    }

    [Fact]
    public void A_conversation_takes_what_the_vendor_says_it_takes()
    {
        var limits = TeamsReference.Json("rate-limits.json");

        Assert.Equal(
            limits["perBotPerThread"]!["sendToConversation"]!.AsArray().Select(limit => (TimeSpan.FromSeconds(limit![0]!.GetValue<int>()), limit[1]!.GetValue<int>())),
            TeamsLimits.Messages.Where(limit => limit.Scope is RateScope.Conversation).Select(limit => (limit.Per, limit.Messages)));
        Assert.Equal(limits["globalPerAppPerTenantRps"]!.GetValue<int>(), Assert.Single(TeamsLimits.Messages, limit => limit.Scope is RateScope.Workspace).Messages);
    }

    [Theory]
    [InlineData("**bold** _it_ [a](https://example.org)", @"\*\*bold\*\* \_it\_")]
    [InlineData("<at>Ada</at>", "<\u200Bat>Ada<\u200B/at>")]
    [InlineData("# head\n- item\n3. third\n> said", "\\# head\n\\- item\n3\\. third\n\\> said")]
    [InlineData("C:\\temp", "C:\\\\temp")]
    public void Words_are_words_where_a_card_reads_Markdown(string text, string written) => Assert.StartsWith(written, CardText.Markdown(text), StringComparison.Ordinal);

    [Fact]
    public void No_text_makes_a_mention()
    {
        var card = MessageRenderer.Render(BotMessage.Answer(Language.English, "<at>everyone</at>", new MessageBlock.Header("<at>x</at>", "<AT>x</AT>", []), new MessageBlock.Paragraph("<at>Ada</at>")));

        Assert.DoesNotContain("<at>", card.Card.ToJsonString(Readable), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<at>", card.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Null(card.Card["msteams"]?["entities"]);
    }

    [Fact]
    public void A_picture_is_in_the_card_as_data_with_what_it_shows_in_words()
    {
        var message = BotMessage.Answer(Language.English, "gantt", new MessageBlock.Paragraph("gantt")) with { Pictures = [new Drawing(40, 20, [new Shape.Box(0, 0, 40, 20, Ink.Done)], "Three weeks")] };

        var activity = MessageRenderer.Render(message).Activity();
        var image = activity["attachments"]![0]!["content"]!["body"]!.AsArray().Single(element => (string?)element!["type"] == "Image")!;

        Assert.Equal("Three weeks", (string?)image["altText"]);
        Assert.StartsWith("data:image/png;base64,iVBORw0KGgo", (string?)image["url"], StringComparison.Ordinal);
        Assert.Null(CardRules.Broken(activity));
    }

    private static void Approve(string name, BotMessage message, List<Exception> differences)
    {
        var drawn = MessageRenderer.Render(message, PageSource.Stored("example"));
        var activity = drawn.Activity();
        Assert.Null(CardRules.Broken(activity));
        var json = new JsonObject { ["pages"] = drawn.Pages, ["activity"] = activity }.ToJsonString(Readable);
        try
        {
            Approved.Matches(CardRules.WithoutPictures(json) + "\n", name);
        }
        catch (Xunit.Sdk.XunitException difference)
        {
            differences.Add(difference);
        }
    }
}
