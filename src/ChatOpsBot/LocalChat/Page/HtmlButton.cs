using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>Draws a button, and behind one that asks for a value first, the small form it opens.</summary>
internal static class HtmlButton
{
    internal static string Render(CommandButton button) => button.Prompt is { } prompt
        ? $"""

            <details class="prompt">
            <summary>{HtmlText.Escape(button.Label)}</summary>
            <form{Attributes(button)}>{Field(prompt)}<button type="submit">OK</button></form>
            </details>
            """
        : $"\n<button type=\"button\"{Attributes(button)}>{HtmlText.Escape(button.Label)}</button>";

    /// <summary>What is sent, and from which versions it was drawn.</summary>
    internal static string Attributes(CommandButton button) =>
        $" data-command=\"{HtmlText.Escape(button.Command)}\"{(button.Drawn is { } drawn ? $" data-drawn=\"{HtmlText.Escape(drawn.ToString())}\"" : "")}";

    private static string Field(Prompt prompt)
    {
        var label = HtmlText.Escape(prompt.Label);
        return prompt.Kind switch
        {
            PromptKind.Text => $"<label>{label} <input name=\"value\" required maxlength=\"500\" autocomplete=\"off\"></label>",
            PromptKind.Day => $"<label>{label} <input name=\"value\" type=\"date\" required></label>",
            PromptKind.Person => $"<label>{label} <input name=\"value\" required maxlength=\"200\" list=\"people\" autocomplete=\"off\"></label>",
        };
    }
}
