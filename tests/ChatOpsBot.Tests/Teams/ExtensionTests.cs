using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What can be done from where people write to each other.</summary>
public sealed class ExtensionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("act-003", "ACT-003")]
    [InlineData("HEBERGEMENT", "ACT-003")]
    public async Task An_action_is_found_by_its_number_or_by_words_without_accents(string query, string found)
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");

        var answer = (await bot.DoneAsync(Query(bot, query)))!["composeExtension"]!;

        Assert.Equal("result", answer["type"]!.GetValue<string>());
        var first = answer["attachments"]![0]!;
        Assert.StartsWith(found, first["preview"]!["content"]!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(found, CardWords.Of(first["content"]), StringComparison.Ordinal);
        // Nothing of it is known of a conversation in which the bot may be nobody.
        Assert.Equal(0, await bot.ReadAsync(database => database.Set<ChatOpsBot.Teams.Conversations.TeamsConversation>().CountAsync(Cancellation)));
    }

    [Fact]
    public async Task What_is_not_found_is_said()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");

        var answer = (await bot.DoneAsync(Query(bot, "zebra")))!["composeExtension"]!;

        Assert.Equal("message", answer["type"]!.GetValue<string>());
        Assert.Contains("zebra", answer["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_becomes_an_action_by_the_form_for_a_new_one()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");
        var opened = await bot.DoneAsync(bot.Teams.Invoke("composeExtension/fetchTask", "ada", "ada", message: null, new JsonObject
        {
            ["commandId"] = "make",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<div>Renew the <b>certificate</b> &amp; tell @ops</div>" } },
        }));
        var form = opened!["task"]!["value"]!["card"]!["content"]!.AsObject();
        Assert.Equal("Renew the certificate & tell ops", form["body"]![0]!["value"]!.GetValue<string>());

        var sent = bot.Teams.Sends("ada", "ada", message: null, form, ("p0", "Renew the certificate & tell ops"), ("p2", "P1"));
        sent["name"] = "composeExtension/submitAction";
        var answer = await bot.DoneAsync(sent);

        Assert.Equal("message", answer!["task"]!["type"]!.GetValue<string>());
        Assert.True(await bot.ReadAsync(database => database.Actions.AnyAsync(action => action.Title == "Renew the certificate & tell ops" && action.Priority == Priority.P1, Cancellation)));
    }

    private static JsonObject Query(TeamsBot bot, string words) => bot.Teams.Invoke("composeExtension/query", "bob", "bob", message: null, new JsonObject
    {
        ["commandId"] = "find",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    });
}
