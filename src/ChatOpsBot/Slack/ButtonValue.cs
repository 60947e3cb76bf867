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

    /// <summary>The page of a long message that the button shows, from 1; 0 for a button that says its command.</summary>
    internal int Page { get; init; }

    /// <summary>The row of the outbox that keeps the message whose page it is; null where <see cref="Command"/> draws it anew.</summary>
    internal string? Intent { get; init; }

    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // The value is JSON within JSON: what is escaped here would be escaped twice.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of a prompt whose options did not fit only their absence is known: they are worked out again from the plan.</summary>
    /// <returns>Null when even the command alone is too long.</returns>
    internal static string? Write(CommandButton button) => Write(new ButtonValue(button.Command, button.Drawn, button.Prompts));

    /// <inheritdoc cref="Write(CommandButton)"/>
    internal static string? Write(ButtonValue value)
    {
        var whole = Write(value, withOptions: true);
        if (whole.Length <= Longest) return whole;

        var bare = Write(value, withOptions: false);
        return bare.Length <= Longest ? bare : null;
    }

    /// <summary>Null when the text is no button's.</summary>
    internal static ButtonValue? Read(string? text)
    {
        try
        {
            if (JsonSerializer.Deserialize<Written>(text ?? "", Compact) is not { Command: { } command } written) return null;
            return new ButtonValue(command, DrawnFrom.Parse(written.Drawn), [.. (written.Prompts ?? []).Select(prompt => prompt.Read())])
            {
                Page = written.Page,
                Intent = written.Intent,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Write(ButtonValue value, bool withOptions)
    {
        var prompts = value.Prompts.Select(prompt => WrittenPrompt.Of(prompt, withOptions)).ToArray();
        return JsonSerializer.Serialize(
            new Written(value.Command, value.Drawn?.ToString(), prompts.Length == 0 ? null : prompts, value.Page, value.Intent), Compact);
    }

    private sealed record Written(
        [property: JsonPropertyName("c")] string? Command, [property: JsonPropertyName("d")] string? Drawn, [property: JsonPropertyName("p")] WrittenPrompt[]? Prompts,
        [property: JsonPropertyName("g")] int Page, [property: JsonPropertyName("i")] string? Intent);

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
