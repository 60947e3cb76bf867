using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Forms;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>The steps of a form while it is open. Teams keeps them with the form, so that nothing is kept here.</summary>
/// <param name="Card">The message from which it was opened: what is filled in does not say so itself.</param>
internal sealed record FormSteps(ImmutableArray<FormStep> Steps, TeamsMessageId? Card)
{
    private const string Name = "_steps";

    private const string CardName = "_card";

    private const string Initial = "i";

    private const string Repeats = "r";

    internal JsonObject Write()
    {
        var written = new JsonObject { [Name] = new JsonArray([.. Steps.Select(step => (JsonNode)Written(step))]) };
        if (Card is not null) written[CardName] = Card.ToString();
        return written;
    }

    /// <summary>Null when it is no form of the bot's.</summary>
    internal static FormSteps? Read(JsonElement data)
    {
        var steps = ImmutableArray.CreateBuilder<FormStep>();
        foreach (var one in data.Items(Name))
        {
            if (CardValue.Read(one) is not { Command.Length: > 0 } value) return null;

            steps.Add(new FormStep(value.Command, value.Drawn, value.Prompts) { Initial = one.Text(Initial), Repeats = one.Count(Repeats) });
        }

        return steps.Count == 0 ? null : new FormSteps(steps.ToImmutable(), data.Text(CardName) is { } card ? TeamsMessageId.Parse(card) : null);
    }

    private static JsonObject Written(FormStep step)
    {
        // What an input says is drawn already.
        var written = new CardValue(step.Command, step.Drawn) { Prompts = [.. step.Prompts.Select(prompt => prompt with { Label = "", Options = [] })] }.Write();
        if (step.Initial is { } initial) written[Initial] = initial;
        if (step.Repeats is { } repeats) written[Repeats] = repeats;
        return written;
    }
}
