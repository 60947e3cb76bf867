using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>Draws a button, and behind one that asks for a value first, the small form it opens.</summary>
internal static class HtmlButton
{
    internal static string Render(CommandButton button) => button.Prompts.IsEmpty
        ? $"\n<button type=\"button\"{Attributes(button.Command, button.Drawn)}>{HtmlText.Escape(button.Label)}</button>"
        : $"""

            <details class="prompt">
            <summary>{HtmlText.Escape(button.Label)}</summary>
            <form{Attributes(button.Command, button.Drawn)}>{string.Concat(button.Prompts.Select(Field))}<button type="submit">OK</button></form>
            </details>
            """;

    /// <summary>What is sent, and from which versions it was drawn.</summary>
    internal static string Attributes(string command, DrawnFrom? drawn) =>
        $" data-command=\"{HtmlText.Escape(command)}\"{(drawn is not null ? $" data-drawn=\"{HtmlText.Escape(drawn.ToString())}\"" : "")}";

    private static string Field(Prompt prompt)
    {
        var attributes = $"name=\"value\"{(prompt.Optional ? "" : " required")}{Around(" data-before", prompt.Before)}{Around(" data-after", prompt.After)}";
        var field = prompt.Kind switch
        {
            PromptKind.Text => $"<input {attributes} maxlength=\"500\" autocomplete=\"off\">",
            PromptKind.Day => $"<input {attributes} type=\"date\">",
            PromptKind.Person => $"<input {attributes} maxlength=\"200\" list=\"people\" autocomplete=\"off\">",
            PromptKind.Choice => $"<select {attributes}><option></option>{string.Concat(prompt.Options.Select(option => $"<option>{HtmlText.Escape(option)}</option>"))}</select>",
        };
        return $"<label>{HtmlText.Escape(prompt.Label)} {field}</label>";
    }

    private static string Around(string name, string text) => text.Length == 0 ? "" : $"{name}=\"{HtmlText.Escape(text)}\"";
}
