using ChatOpsBot.Forms;
using ChatOpsBot.Slack.Inbound.Wire;

namespace ChatOpsBot.Slack.Inbound.Forms;

/// <summary>Reads what was filled in, and says it as commands.</summary>
internal static class FormAnswers
{
    /// <param name="mentionOf">Somebody chosen by their account, as a mention.</param>
    /// <returns>Each step that says something, with its command.</returns>
    internal static async Task<List<(FormStep Step, string Text)>> ReadAsync(Form form, ViewState view, Func<string, ValueTask<string>> mentionOf)
    {
        // All at once: a form of thirty roles is not thirty questions in a row.
        var answers = await Task.WhenAll(form.Prompts.Select((_, number) => AnswerAsync(view, FormView.NameOf(number), mentionOf)));
        return FilledSteps.Said(form.Steps, [.. answers]);
    }

    private static async Task<string?> AnswerAsync(ViewState view, string block, Func<string, ValueTask<string>> mentionOf)
    {
        if (view.State?.Values?.GetValueOrDefault(block)?.Values.FirstOrDefault() is not { } value) return null;
        if (value.SelectedUser is { } user) return await mentionOf(user);

        return value.Filled?.Trim() is { Length: > 0 } filled ? filled : null;
    }
}
