using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack.Rendering;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Turns the page of a long message in its place. Nothing is stored: whoever misses the turn presses again.</summary>
internal sealed class SlackPageTurns(SlackApi api, SlackSenders senders, MessageRouter router, PeopleDirectory directory, IDbContextFactory<BotDbContext> contexts)
{
    internal async Task TurnAsync(SlackIdentity self, SlackPlace place, ButtonValue button, CancellationToken cancellation)
    {
        if (await MessageAsync(self, place, button, cancellation) is not { } message) return;

        var source = button.Intent is { } intent ? PageSource.Stored(intent) : PageSource.Asked(button.Command);
        var people = await directory.CurrentAsync(cancellation);
        var names = place.IsEphemeral || place.IsDirect ? SlackNames.ForOne(people, new(SlackSenders.Platform, self.TeamId)) : SlackNames.Words;
        var drawn = MessageRenderer.Render(message, names, source, button.Page);
        if (place is { IsEphemeral: true, ResponseUrl: { } url })
        {
            using var body = JsonContent.Create(new JsonObject { ["replace_original"] = true, ["text"] = drawn.Text, ["blocks"] = drawn.Blocks });
            await api.PostAsync(new Uri(url), body, cancellation);
        }
        else
        {
            await api.CallAsync("chat.update", new JsonObject { ["channel"] = place.Channel, ["ts"] = place.Ts, ["text"] = drawn.Text, ["blocks"] = drawn.Blocks }, cancellation);
        }
    }

    private async Task<BotMessage?> MessageAsync(SlackIdentity self, SlackPlace place, ButtonValue button, CancellationToken cancellation)
    {
        if (button.Intent is { } intent)
        {
            await using var database = await contexts.CreateDbContextAsync(cancellation);
            var row = await database.Outbox.AsNoTracking()
                .SingleOrDefaultAsync(entry => entry.Platform == SlackSenders.Platform && entry.Workspace == self.TeamId && entry.Intent == intent, cancellation);
            // What was said elsewhere is not shown here, whatever the button says.
            return row?.Conversation == place.Conversation ? row.Content : null;
        }

        var asked = await senders.MessageAsync(self, place, Surface.CardAction, button.Command, $"page/{place.Ts}");
        return await router.AskAsync(asked, cancellation);
    }
}
