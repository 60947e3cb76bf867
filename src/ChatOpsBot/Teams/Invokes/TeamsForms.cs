using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Draws the form that a button asks for, and reads what was filled in as if it had been typed.</summary>
internal sealed class TeamsForms(TeamsSaid said, TeamsCards cards, TeamsRoster roster, MessageRouter router, PeopleDirectory directory, TimeProvider time)
{
    /// <param name="Messages">One for each step that says something.</param>
    /// <param name="IsOwn">Whether it was opened from a message of the bot's own.</param>
    /// <param name="Card">The message from which it was opened.</param>
    internal sealed record Filled(IReadOnlyList<InboundMessage> Messages, bool IsOwn, TeamsMessageId? Card);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <returns>What stands over it, and its card.</returns>
    internal async Task<(string Title, JsonObject Card)> OpenAsync(Activity activity, TeamsPlace place, CardValue value, CancellationToken cancellation)
    {
        var (asking, _) = await said.PressedAsync(activity, place, value, $"open/{activity.Id}", cancellation);
        var plan = await router.PlanAsync(asking, cancellation);
        var language = asking.Profile ?? plan?.Language ?? Language.English;
        var (title, steps) = ButtonForms.Steps(
            new FormStep(value.Command, value.Drawn, value.Prompts), value.Label.TrimEnd('…', '.', ' '), language, plan, await directory.CurrentAsync(asking.Workspace, cancellation), Today);
        return (title, await DrawnAsync(place, steps, plan?.People ?? [], language));
    }

    internal async Task<JsonObject> DrawnAsync(TeamsPlace place, ImmutableArray<FormStep> steps, IReadOnlyList<string> people, Language language)
    {
        var accounts = steps.Any(step => ButtonForms.IsAccount(step, Today)) ? await roster.OfAsync(place) : [];
        var inputs = steps.SelectMany(step => step.Prompts.Select((prompt, index) => new FormInput(
            prompt, index == 0 ? step.Proposed ?? step.Initial : null, prompt.Kind is PromptKind.Person && ButtonForms.IsAccount(step, Today) ? [.. accounts] : [])));
        return FormCard.Draw([.. inputs], people, language, new FormSteps(steps, place.Card).Write());
    }

    /// <summary>What was filled in; null when it is no form of the bot's.</summary>
    internal async Task<Filled?> ReadAsync(Activity activity, TeamsPlace place, JsonElement data, CancellationToken cancellation)
    {
        if (FormSteps.Read(data) is not { } form || activity.Id is not { } id) return null;

        place = await cards.AskedAtAsync(place with { Card = form.Card ?? place.Card }, cancellation);
        var filled = FilledSteps.Said(form.Steps, FormCard.Read(data, form.Steps.Sum(step => step.Prompts.Length)));
        var (messages, isOwn) = (new List<InboundMessage>(), true);
        foreach (var (number, (step, text)) in filled.Index())
        {
            // What one step changes, the next was not drawn from any more.
            var value = new CardValue(text, number > 0 && step.Drawn == filled[0].Step.Drawn ? step.Drawn?.Unversioned : step.Drawn);
            (var message, isOwn) = await said.PressedAsync(activity, place, value, $"form/{id}/{number}", cancellation);
            // The card is drawn again once, as the last of it leaves it.
            messages.Add(number == filled.Count - 1 ? message : message with { Card = null });
        }

        return new Filled(messages, isOwn, form.Card);
    }
}
