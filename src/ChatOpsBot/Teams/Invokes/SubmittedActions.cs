using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Teams.Files;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Outbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Takes what older clients press and fill in: it comes as a message, so that what would have been the answer is posted.</summary>
internal sealed class SubmittedActions(
    TeamsSaid said, CardActions actions, TeamsForms forms, Presses presses, ReportFiles files, PlanFiles plans, InboxProcessor inbox, LateAnswers answers, TeamsReach reach, TeamsPosts posts)
{
    internal async Task TakeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        if (await forms.ReadAsync(activity, place, activity.Value, cancellation) is { Messages: var messages } filled)
        {
            if (messages.Count > 0) await FillAsync(filled);
            return;
        }

        if (activity.Id is not { } id || CardValue.Read(activity.Value) is not { } pressed) return;

        var (message, _) = await said.PressedAsync(activity, place, pressed, $"press/{id}", cancellation);
        if (pressed.Page > 0) await TurnAsync(activity, place, pressed, id, cancellation);
        else if (pressed is { Command: "", Intent: { } intent }) await HandOverAsync(message, place, intent, cancellation);
        else if (!pressed.Prompts.IsEmpty) await OpenAsync(activity, message, place, pressed, cancellation);
        else if (PlanFiles.IsPressed(pressed.Command)) await answers.OweAsync(message, await plans.PressAsync(message));
        else if (pressed.Command.Length > 0) await inbox.AcceptAsync(message);
    }

    private async Task FillAsync(TeamsForms.Filled filled)
    {
        var pressed = await presses.FilledAsync(filled);
        await answers.OweAsync(pressed.Message, pressed.Reply);
    }

    /// <summary>In its place, for everybody who sees it.</summary>
    private async Task TurnAsync(Activity activity, TeamsPlace place, CardValue pressed, string id, CancellationToken cancellation)
    {
        if (place.Card is { } card && await actions.DrawAsync(activity, place, pressed, id, cancellation) is { } page)
            await PostAsync(place, new TeamsTarget.Edit(card), page.Activity(), cancellation);
    }

    private async Task HandOverAsync(InboundMessage message, TeamsPlace place, string intent, CancellationToken cancellation)
    {
        var language = message.Profile ?? Language.English;
        if (await files.OfferAsync(place, intent, language, cancellation) is { IsOffered: false, Says: var why }) await answers.OweAsync(message, TeamsMessages.Refusal(language, why));
    }

    /// <summary>Beside the card; it is filled in there.</summary>
    private async Task OpenAsync(Activity activity, InboundMessage message, TeamsPlace place, CardValue pressed, CancellationToken cancellation)
    {
        var (title, form) = await forms.OpenAsync(activity, place, pressed, cancellation);
        form["body"]!.AsArray().Insert(0, (JsonNode)CardElements.Heading(title, isTitle: true));
        var target = place.Root is { } root ? new TeamsTarget.Thread(root) : (TeamsTarget)new TeamsTarget.New();
        if (!await PostAsync(place, target, new TeamsCard(title, form, Page: 1, Pages: 1).Activity(), cancellation))
            await answers.OweAsync(message, TeamsMessages.FormNotOpened(message.Profile ?? Language.English, pressed.Command));
    }

    private async Task<bool> PostAsync(TeamsPlace place, TeamsTarget target, JsonObject activity, CancellationToken cancellation)
    {
        var (at, _) = await reach.FindAsync(place.Tenant, place.IsDirect ? place.User : place.RemoteId, place.IsDirect, cancellation);
        return at is not null && (await posts.PostAsync(at, target, activity, cancellation)).Answer is ConnectorAnswer.Ok;
    }
}
