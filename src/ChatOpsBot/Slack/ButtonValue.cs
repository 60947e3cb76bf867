using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack;

/// <summary>What a button carries: its command, the versions it was drawn from, and the form it opens.</summary>
/// <param name="Command">As it would have been typed.</param>
internal sealed record ButtonValue(string Command, DrawnFrom? Drawn, ImmutableArray<Prompt> Prompts)
{
    /// <summary>In characters, as Slack takes it.</summary>
    internal const int Longest = 2_000;

    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // The value is JSON within JSON: what is escaped here would be escaped twice.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of a prompt whose options did not fit only their absence is known: they are worked out again from the plan.</summary>
    /// <returns>Null when even the command alone is too long.</returns>
    internal static string? Write(CommandButton button)
    {
        var whole = Write(button, withOptions: true);
        if (whole.Length <= Longest) return whole;

        var bare = Write(button, withOptions: false);
        return bare.Length <= Longest ? bare : null;
    }

    /// <summary>Null when the text is no button's.</summary>
    internal static ButtonValue? Read(string? text)
    {
        try
        {
            if (JsonSerializer.Deserialize<Written>(text ?? "", Compact) is not { Command: { } command } written) return null;
            return new ButtonValue(command, DrawnFrom.Parse(written.Drawn), [.. (written.Prompts ?? []).Select(prompt => prompt.Read())]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Write(CommandButton button, bool withOptions)
    {
        var prompts = button.Prompts.Select(prompt => WrittenPrompt.Of(prompt, withOptions)).ToArray();
        return JsonSerializer.Serialize(new Written(button.Command, button.Drawn?.ToString(), prompts.Length == 0 ? null : prompts), Compact);
    }

    private sealed record Written(
        [property: JsonPropertyName("c")] string? Command, [property: JsonPropertyName("d")] string? Drawn, [property: JsonPropertyName("p")] WrittenPrompt[]? Prompts);

    private sealed record WrittenPrompt(
        [property: JsonPropertyName("l")] string? Label,
        [property: JsonPropertyName("k")] PromptKind Kind,
        [property: JsonPropertyName("o")] string[]? Options,
        [property: JsonPropertyName("n")] bool Optional,
        [property: JsonPropertyName("b")] string? Before,
        [property: JsonPropertyName("a")] string? After)
    {
        internal static WrittenPrompt Of(Prompt prompt, bool withOptions) => new(
            prompt.Label, prompt.Kind, withOptions && !prompt.Options.IsEmpty ? [.. prompt.Options] : null, prompt.Optional, Or(prompt.Before), Or(prompt.After));

        internal Prompt Read() => new(Label ?? "", Kind, [.. Options ?? []]) { Optional = Optional, Before = Before ?? "", After = After ?? "" };

        private static string? Or(string text) => text.Length == 0 ? null : text;
    }
}
