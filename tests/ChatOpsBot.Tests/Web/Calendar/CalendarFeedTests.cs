using System.Net;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Web.Calendar;

/// <summary>A calendar reads what one person has to do, under an address that they alone know.</summary>
public sealed class CalendarFeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_holds_the_own_actions_milestones_and_committees()
    {
        await using var bot = PublicBot.Begin(("Web:PublicUrl", ""));
        await SayAsync(bot, "", "schedule steering 2026-12-10 14:00 every 2 weeks");
        await SayAsync(bot, "", "assign ACT-001 Nadia Roux");
        await SayAsync(bot, "", "due ACT-001 2026-12-18");
        var path = await AddressAsync(bot, "Nadia Roux");
        using var calendar = new Visitor(bot);
        using var response = await calendar.GetAsync(path, Local(bot));
        var text = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["ACT-001"], Regex.Matches(text, "SUMMARY:(?:✓ )?(ACT-[0-9]+)").Select(match => match.Groups[1].Value));
        Assert.Contains("SUMMARY:M1 ", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261210T130000Z", text, StringComparison.Ordinal);
        Assert.Equal("max-age=300, private", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_what_has_is()
    {
        await using var bot = PublicBot.Begin(("Web:PublicUrl", ""));
        await SayAsync(bot, "", "assign ACT-001 Nadia Roux");
        var path = await AddressAsync(bot, "Nadia Roux");
        using var calendar = new Visitor(bot);
        using var first = await calendar.GetAsync(path, Local(bot));
        bot.Clock.Advance(TimeSpan.FromHours(2));
        using var same = await calendar.GetAsync(path, Knowing(first));
        await SayAsync(bot, "", "due ACT-001 2026-12-24");
        using var changed = await calendar.GetAsync(path, Knowing(first));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));

        Action<HttpRequestMessage> Knowing(HttpResponseMessage seen) => request =>
        {
            Local(bot)(request);
            request.Headers.IfNoneMatch.Add(seen.Headers.ETag!);
        };
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_off_ends_it_for_good()
    {
        await using var bot = PublicBot.Begin(("Web:PublicUrl", ""));
        var old = await AddressAsync(bot, "Nadia Roux");
        var other = await AddressAsync(bot, "Karim Benali");
        var current = await AddressAsync(bot, "Nadia Roux");
        Assert.Equal([404, 200, 200, 404], await StatusesAsync(bot, old, current, other, "/calendar/guessed.ics"));

        await SayAsync(bot, "Nadia Roux", "calendar off");

        Assert.Equal([404, 404, 200], await StatusesAsync(bot, old, current, other));
    }

    [Fact]
    public async Task In_a_channel_the_address_is_written_to_the_asker_alone_and_works_under_the_public_name()
    {
        await using var bot = await SlackBot.BeginAsync(publicUrl: "https://bot.example");
        await bot.SaysAsync("C1", "U2", "<@UBOT> calendar");

        Assert.DoesNotContain(bot.Slack.In("C1").All, message => message.Shown.Contains("/calendar/", StringComparison.Ordinal));
        var sent = Assert.Single(bot.Slack.In("U2").Messages, message => message.IsBot);
        var address = new Uri(Regex.Match(sent.Shown, "https://bot\\.example/calendar/[A-Za-z0-9_-]{43}\\.ics").Value);
        Assert.Equal((200, 403), (await StatusAsync(address.Host), await StatusAsync("localhost")));

        async Task<int> StatusAsync(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address.PathAndQuery);
            request.Headers.Host = host;
            using var response = await bot.Http.SendAsync(request, Cancellation);
            return (int)response.StatusCode;
        }
    }

    private static Action<HttpRequestMessage> Local(PublicBot bot) => request => request.Headers.Host = bot.Address.Authority;

    private static async Task<IReadOnlyList<int>> StatusesAsync(PublicBot bot, params string[] paths)
    {
        using var calendar = new Visitor(bot);
        var statuses = new List<int>();
        foreach (var path in paths)
        {
            using var response = await calendar.GetAsync(path, Local(bot));
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }

    private static async Task<string> AddressAsync(PublicBot bot, string speaker) =>
        Regex.Match((await SayAsync(bot, speaker, "calendar")).Blocks.OfType<MessageBlock.Paragraph>().Single().Text.ToString(), "/calendar/[A-Za-z0-9_-]{43}\\.ics").Value;

    private static async Task<BotMessage> SayAsync(PublicBot bot, string speaker, string text)
    {
        var reply = await bot.Services.GetRequiredService<MessageRouter>().AnswerAsync(
            new InboundMessage(WorkspaceKey.Local, text, speaker.Length == 0 ? null : speaker, Language.English, Profile: null) { Conversation = "page" }, Cancellation);
        Assert.True(reply.Kind is MessageKind.Answer, reply.Summary);
        return reply;
    }
}
