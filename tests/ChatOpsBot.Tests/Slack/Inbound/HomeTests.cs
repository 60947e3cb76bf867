using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>The bot's own page, shortcuts, and a plan that is dropped.</summary>
public sealed class HomeTests
{
    [Fact]
    public async Task The_page_shows_what_is_ones_own_and_is_drawn_again_after_a_press()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("U1", "U1", "link Karim Benali to me");
        await LookAsync(bot, "U1");
        var shown = bot.Slack.Views[^1].ToJsonString();
        foreach (var part in new[] { "My actions", "ACT-00", "Escalations", "Snoozed", "Settings" }) Assert.Contains(part, shown, StringComparison.Ordinal);

        // It is acknowledged before the page is drawn again.
        var held = bot.Slack.Holds("views.publish");
        await bot.AcknowledgedAsync(Pressed(bot, "U1", "Overdue"));
        held.SetResult();
        await bot.AfterAsync();
        Assert.Equal(2, bot.Slack.Views.Count);
        Assert.Contains("overdue", bot.Slack.Views[^1].ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task A_form_on_the_page_draws_the_page_again()
    {
        await using var bot = await SlackBot.BeginAsync();
        await LookAsync(bot, "U1");
        await PressAsync(bot, "U1", "New action…");
        Assert.Null(await bot.SubmitAsync("U1", FakeSlack.Typed("Renew the certificate"), null, FakeSlack.Chosen("P1")));

        Assert.Equal("home", bot.Slack.Views[^1]["type"]!.GetValue<string>());
        Assert.Contains("Renew the certificate", bot.Slack.Views[^1].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_made_an_action_and_the_way_back_to_it_is_kept()
    {
        await using var bot = await SlackBot.BeginAsync();
        var said = bot.Slack.Says("C1", "U2", "we should renew the certificate &amp; the key\nsoon");
        await MakeActionAsync(bot, "U1", said);
        var title = bot.Slack.Views.Single()["blocks"]![0]!["element"]!["initial_value"]!.GetValue<string>();
        Assert.Equal("we should renew the certificate & the key", title);
        // Neither the form nor its answer waits for the way back.
        var held = bot.Slack.Holds("chat.getPermalink");
        await bot.AcknowledgedAsync(bot.Slack.Submit("U1", bot.Slack.Views[^1], [FakeSlack.Typed(title)]));
        held.SetResult();
        await bot.AfterAsync();

        var created = bot.Slack.In("C1").ShouldWhisper("U1", "we should renew the certificate & the key");
        Assert.NotNull(created);
        await bot.SaysAsync("U1", "U1", "history");
        bot.Slack.In("U1").ShouldShow($"archives/C1/p{said.Ts}");
    }

    [Fact]
    public async Task Where_no_plan_was_chosen_making_an_action_of_a_message_says_so_alone()
    {
        await using var bot = await SlackBot.BeginAsync();
        foreach (var title in new[] { "Premier", "Second" })
        {
            await DropAsync(bot, "U1", $"# {title}\n\n## ACT-001 : Chose de {title}\n\n- [ ] une étape\n");
            await bot.PressAsync("U1", "U1", bot.Slack.In("U1").Messages.Last(message => message.Buttons.Contains("Import")), "Import");
        }

        await MakeActionAsync(bot, "U1", bot.Slack.Says("C1", "U2", "renew the certificate"));
        await bot.AfterAsync();

        Assert.Empty(bot.Slack.Views);
        bot.Slack.In("C1").ShouldWhisper("U1", "Which plan is it about?");
    }

    [Fact]
    public async Task A_dropped_plan_is_shown_first_and_imported_once_that_is_confirmed()
    {
        await using var bot = await SlackBot.BeginAsync();
        const string Plan = "# Plan d'action – Essai\n\n## ACT-001 : Première chose\n\n- [ ] une étape\n\n## ACT-002 : Deuxième chose\n\n- [ ] une étape\n";
        await DropAsync(bot, "U1", Plan);
        var offer = bot.Slack.In("U1").ShouldShow("2 actions");
        await bot.SaysAsync("U1", "U1", "plan");
        Assert.DoesNotContain(bot.Slack.In("U1").Messages, message => message.Shown.Contains("Plan imported", StringComparison.Ordinal));

        await bot.PressAsync("U1", "U1", offer, "Import");
        bot.Slack.In("U1").ShouldShow("Plan imported");
        await DropAsync(bot, "U1", Plan.Replace("Deuxième", "Seconde", StringComparison.Ordinal));
        Assert.Contains("Update", bot.Slack.In("U1").ShouldShow("is there already").Buttons);
    }

    [Fact]
    public async Task Nobody_but_an_admin_imports_and_no_page_to_sign_in_is_a_plan()
    {
        await using var bot = await SlackBot.BeginAsync();
        await DropAsync(bot, "U2", "# Plan");
        bot.Slack.In("U2").ShouldShow("Only an admin imports a plan");
        await DropAsync(bot, "U1", "<html>", "text/html");
        bot.Slack.In("U1").ShouldShow("I could not read that file");
    }

    [Fact]
    public async Task An_admin_by_grant_imports_also_where_no_plan_was_chosen()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("U1", "U1", "grant <@U2> admin");
        foreach (var title in new[] { "Premier", "Second" })
        {
            await DropAsync(bot, "U1", $"# {title}\n\n## ACT-001 : Chose de {title}\n\n- [ ] une étape\n");
            await bot.PressAsync("U1", "U1", bot.Slack.In("U1").Messages.Last(message => message.Buttons.Contains("Import")), "Import");
        }

        await DropAsync(bot, "U2", "# Troisième\n\n## ACT-001 : Autre chose\n\n- [ ] une étape\n");

        Assert.Contains("Import", bot.Slack.In("U2").Messages[^1].Buttons);
    }

    [Fact]
    public async Task The_first_steps_ask_for_every_role_in_one_form()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("U1", "U1", "setup");
        var card = bot.Slack.In("U1").Messages.Last(message => message.IsBot);
        var role = card.Buttons.FirstOrDefault(label => label.EndsWith('…') && !label.StartsWith("ACT-", StringComparison.Ordinal) && !label.StartsWith("Start", StringComparison.Ordinal));
        Assert.NotNull(role);
        await bot.PressAsync("U1", "U1", card, role);
        var elements = bot.Slack.Views.Single()["blocks"]!.AsArray().Select(block => block!["element"]!["type"]!.GetValue<string>()).ToList();
        Assert.Equal("users_select", elements[0]);
        Assert.Null(await bot.SubmitAsync("U1", FakeSlack.Somebody("U2")));

        Assert.DoesNotContain(role, card.Buttons);
    }

    private static Task<JsonObject?> MakeActionAsync(SlackBot bot, string user, FakeMessage said) => bot.InteractAsync(new JsonObject
    {
        ["type"] = "message_action",
        ["callback_id"] = "make_action",
        ["user"] = FakeSlack.Doer(user),
        ["trigger_id"] = bot.Slack.NewId("T."),
        ["message_ts"] = said.Ts,
        ["channel"] = new JsonObject { ["id"] = "C1" },
        ["message"] = said.Json(withMetadata: false),
        ["response_url"] = bot.Slack.NewResponseUrl("C1", user),
    });

    private static async Task LookAsync(SlackBot bot, string user)
    {
        (await bot.EventAsync(bot.Slack.Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = $"D{user[1..]}", ["tab"] = "home", ["event_ts"] = "1.1" }))).EnsureSuccessStatusCode();
        await bot.AfterAsync();
    }

    private static async Task PressAsync(SlackBot bot, string user, string label)
    {
        Assert.Null(await bot.InteractAsync(Pressed(bot, user, label)));
        await bot.AfterAsync();
    }

    private static JsonObject Pressed(SlackBot bot, string user, string label)
    {
        var view = bot.Slack.Views[^1];
        var page = new FakeMessage("0", FakeSlack.BotUser, isBot: true) { Blocks = (JsonArray)view["blocks"]!.DeepClone() };
        var press = bot.Slack.Press(user, user, "0", page.Button(label), thread: null, isEphemeral: false, message: null);
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view["id"]!.DeepClone() };
        press["view"] = view.DeepClone();
        press.Remove("channel");
        press.Remove("response_url");
        return press;
    }

    private static async Task DropAsync(SlackBot bot, string user, string content, string type = "text/plain")
    {
        (await bot.EventAsync(bot.Slack.Drops(user, "plan.md", content, type))).EnsureSuccessStatusCode();
        await bot.AfterAsync();
    }
}
