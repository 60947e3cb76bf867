using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Outbox;
using ChatOpsBot.Slack;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>What is loaded, what to try and what is still to be set up; gone once everything is.</summary>
internal static class FirstRunPanel
{
    internal static Html Of(PageScope scope, IEnumerable<IChatClient> platforms)
    {
        var steps = FirstSteps.Of(scope.Plan, scope.Team.People);
        if (steps.Next is null) return Html.None;

        var language = scope.Language;
        var isConnected = platforms.Any(platform => platform.Platform is SlackIdentity.Platform or TeamsPlace.Platform);
        Html[] lines =
        [
            .. Enum.GetValues<FirstStep>().Select(step => Line(FirstStepsMessages.Line(language, scope.Plan, steps, step), !steps.Open.Contains(step), FirstRunMessages.HowTo(language, scope.Plan, steps, step))),
            Line(FirstRunMessages.Platforms(language, isConnected), isConnected, FirstRunMessages.Connect(language)),
        ];
        return Html.Of($"""
            <details id="first-run" class="card panel wide first-run"{Html.Rendered(scope.Plan.IsDemonstration ? " open" : "")}>
            <summary><h2>{FirstRunMessages.Title(language, scope.Plan)}</h2></summary>
            {Try(scope)}
            <h3>{FirstRunMessages.Checklist(language)}</h3>
            <ul class="steps">{lines}</ul>
            </details>

            """);
    }

    /// <summary>Three things to say.</summary>
    private static Html Try(PageScope scope) => scope.Plan.IsDemonstration ? Html.Of($"""
        <p>{FirstRunMessages.Loaded(scope.Language)}</p>
        <h3>{FirstRunMessages.TryIt(scope.Language)}</h3>
        <ul class="say">{FirstRunMessages.Commands(scope.Language, scope.Plan).Select(command => Html.Of($"<li>{PageView.Command(command)}</li>"))}</ul>
        {SayInChat.OpenChat(scope, "button")}
        """) : Html.None;

    private static Html Line(Fact step, bool isDone, RichText howTo) => Html.Of($"""
        <li class="{(isDone ? "taken" : "open")}"><strong>{step.Label}</strong> <span class="state">{Html.Text(step.Value)}</span>{(isDone ? Html.None : Html.Of($"<p>{Html.Text(howTo)}</p>"))}</li>
        """);
}
