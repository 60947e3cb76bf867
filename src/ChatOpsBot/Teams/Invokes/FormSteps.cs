using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Forms;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>The steps of a form while it is open. Teams keeps them with the form, so that nothing is kept here.</summary>
internal static class FormSteps
{
    private const string Name = "_steps";

    private const string Initial = "i";

    private const string Repeats = "r";

    internal static JsonObject Write(ImmutableArray<FormStep> steps) => new()
    {
        [Name] = new JsonArray([.. steps.Select(step =>
        {
            // What an input says is drawn already.
            var written = new CardValue(step.Command, step.Drawn) { Prompts = [.. step.Prompts.Select(prompt => prompt with { Label = "", Options = [] })] }.Write();
            if (step.Initial is { } initial) written[Initial] = initial;
            if (step.Repeats is { } repeats) written[Repeats] = repeats;
            return (JsonNode)written;
        })]),
    };

    /// <summary>Empty when it is no form of the bot's.</summary>
    internal static ImmutableArray<FormStep> Read(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object || !data.TryGetProperty(Name, out var written) || written.ValueKind is not JsonValueKind.Array) return [];

        var steps = ImmutableArray.CreateBuilder<FormStep>();
        foreach (var one in written.EnumerateArray())
        {
            if (CardValue.Read(one) is not { Command.Length: > 0 } value) return [];

            steps.Add(new FormStep(value.Command, value.Drawn, value.Prompts)
            {
                Initial = one.TryGetProperty(Initial, out var initial) && initial.ValueKind is JsonValueKind.String ? initial.GetString() : null,
                Repeats = one.TryGetProperty(Repeats, out var repeats) && repeats.ValueKind is JsonValueKind.Number && repeats.TryGetInt32(out var number) && number >= 0 ? number : null,
            });
        }

        return steps.ToImmutable();
    }
}
