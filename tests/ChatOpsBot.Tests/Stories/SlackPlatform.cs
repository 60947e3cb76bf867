using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Tests.Slack;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests.Stories;

/// <summary>Tells a story in a workspace of Slack.</summary>
internal sealed class SlackPlatform(SlackBot bot) : ChatPlatform
{
    private readonly List<(string User, string Text)> _inForms = [];
    private Func<Task>? _again;

    internal override IServiceProvider Services => bot.Services;

    internal override FakeTimeProvider Clock => bot.Clock;

    internal override ErrorLog Errors => bot.Errors;

    internal override IReadOnlyCollection<string> Broken => bot.Slack.Broken;

    internal override int TimesAfterALostAnswer => 1;

    private protected override WorkspaceKey Home => SlackStore.Home;

    internal static async Task<ChatPlatform> BeginAsync()
    {
        var platform = new SlackPlatform(await SlackBot.BeginAsync());
        await platform.PlanAsync();
        return platform;
    }

    internal override IReadOnlyList<Shown> MessagesIn(string place) =>
        [.. bot.Slack.In(PlaceOf(place)).Messages.Where(message => message.IsBot).Select(message => new Shown(message.Ts, message.Shown, message.ThreadTs, message.Edits, message.Buttons))];

    internal override IReadOnlyList<string> AloneTo(string person) =>
    [
        .. bot.Slack.In("C1").Whispers.Where(message => message.OnlyFor == UserOf(person)).Select(message => message.Shown),
        .. _inForms.Where(said => said.User == UserOf(person)).Select(said => said.Text),
        .. bot.Slack.In(UserOf(person)).Messages.Where(message => message.IsBot).Select(message => message.Shown),
    ];

    internal override async Task SaysAsync(string place, string person, string text)
    {
        var message = await bot.SaysAsync(PlaceOf(place), UserOf(person), place == Channel ? $"<@{FakeSlack.BotUser}> {text}" : text);
        _again = async () =>
        {
            foreach (var told in bot.Slack.EventsOf(PlaceOf(place), message)) (await bot.EventAsync(told)).EnsureSuccessStatusCode();
        };
    }

    internal override async Task RedeliverAsync()
    {
        // At once, a minute later, and five minutes later.
        foreach (var wait in new[] { 0, 60, 300 })
        {
            await AdvanceAsync(TimeSpan.FromSeconds(wait));
            await _again!();
        }

        await bot.AfterAsync();
    }

    internal override Task PressAsync(string place, string person, Shown message, string label) => LatePress(place, person, message, label)();

    internal override Func<Task> LatePress(string place, string person, Shown message, string label)
    {
        var press = bot.Slack.Press(PlaceOf(place), UserOf(person), Find(place, message), label);
        return async () =>
        {
            _again = () => bot.InteractAsync(press);
            await _again();
            await bot.AfterAsync();
        };
    }

    internal override Task OpenAsync(string place, string person, Shown message, string label) => bot.PressAsync(PlaceOf(place), UserOf(person), Find(place, message), label);

    internal override Task LivesAsync(string person, string locale, string zone)
    {
        (bot.Slack.Users[UserOf(person)].Locale, bot.Slack.Users[UserOf(person)].Zone) = (locale, zone);
        // What was looked up before is good for half an hour.
        return AdvanceAsync(TimeSpan.FromMinutes(31));
    }

    internal override async Task OpenActionOfAsync(string person, string message)
    {
        var said = bot.Slack.Says("C1", UserOf(person), message);
        await bot.InteractAsync(new JsonObject
        {
            ["type"] = "message_action",
            ["callback_id"] = "make_action",
            ["user"] = FakeSlack.Doer(UserOf(person)),
            ["trigger_id"] = bot.Slack.NewId("T."),
            ["message_ts"] = said.Ts,
            ["channel"] = new JsonObject { ["id"] = "C1" },
            ["message"] = said.Json(withMetadata: false),
            ["response_url"] = bot.Slack.NewResponseUrl("C1", UserOf(person)),
        });
        await bot.AfterAsync();
    }

    internal override string? Asked => bot.Slack.Views[^1]["blocks"]![0]!["text"]?["text"]!.GetValue<string>();

    internal override async Task SendAsync(string place, string person, params (int Input, string Value)[] filled)
    {
        var inputs = bot.Slack.Views[^1]["blocks"]!.AsArray().Where(block => block!["type"]!.GetValue<string>() == "input").Select(block => block!["element"]!["type"]!.GetValue<string>());
        var answer = await bot.SubmitAsync(UserOf(person), [.. inputs.Select((type, number) => filled.Where(one => one.Input == number).Select(one => Filled(type, one.Value)).FirstOrDefault())]);
        if (answer?["view"] is JsonObject next) bot.Slack.Shows(next);
        if (answer?["errors"] is JsonObject errors) _inForms.AddRange(errors.Select(error => (UserOf(person), error.Value!.GetValue<string>())));
    }

    internal override async Task DropAsync(string person, string file, byte[] content)
    {
        (await bot.EventAsync(bot.Slack.Drops(UserOf(person), file, Encoding.UTF8.GetString(content)))).EnsureSuccessStatusCode();
        await bot.AfterAsync();
    }

    internal override void RefusesForNow(int times, int seconds) => bot.Slack.Fails("ratelimited", retryAfter: seconds, method: "chat.postMessage", times: times);

    internal override void LosesAnAnswer() => bot.Slack.Loses("chat.postMessage");

    internal override Task QuietAsync() => bot.QuietAsync();

    public override ValueTask DisposeAsync() => bot.DisposeAsync();

    private protected override string UserOf(string person) => $"U{People.ToList().IndexOf(person) + 1}";

    private string PlaceOf(string place) => place == Channel ? "C1" : UserOf(place);

    private FakeMessage Find(string place, Shown message) => bot.Slack.In(PlaceOf(place)).Messages.Single(one => one.Ts == message.Id);

    private static JsonObject Filled(string type, string value) => type switch
    {
        "datepicker" => FakeSlack.Day(value),
        "plain_text_input" => FakeSlack.Typed(value),
        _ => FakeSlack.Chosen(value),
    };
}
