using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;
using ChatOpsBot.Inbox;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Makes an action of what somebody wrote: the form for a new one, with the message as what is to be done.</summary>
internal sealed partial class MessageToAction(TeamsSenders senders, TeamsForms forms, MessageRouter router)
{
    /// <summary>Of what is to be done, in letters: a title, not a letter.</summary>
    private const int LongestTitle = 200;

    internal async Task<IResult> OpenAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var asking = await senders.MessageAsync(activity, place, Surface.DirectMessage, "", $"make/{activity.Id}");
        var language = asking.Profile ?? Language.English;
        if (await router.PlanAsync(asking, cancellation) is not { } plan) return InvokeAnswers.FormSays(TeamsMessages.NoPlanToSearch(language));

        var button = NewActionButton.Of(language, plan);
        var form = await forms.DrawnAsync(place, [new FormStep(button.Command, button.Drawn, button.Prompts) { Proposed = Written(activity.Value) }], plan.People, language);
        return InvokeAnswers.Form(TeamsMessages.MakeAction(language), form);
    }

    /// <summary>The words of the message, on one line; a sign that would name an owner is a word in it.</summary>
    private static string? Written(JsonElement value)
    {
        if (value.Text("messagePayload", "body", "content") is not { } content) return null;

        var words = Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(content, " ")), " ").Replace("@", "", StringComparison.Ordinal).Trim();
        return words.Length == 0 ? null : CardText.Cut(words, LongestTitle);
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
