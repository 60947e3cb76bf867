using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Inbox;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Teams.Wire;
using ChatOpsBot.Web;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Finds actions from wherever somebody writes, and makes the card of one for what they write.</summary>
internal sealed class Extension(TeamsSenders senders, MessageRouter router, PageLinks links)
{
    /// <summary>More at once than anybody reads through.</summary>
    private const int MostAtOnce = 15;

    internal async Task<IResult> FindAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var asking = await senders.MessageAsync(activity, place, Surface.DirectMessage, "", $"find/{activity.Id}");
        var language = asking.Profile ?? Language.English;
        if (await router.PlanAsync(asking, cancellation) is not { } plan) return InvokeAnswers.FoundNothing(TeamsMessages.NoPlanToSearch(language));

        var (query, skip) = Asked(activity.Value);
        var found = new List<JsonObject>();
        foreach (var action in Matches(plan, query).Skip(skip).Take(MostAtOnce))
            if (await router.AskAsync(asking with { Text = $"{language.In("statut", "status")} {action.Code}" }, cancellation) is { } card) found.Add(Offered(action, card, links.Of(card)));
        return found.Count > 0 ? InvokeAnswers.Found(found) : InvokeAnswers.FoundNothing(TeamsMessages.FoundNothing(language, query));
    }

    /// <summary>Each word of the query in the code, the title or an owner's name; open ones first.</summary>
    private static IEnumerable<ActionSnapshot> Matches(PlanSnapshot plan, string query)
    {
        var words = Folding.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return plan.Actions
            .Where(action => action.Status is not ActionStatus.Archived)
            .Where(action => Folding.Fold($"{action.Code} {action.Title} {string.Join(' ', action.Owners)}") is var text && words.All(word => text.Contains(word, StringComparison.Ordinal)))
            .OrderBy(action => action.Status is ActionStatus.Done);
    }

    private static JsonObject Offered(ActionSnapshot action, BotMessage card, PageLink? link)
    {
        var attachment = MessageRenderer.Render(card, link: link).Attachment();
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = CardText.Plain($"{action.Code}  {action.Title}"), ["text"] = CardText.Plain(string.Join(", ", action.Owners)) },
        };
        return attachment;
    }

    private static (string Query, int Skip) Asked(JsonElement value)
    {
        var query = value.Items("parameters").Where(one => one.Text("name") == "query").Select(one => one.At("value").ToString()).FirstOrDefault();
        return (query ?? "", value.Count("queryOptions", "skip") ?? 0);
    }
}
