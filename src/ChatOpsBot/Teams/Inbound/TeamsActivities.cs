using System.Text.Json;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Invokes;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Takes what the Connector tells. Everything but an invoke is stored, acknowledged, and answered from there.</summary>
internal sealed class TeamsActivities(
    TeamsConversations conversations, TeamsSaid said, TeamsCards cards, TeamsInstallations installations, TeamsInvokes invokes, SubmittedActions submitted,
    SeenProfiles profiles)
{
    internal async Task<IResult> TakeAsync(Activity activity, CancellationToken cancellation)
    {
        if (TeamsPlace.Of(activity) is not { } place) return Results.Ok();
        if (TeamsInstallations.Removes(activity)) return await LoseAsync(activity, place);

        // An invoke may come from a conversation of others, in which the bot itself is nobody.
        if (activity.Type != "invoke") await conversations.SeeAsync(place.Sight(activity), cancellation);
        await profiles.SeeAsync(new AccountId(place.Workspace, place.User), TeamsSenders.ProfileOf(activity));
        await installations.FindAgainAsync(activity, place);
        switch (activity.Type)
        {
            case "message" when activity.Value.ValueKind is JsonValueKind.Object:
                await submitted.TakeAsync(activity, await cards.AskedAtAsync(place, cancellation), cancellation);
                break;
            case "message":
                await said.TakeAsync(activity, place, cancellation);
                break;
            case "installationUpdate":
                await installations.WelcomeAsync(activity, place, cancellation);
                break;
            case "invoke":
                return await invokes.TakeAsync(activity, await cards.AskedAtAsync(place, cancellation), cancellation);
        }

        return Results.Ok();
    }

    private async Task<IResult> LoseAsync(Activity activity, TeamsPlace place)
    {
        await installations.LoseAsync(activity, place);
        return Results.Ok();
    }
}
