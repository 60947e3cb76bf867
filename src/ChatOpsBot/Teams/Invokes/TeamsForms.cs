using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Opens the form that a button asks for, and says what was filled in as if it had been typed.</summary>
internal sealed class TeamsForms(
    TeamsSaid said, TeamsRoster roster, MessageRouter router, PeopleDirectory directory, Presses presses, InvokeWaits waits, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    internal async Task<IResult> OpenAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        if (CardValue.Read(DataOf(activity)) is not { Command.Length: > 0, Prompts.IsEmpty: false } value) return InvokeAnswers.FormSays(TeamsMessages.NotMine(LanguageOf(activity)));

        var (asking, _) = await said.PressedAsync(activity, place, value, $"open/{activity.Id}", cancellation);
        var plan = await router.PlanAsync(asking, cancellation);
        var language = asking.Profile ?? plan?.Language ?? Language.English;
        var (title, steps) = ButtonForms.Steps(
            new FormStep(value.Command, value.Drawn, value.Prompts), value.Label.TrimEnd('…', '.', ' '), language, plan, await directory.CurrentAsync(cancellation), Today);
        return await DrawnAsync(place, title, steps, plan?.People ?? [], language);
    }

    internal async Task<IResult> DrawnAsync(TeamsPlace place, string title, ImmutableArray<FormStep> steps, IReadOnlyList<string> people, Language language)
    {
        var accounts = steps.Any(step => ButtonForms.IsAccount(step, Today)) ? await roster.OfAsync(place) : [];
        var inputs = steps.SelectMany(step => step.Prompts.Select((prompt, index) => new FormInput(
            prompt, index == 0 ? step.Proposed ?? step.Initial : null, prompt.Kind is PromptKind.Person && ButtonForms.IsAccount(step, Today) ? [.. accounts] : [])));
        return InvokeAnswers.Form(title, FormCard.Draw([.. inputs], people, language, FormSteps.Write(steps)));
    }

    /// <summary>Waits until what was filled in is done; a refusal is said in the place of the form.</summary>
    internal async Task<IResult> SubmitAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var (language, data) = (LanguageOf(activity), DataOf(activity));
        if (FormSteps.Read(data) is not { IsEmpty: false } steps || activity.Id is not { } id) return InvokeAnswers.FormSays(TeamsMessages.NotMine(language));

        var filled = FilledSteps.Said(steps, FormCard.Read(data, steps.Sum(step => step.Prompts.Length)));
        if (filled.Count == 0) return InvokeAnswers.FormSays(TeamsMessages.NothingSaid(language));

        var (pressed, isOwn) = ((Presses.Pressed?)null, true);
        foreach (var (number, (step, text)) in filled.Index())
        {
            // What one step changes, the next was not drawn from any more.
            var value = new CardValue(text, number > 0 && step.Drawn == filled[0].Step.Drawn ? null : step.Drawn);
            (var message, isOwn) = await said.PressedAsync(activity, place, value, $"form/{id}/{number}", cancellation);
            // The card is drawn again once, as the last of it leaves it.
            pressed = await waits.InTimeAsync(presses.FilledAsync(number == filled.Count - 1 ? message : message with { Card = null }, isOwn), message);
            if (pressed is null or { Reply.Kind: MessageKind.Refusal }) break;
        }

        return pressed is null ? InvokeAnswers.FormSays(TeamsMessages.Follows(language))
            : !isOwn || pressed.Reply.Kind is MessageKind.Refusal ? InvokeAnswers.FormSays(pressed.Reply.Summary)
            : InvokeAnswers.Empty;
    }

    private static JsonElement DataOf(Activity activity) =>
        activity.Value.ValueKind is JsonValueKind.Object && activity.Value.TryGetProperty("data", out var data) ? data : default;

    private static Language LanguageOf(Activity activity) => TeamsSenders.LanguageOf(activity) ?? Language.English;
}
