using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;

namespace ChatOpsBot.Slack.Inbound.Forms;

/// <summary>A form while it is open: what it says when it is sent, and where that is answered. Slack keeps it, so that nothing is kept here.</summary>
/// <param name="Place">Where it was opened.</param>
internal sealed record Form(string Title, ImmutableArray<FormStep> Steps, SlackPlace Place)
{
    /// <summary>In characters, as Slack keeps it.</summary>
    private const int Longest = 3_000;

    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // The value is JSON within JSON: what is escaped here would be escaped twice.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether it was opened on a message to make an action of it: the way back to that one is kept as a note.</summary>
    internal bool IsOfMessage { get; init; }

    internal IEnumerable<Prompt> Prompts => Steps.SelectMany(step => step.Prompts);

    /// <summary>The same without its last steps, where it is more than Slack keeps.</summary>
    internal Form Fitting()
    {
        var form = this;
        while (form.Steps.Length > 1 && form.Write().Length > Longest) form = form with { Steps = form.Steps[..^1] };
        return form;
    }

    internal string Write() => JsonSerializer.Serialize(
        new Written(
            [.. Steps.Select(WrittenStep.Of)], Place.Channel, Place.Ts, Place.ThreadTs, Place.IsEphemeral, Place.StaysAsItIs, Place.IsHome, Place.ResponseUrl, IsOfMessage), Compact);

    /// <summary>Null when the text is no form of the bot's.</summary>
    internal static Form? Read(string? text, string user)
    {
        try
        {
            if (JsonSerializer.Deserialize<Written>(text is { Length: > 0 } ? text : "{}", Compact) is not { Steps: { } steps, Channel: { } channel } written) return null;

            var place = new SlackPlace(channel, user, written.Ts, written.ThreadTs)
            {
                IsEphemeral = written.IsEphemeral,
                StaysAsItIs = written.StaysAsItIs,
                IsHome = written.IsHome,
                ResponseUrl = written.ResponseUrl,
            };
            return new Form("", [.. steps.Select(step => step.Read())], place) { IsOfMessage = written.IsOfMessage };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Written(
        [property: JsonPropertyName("s")] WrittenStep[]? Steps,
        [property: JsonPropertyName("c")] string? Channel,
        [property: JsonPropertyName("t")] string? Ts,
        [property: JsonPropertyName("h")] string? ThreadTs,
        [property: JsonPropertyName("e")] bool IsEphemeral,
        [property: JsonPropertyName("x")] bool StaysAsItIs,
        [property: JsonPropertyName("w")] bool IsHome,
        [property: JsonPropertyName("r")] string? ResponseUrl,
        [property: JsonPropertyName("l")] bool IsOfMessage);

    private sealed record WrittenStep(
        [property: JsonPropertyName("b")] string Button, [property: JsonPropertyName("i")] string? Initial, [property: JsonPropertyName("r")] int? Repeats)
    {
        internal static WrittenStep Of(FormStep step) => new(
            ButtonValue.Write(new ButtonValue(step.Command, step.Drawn, [.. step.Prompts.Select(prompt => prompt with { Label = "", Options = [] })])) ?? "", step.Initial, step.Repeats);

        internal FormStep Read() => ButtonValue.Read(Button) is { } button
            ? new FormStep(button.Command, button.Drawn, button.Prompts) { Initial = Initial, Repeats = Repeats }
            : throw new JsonException();
    }
}
