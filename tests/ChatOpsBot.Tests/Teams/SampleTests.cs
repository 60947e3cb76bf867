using System.Net;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Teams;

/// <summary>Activities as they were recorded or written down, each told to the bot as it stands.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Every_recorded_activity_is_taken()
    {
        var folder = TeamsReference.Folder();
        await using var bot = await TeamsBot.BeginAsync(("Teams:AllowedTenants", "*"));
        var files = Directory.GetFiles(Path.Combine(folder, "fixtures", "activities"))
            .Concat(Directory.GetFiles(Path.Combine(folder, "samples", "teams-net")).Where(file => file.Contains("TeamsActivityTests", StringComparison.Ordinal))).ToList();

        var wrong = new List<string>();
        foreach (var file in files)
        {
            var activity = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
            // Only where it is answered is moved to where this tenant is.
            activity["serviceUrl"] = bot.Teams.ServiceUrl;
            using var response = await bot.TellAsync(activity);
            if (response.StatusCode is not HttpStatusCode.OK) wrong.Add($"{Path.GetFileName(file)}: {(int)response.StatusCode}");
        }

        Assert.True(files.Count > 20);
        Assert.Empty(wrong);
        await bot.QuietAsync();
        // In this tenant there is none of their conversations.
        Assert.All(bot.Errors.Lines, line => Assert.Contains("is given up", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_to_presses_have_the_shape_that_was_written_down()
    {
        var card = TeamsReference.Json("fixtures", "invoke-responses", "adaptiveCard_action.card.json")["body"]!.AsObject();
        await using var bot = await TeamsBot.BeginAsync();
        var status = await PressTests.CardAsync(bot, "status ACT-008");

        var answer = (await bot.DoneAsync(bot.Teams.Press(FakeTeams.Channel, "ada", status, "Start")))!;
        var form = (await bot.DoneAsync(bot.Teams.Fetches(FakeTeams.Channel, "ada", status, "Block…")))!;

        Assert.Equal(Keys(card), Keys(answer));
        Assert.Equal(card["type"]!.GetValue<string>(), answer["type"]!.GetValue<string>());
        var expected = TeamsReference.Json("fixtures", "invoke-responses", "task.continue.card.json")["body"]!.AsObject();
        Assert.Equal(Keys(expected["task"]!.AsObject()), Keys(form["task"]!.AsObject()));
        Assert.Equal(Keys(expected["task"]!["value"]!.AsObject()), Keys(form["task"]!["value"]!.AsObject()));
    }

    private static List<string> Keys(JsonObject node) => [.. node.Select(part => part.Key).Order(StringComparer.Ordinal)];
}
