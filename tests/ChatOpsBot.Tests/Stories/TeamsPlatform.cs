using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Tests.Teams;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests.Stories;

/// <summary>Tells a story in a tenant of Teams.</summary>
internal sealed class TeamsPlatform(TeamsBot bot) : ChatPlatform
{
    private readonly List<(string Person, string Text)> _notices = [];
    private JsonObject? _told;
    private JsonObject? _form;
    private FakeActivity? _formOf;

    internal override IServiceProvider Services => bot.Services;

    internal override FakeTimeProvider Clock => bot.Clock;

    internal override ErrorLog Errors => bot.Errors;

    internal override IReadOnlyCollection<string> Broken => bot.Teams.Broken;

    internal override int TimesAfterALostAnswer => 2;

    private protected override WorkspaceKey Home => new("teams", FakeTeams.Tenant);

    internal static async Task<ChatPlatform> BeginAsync()
    {
        var bot = await TeamsBot.BeginAsync();
        foreach (var person in People) bot.Teams.Installed(person);
        var platform = new TeamsPlatform(bot);
        await platform.PlanAsync();
        return platform;
    }

    internal override IReadOnlyList<Shown> MessagesIn(string place) => [.. bot.Teams.In(PlaceOf(place)).Messages.Select(Shown)];

    internal override IReadOnlyList<string> AloneTo(string person) =>
        [.. _notices.Where(said => said.Person == person).Select(said => said.Text), .. bot.Teams.In(person).Messages.Select(message => message.Text)];

    internal override async Task SaysAsync(string place, string person, string text) => _told = await bot.SaysAsync(PlaceOf(place), person, text);

    internal override async Task RedeliverAsync()
    {
        await bot.DoneAsync(_told!);
        await AdvanceAsync(TimeSpan.FromSeconds(30));
        Note(_told!["from"]!["id"]!.GetValue<string>(), await bot.DoneAsync(bot.Teams.Again(_told)));
    }

    internal override Task PressAsync(string place, string person, Shown message, string label) => LatePress(place, person, message, label)();

    internal override Func<Task> LatePress(string place, string person, Shown message, string label)
    {
        var press = bot.Teams.Press(PlaceOf(place), person, Find(place, message), label);
        return async () =>
        {
            _told = press;
            Note(FakeTeams.User(person), await bot.DoneAsync(press));
        };
    }

    internal override async Task OpenAsync(string place, string person, Shown message, string label)
    {
        _formOf = Find(place, message);
        _form = FormOf(await bot.DoneAsync(bot.Teams.Fetches(PlaceOf(place), person, _formOf, label)));
    }

    internal override Task LivesAsync(string person, string locale, string zone)
    {
        (bot.Teams.People[UserOf(person)].Locale, bot.Teams.People[UserOf(person)].Zone) = (locale, zone);
        return Task.CompletedTask;
    }

    internal override async Task OpenActionOfAsync(string person, string message)
    {
        _formOf = null;
        _form = FormOf(await bot.DoneAsync(bot.Teams.Invoke("composeExtension/fetchTask", FakeTeams.Channel, person, message: null, new JsonObject
        {
            ["commandId"] = "make",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<div>{message}</div>" } },
        })));
    }

    internal override string? Asked => _form!["body"]![0] is { } first && first["type"]!.GetValue<string>() == "TextBlock" ? first["text"]!.GetValue<string>() : null;

    internal override async Task SendAsync(string place, string person, params (int Input, string Value)[] filled)
    {
        // What stands in an input when it opens is sent as it is.
        var before = _form!["body"]!.AsArray().Where(input => input!["value"] is not null).Select(input => (input!["id"]!.GetValue<string>(), input["value"]!.GetValue<string>()));
        var answer = await bot.DoneAsync(bot.Teams.Sends(PlaceOf(place), person, _formOf, _form, [.. before, .. filled.Select(one => ($"p{one.Input}", one.Value))]));
        if (answer?["task"]?["type"]?.GetValue<string>() == "continue") _form = FormOf(answer);
        Note(FakeTeams.User(person), answer);
    }

    internal override Task DropAsync(string person, string file, byte[] content) => bot.DoneAsync(bot.Teams.Shares(person, file, content));

    internal override void RefusesForNow(int times, int seconds) => bot.Teams.Fails(429, "Throttled", retryAfter: seconds, times: times);

    internal override void LosesAnAnswer() => bot.Teams.LosesAnAnswer();

    internal override Task QuietAsync() => bot.QuietAsync();

    public override ValueTask DisposeAsync() => bot.DisposeAsync();

    private protected override string UserOf(string person) => FakeTeams.User(person);

    private static string PlaceOf(string place) => place == Channel ? FakeTeams.Channel : place;

    private FakeActivity Find(string place, Shown message) => bot.Teams.In(PlaceOf(place)).Messages.Single(one => one.Id == message.Id);

    private static JsonObject FormOf(JsonObject? opened) => opened!["task"]!["value"]!["card"]!["content"]!.AsObject();

    /// <summary>A notice over a card, or in the place of a form, is seen by whoever pressed alone.</summary>
    private void Note(string user, JsonObject? answer)
    {
        var said = answer?["value"] is JsonValue notice ? notice : answer?["task"]?["value"] as JsonValue;
        if (said is not null) _notices.Add((People.Single(person => FakeTeams.User(person) == user), said.GetValue<string>()));
    }

    private static Shown Shown(FakeActivity message) => new(
        message.Id, message.Text, message.Root == message.Id ? null : message.Root, message.Edits,
        [.. CardWords.Actions(message.Card).Select(action => action["title"]!.GetValue<string>())]);
}
