using ChatOpsBot.Teams.Files;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Answers what waits for its answer, by its name.</summary>
internal sealed class TeamsInvokes(CardActions actions, FormDialogs forms, Extension extension, MessageToAction making, ReportFiles files)
{
    internal Task<IResult> TakeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation) => activity.Name switch
    {
        "adaptiveCard/action" => actions.TakeAsync(activity, place, cancellation),
        "task/fetch" => forms.OpenAsync(activity, place, cancellation),
        "task/submit" or "composeExtension/submitAction" => forms.SubmitAsync(activity, place, cancellation),
        "composeExtension/query" => extension.FindAsync(activity, place, cancellation),
        "composeExtension/fetchTask" => making.OpenAsync(activity, place, cancellation),
        "fileConsent/invoke" => files.TakeAsync(activity, place, cancellation),
        _ => Task.FromResult(InvokeAnswers.Unsupported),
    };
}
