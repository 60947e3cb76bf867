using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Teams;

/// <summary>
/// What an action of a card carries, under one name of its own: what is filled in stands beside it. Anybody can send another one,
/// so it says nothing that its sender could not have typed.
/// </summary>
/// <param name="Command">As it would have been typed; empty for what only turns a page.</param>
internal sealed record CardValue(string Command, DrawnFrom? Drawn)
{
    /// <summary>No input of a card has this name.</summary>
    internal const string Name = "_act";

    private static readonly JsonSerializerOptions Sparse = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public ImmutableArray<Prompt> Prompts { get; init; } = [];

    /// <summary>What the button says, as the title of the form it opens.</summary>
    public string Label { get; init; } = "";

    /// <summary>Another page of a long message; 0 for none.</summary>
    public int Page { get; init; }

    /// <summary>The row of the outbox that keeps the message; null where a question draws it anew.</summary>
    public string? Intent { get; init; }

    internal static CardValue Of(CommandButton button) => new(button.Command, button.Drawn) { Prompts = button.Prompts, Label = button.Prompts.IsEmpty ? "" : button.Label };

    /// <summary>Null when the value is not that of an action of the bot's.</summary>
    internal static CardValue? Read(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object || !value.TryGetProperty(Name, out var act) || act.ValueKind is not JsonValueKind.Object) return null;
        try
        {
            if (act.Deserialize<Written>(Sparse) is not { } written || written.P?.Any(prompt => !Enum.IsDefined(prompt.K)) == true) return null;

            return new CardValue(written.C ?? "", DrawnFrom.Parse(written.D))
            {
                Prompts = [.. (written.P ?? []).Select(prompt => prompt.Read())],
                Label = written.L ?? "",
                Page = written.G,
                Intent = written.I,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal JsonObject Write()
    {
        var prompts = Prompts.Select(WrittenPrompt.Of).ToArray();
        var written = new Written(Command, Drawn?.ToString(), prompts.Length == 0 ? null : prompts, Label.Length == 0 ? null : Label, Page, Intent);
        return new JsonObject { [Name] = JsonSerializer.SerializeToNode(written, Sparse) };
    }

    private sealed record Written(string? C, string? D, WrittenPrompt[]? P, string? L, int G, string? I);

    private sealed record WrittenPrompt(string? L, PromptKind K, string[]? O, bool N, string? B, string? A)
    {
        /// <summary>Of people only their number is without end: they are asked for from the plan when the form opens.</summary>
        internal static WrittenPrompt Of(Prompt prompt) => new(
            prompt.Label, prompt.Kind, prompt.Kind is PromptKind.Person || prompt.Options.IsEmpty ? null : [.. prompt.Options], prompt.Optional, Or(prompt.Before), Or(prompt.After));

        internal Prompt Read() => new(L ?? "", K, [.. O ?? []]) { Optional = N, Before = B ?? "", After = A ?? "" };

        private static string? Or(string text) => text.Length == 0 ? null : text;
    }
}
