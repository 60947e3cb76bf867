using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Teams.Files;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Teams.Wire;
using ChatOpsBot.Web;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Answers what is pressed on a card: with the card as it is then, or with a notice over it.</summary>
internal sealed class CardActions(TeamsSaid said, TeamsCards cards, ReportFiles files, PlanFiles plans, MessageRouter router, Presses presses, InvokeWaits waits, PageLinks links)
{
    internal async Task<IResult> TakeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var action = activity.Value.At("action");
        if (CardValue.Read(action.At("data")) is not { } value || activity.Id is not { } id) return NotMine(activity);

        return action.Text("verb") switch
        {
            CardVerbs.Refresh => Drawn(activity, await DrawAsync(activity, place, value with { Page = 1 }, id, cancellation)),
            CardVerbs.Page => Drawn(activity, await DrawAsync(activity, place, value, id, cancellation)),
            CardVerbs.File when value.Intent is { } intent => InvokeAnswers.Toast((await files.OfferAsync(place, intent, LanguageOf(activity), cancellation)).Says),
            _ when value.Command.Length > 0 => await PressAsync(activity, place, value, id, cancellation),
            _ => NotMine(activity),
        };
    }

    /// <summary>One page of a message as it stands, for whoever looks at it; nothing is stored.</summary>
    internal async Task<TeamsCard?> DrawAsync(Activity activity, TeamsPlace place, CardValue value, string id, CancellationToken cancellation)
    {
        var message = value.Intent is { } intent
            ? await cards.SaidAsync(place, intent, cancellation)
            : await router.AskAsync((await said.PressedAsync(activity, place, value, $"look/{id}", cancellation)).Message, cancellation);
        if (message is null) return null;

        if (value.Intent is null && message.Redraw is null) message = message with { Redraw = value.Command };
        return MessageRenderer.Render(message, new PageSource(value.Intent, value.Command), value.Page, links.Of(message));
    }

    private async Task<IResult> PressAsync(Activity activity, TeamsPlace place, CardValue value, string id, CancellationToken cancellation)
    {
        var (message, isOwn) = await said.PressedAsync(activity, place, value, $"press/{id}", cancellation);
        var pressing = PlanFiles.IsPressed(value.Command) ? PressFileAsync(message) : presses.HandleAsync(message, isOwn);
        return await waits.InTimeAsync(pressing) switch
        {
            null => InvokeAnswers.Toast(TeamsMessages.Follows(message.Profile ?? Language.English)),
            { Shown: { } card } => InvokeAnswers.Card(MessageRenderer.Render(card, PageSource.Asked(card.Redraw), link: links.Of(card)).Card),
            { Reply: var reply } => InvokeAnswers.Toast(reply.Summary),
        };
    }

    /// <summary>The card that asked gives way to what became of it.</summary>
    private async Task<Presses.Pressed> PressFileAsync(InboundMessage message)
    {
        var reply = await plans.PressAsync(message);
        return new Presses.Pressed(message, reply, reply);
    }

    private static IResult Drawn(Activity activity, TeamsCard? card) => card is null ? NotMine(activity) : InvokeAnswers.Card(card.Card);

    private static IResult NotMine(Activity activity) => InvokeAnswers.Toast(TeamsMessages.NotMine(LanguageOf(activity)));

    private static Language LanguageOf(Activity activity) => TeamsSenders.LanguageOf(activity) ?? Language.English;
}
