using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>Something that an id names: an action, a tracked item or a risk.</summary>
/// <param name="Action">Null for anything else.</param>
internal sealed record NamedThing(string Id, ActionSnapshot? Action, Func<AnswerContext, ListRow> Row, Func<AnswerContext, BotMessage> Card)
{
    /// <summary>An id of an action comes first: a plan may call its actions what others call their risks. A mere number is an action's.</summary>
    internal static IEnumerable<NamedThing> Of(PlanSnapshot plan, ActionReference reference)
    {
        if (reference.Code is not { } code) return plan.WithNumber(reference.Number).Select(Of);
        if (plan.Find(code) is { } action) return [Of(action)];
        if (ItemId.TryParse(code.ToString(), out var id) && plan.Find(id) is { } item) return [Of(item)];
        return RiskOf(plan, code) is { } risk ? [Of(risk)] : [];
    }

    /// <summary>The answer to an id that is not there, where it is of a kind that has its own words.</summary>
    internal static BotMessage? Unknown(AnswerContext context, ActionReference reference) => reference.Code switch
    {
        { } code when ItemId.TryParse(code.ToString(), out var item) => ItemMessages.Unknown(context, item),
        { Prefix: "RSK" or "RISK" } => RiskMessages.Unknown(context, reference.Written),
        _ => null,
    };

    private static NamedThing Of(ActionSnapshot action) => new(
        action.Code.ToString(), action, context => ActionRow.Of(context, action), context => StatusMessages.Card(context, action));

    private static NamedThing Of(PlanItemSnapshot item) => new(
        item.Id.ToString(), null, context => ItemRow.Of(context, item), context => ItemMessages.Card(context, item));

    private static NamedThing Of(RiskSnapshot risk) => new(
        risk.Id.ToString(), null, context => RiskMessages.Row(context, risk), context => RiskMessages.One(context, risk));

    /// <summary><c>RSK-2</c> is how anybody may call the second risk of a plan whose own ids look otherwise: <c>R2</c>.</summary>
    private static RiskSnapshot? RiskOf(PlanSnapshot plan, ActionId code) =>
        RiskId.TryParse(code.ToString(), out var id)
            ? plan.Find(id) ?? (id.Prefix is "RSK" ? plan.Risks.FirstOrDefault(risk => risk.Id.Number == id.Number) : null)
            : null;
}
