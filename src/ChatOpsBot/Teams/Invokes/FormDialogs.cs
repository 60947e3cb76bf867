using System.Text.Json;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Opens a form over what its reader sees, and closes it once all of it is done.</summary>
internal sealed class FormDialogs(TeamsForms forms, Presses presses, InvokeWaits waits)
{
    internal async Task<IResult> OpenAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        if (CardValue.Read(DataOf(activity)) is not { Command.Length: > 0, Prompts.IsEmpty: false } value) return InvokeAnswers.FormSays(TeamsMessages.NotMine(LanguageOf(activity)));

        var (title, card) = await forms.OpenAsync(activity, place, value, cancellation);
        return InvokeAnswers.Form(title, card);
    }

    /// <summary>Waits until what was filled in is done; a refusal is said in the place of the form.</summary>
    internal async Task<IResult> SubmitAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var language = LanguageOf(activity);
        if (await forms.ReadAsync(activity, place, DataOf(activity), cancellation) is not { } filled) return InvokeAnswers.FormSays(TeamsMessages.NotMine(language));
        if (filled.Messages.Count == 0) return InvokeAnswers.FormSays(TeamsMessages.NothingSaid(language));

        return await waits.InTimeAsync(presses.FilledAsync(filled)) switch
        {
            null => InvokeAnswers.FormSays(TeamsMessages.Follows(language)),
            { Reply: var reply } when AskedBack.In(reply) is { } agree => InvokeAnswers.Form(
                FormMessages.Confirm(reply.Language), FormCard.Asking(reply.Summary, agree.Label, new FormSteps([AskedBack.Step(agree)], filled.Card).Write())),
            { Reply: { Kind: MessageKind.Refusal } refusal } => InvokeAnswers.FormSays(refusal.Summary),
            { Reply: var reply } when !filled.IsOwn => InvokeAnswers.FormSays(reply.Summary),
            _ => InvokeAnswers.Empty,
        };
    }

    private static JsonElement DataOf(Activity activity) => activity.Value.At("data");

    private static Language LanguageOf(Activity activity) => TeamsSenders.LanguageOf(activity) ?? Language.English;
}
