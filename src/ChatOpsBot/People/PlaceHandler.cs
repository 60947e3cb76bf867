using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Says which plan a conversation is about, and binds it to one.</summary>
internal static class PlaceHandler
{
    internal static async Task<BotMessage> ListAsync(SetUpWork work, CancellationToken cancellation) =>
        PlanChoiceMessages.List(work.Language, await PlansAsync(work, cancellation), work.People.PlanOf(PlaceOf(work)));

    internal static async Task<BotMessage> BindAsync(SetUp.Here here, SetUpWork work, CancellationToken cancellation)
    {
        var plans = await PlansAsync(work, cancellation);
        if (ConversationPlan.Named(here.Plan, plans) is not { } plan) return PlanChoiceMessages.Unknown(work.Language, here.Plan, plans);
        if (work.People.PlanOf(PlaceOf(work)) == plan.Key) return PlanChoiceMessages.Already(work.Language, plan);

        work.Records.Bind(PlaceOf(work), plan.Key);
        return PlanChoiceMessages.Bound(work.Language, plan);
    }

    private static ConversationId PlaceOf(SetUpWork work) => new(work.Message.Workspace, work.Message.Conversation);

    /// <summary>Every plan of the realm: a channel here may share one that lives on another platform.</summary>
    private static async Task<ImmutableArray<PlanChoice>> PlansAsync(SetUpWork work, CancellationToken cancellation) =>
    [
        .. (await work.Database.Plans.In(work.Realm).OrderBy(plan => plan.Title).Select(plan => new { plan.Platform, plan.Workspace, plan.Name, plan.Title }).ToListAsync(cancellation))
            .Select(plan => new PlanChoice(new(plan.Platform, plan.Workspace, plan.Name), plan.Title)),
    ];
}
