using System.Text.Json;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Teams.Files;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Answers what is pressed on a card: with the card as it is then, or with a notice over it.</summary>
internal sealed class CardActions(TeamsSaid said, TeamsCards cards, ReportFiles files, TeamsPlanFiles plans, MessageRouter router, Presses presses, InvokeWaits waits)
{
    internal async Task<IResult> TakeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var (verb, value) = Read(activity.Value);
        if (value is null || activity.Id is not { } id) return NotMine(activity);

        return verb switch
        {
            CardVerbs.Refresh => await DrawnAsync(activity, place, value with { Page = 1 }, id, cancellation) ?? NotMine(activity),
            CardVerbs.Page => await DrawnAsync(activity, place, value, id, cancellation) ?? NotMine(activity),
            CardVerbs.File when value.Intent is { } intent => await files.OfferAsync(activity, place, intent, cancellation),
            _ when value.Command.Length > 0 => await PressAsync(activity, place, value, id, cancellation),
            _ => NotMine(activity),
        };
    }

    private async Task<IResult> PressAsync(Activity activity, TeamsPlace place, CardValue value, string id, CancellationToken cancellation)
    {
        var (message, isOwn) = await said.PressedAsync(activity, place, value, $"press/{id}", cancellation);
        var pressing = ConfirmedFile.Read(value.Command) is { } file ? ImportAsync(message, file) : presses.HandleAsync(message, isOwn);
        return await waits.InTimeAsync(pressing, message) switch
        {
            null => InvokeAnswers.Toast(TeamsMessages.Follows(LanguageOf(message))),
            { Shown: { } card } => InvokeAnswers.Card(MessageRenderer.Render(card, PageSource.Asked(card.Redraw)).Card),
            { Reply: var reply } => InvokeAnswers.Toast(reply.Summary),
        };
    }

    /// <summary>The card that asked gives way to what became of it.</summary>
    private async Task<Presses.Pressed> ImportAsync(InboundMessage message, ConfirmedFile file)
    {
        var reply = await plans.ImportAsync(message, file);
        return new Presses.Pressed(reply, reply);
    }

    /// <summary>One page of a message as it stands, for whoever looks at it; nothing is stored.</summary>
    private async Task<IResult?> DrawnAsync(Activity activity, TeamsPlace place, CardValue value, string id, CancellationToken cancellation)
    {
        var message = value.Intent is { } intent
            ? await cards.SaidAsync(place, intent, cancellation)
            : await router.AskAsync((await said.PressedAsync(activity, place, value, $"look/{id}", cancellation)).Message, cancellation);
        if (message is null) return null;

        if (value.Intent is null && message.Redraw is null) message = message with { Redraw = value.Command };
        return InvokeAnswers.Card(MessageRenderer.Render(message, new PageSource(value.Intent, value.Command), value.Page).Card);
    }

    private static (string? Verb, CardValue? Value) Read(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object || !value.TryGetProperty("action", out var action) || action.ValueKind is not JsonValueKind.Object) return (null, null);

        var verb = action.TryGetProperty("verb", out var name) && name.ValueKind is JsonValueKind.String ? name.GetString() : null;
        return (verb, action.TryGetProperty("data", out var data) ? CardValue.Read(data) : null);
    }

    private static IResult NotMine(Activity activity) => InvokeAnswers.Toast(TeamsMessages.NotMine(TeamsSenders.LanguageOf(activity) ?? Language.English));

    private static Language LanguageOf(InboundMessage message) => message.Setting ?? message.Profile ?? Language.English;
}
