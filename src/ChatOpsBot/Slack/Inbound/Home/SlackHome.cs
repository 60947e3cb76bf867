using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack.Rendering;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Slack.Inbound.Home;

/// <summary>Draws the bot's own page for whoever looks at it, and again after what they do there.</summary>
internal sealed class SlackHome(
    SlackApi api, SlackSenders senders, MessageRouter router, SlackWaits waits, MessageReader reader, PeopleDirectory directory,
    IDbContextFactory<BotDbContext> contexts, TimeProvider time)
{
    /// <summary>Says what the button says; the page with what became of it is drawn after the acknowledgement.</summary>
    internal async Task PressAsync(SlackIdentity self, string user, ButtonValue button, string delivery)
    {
        var came = waits.Now;
        var message = await senders.MessageAsync(self, SlackPlace.Home(user), Surface.DirectMessage, button.Command, delivery) with { Drawn = button.Drawn };
        if (await waits.InTimeAsync(router.AnswerAsync(message, CancellationToken.None).AsTask(), message, came) is { } reply) waits.Follow(PublishAsync(self, user, reply));
    }

    /// <param name="news">What became of the last press; null when the page is only looked at.</param>
    internal async Task PublishAsync(SlackIdentity self, string user, BotMessage? news)
    {
        var asking = await senders.LookingAsync(self, SlackPlace.Home(user), Surface.DirectMessage, $"home/{user}");
        if (await DrawnAsync(asking, news) is not { } page) return;

        var names = SlackNames.ForOne(directory.LastSeen(asking.Workspace), asking.Workspace);
        var view = new JsonObject { ["type"] = "home", ["blocks"] = MessageRenderer.Render(page, names).Blocks };
        // Whoever misses it looks again; nothing is lost with a page that was not drawn.
        await api.CallAsync(self.Workspace, "views.publish", new JsonObject { ["user_id"] = user, ["view"] = view }, CancellationToken.None);
    }

    private async Task<BotMessage?> DrawnAsync(InboundMessage asking, BotMessage? news)
    {
        var cancellation = CancellationToken.None;
        if (await router.PlanAsync(asking, cancellation) is not { } plan) return await router.AnswerAsync(asking with { Text = "here" }, cancellation);

        var language = reader.LanguageFor(asking, plan);
        return HomeMessages.Of(
            language, plan, news,
            await router.AskAsync(asking with { Text = HomeMessages.Mine(language) }, cancellation),
            await router.AskAsync(asking with { Text = HomeMessages.Escalations(language) }, cancellation),
            await SnoozedAsync(asking, plan, language, cancellation),
            await router.AnswerAsync(asking with { Text = HomeMessages.Settings(language), DeliveryId = $"home/{Guid.NewGuid():N}" }, cancellation));
    }

    private async Task<BotMessage> SnoozedAsync(InboundMessage asking, PlanSnapshot plan, Language language, CancellationToken cancellation)
    {
        var (person, now) = (asking.Sender ?? "", time.GetUtcNow());
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var rows = await database.Snoozes.OfPlan(plan.Key).AsNoTracking().Where(snooze => snooze.Person == person && snooze.Until > now)
            .OrderBy(snooze => snooze.Until).Take(8).ToListAsync(cancellation);
        var shown = rows.Select(row => (Row: row, Subject: plan.Find(row.Subject))).Where(pair => pair.Subject is not null)
            .Select(pair => (pair.Subject!.Name, pair.Subject.Title, pair.Row.Until));
        return HomeMessages.Snoozed(language, shown, reader.ZoneOf(plan));
    }
}
