using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>Draws a form as a card, and reads what was filled in.</summary>
internal static class FormCard
{
    /// <summary>Another name than those to choose from.</summary>
    private const string Typed = "t";

    private const int MostOptions = 200;

    private const int LongestText = 1_000;

    /// <param name="people">Whom an input for a person proposes where it has no options of its own.</param>
    /// <param name="carries">What comes back with what is filled in.</param>
    internal static JsonObject Draw(IReadOnlyList<FormInput> inputs, IReadOnlyList<string> people, Language language, JsonObject carries) =>
        Card(inputs.Index().SelectMany(one => Inputs(one.Index, one.Item, people, language)), TeamsMessages.Send(language), carries);

    /// <summary>In the place of a form that was filled in: what it means, to be agreed to.</summary>
    internal static JsonObject Asking(string question, string agree, JsonObject carries) =>
        Card([new JsonObject { ["type"] = "TextBlock", ["text"] = CardText.Plain(question), ["wrap"] = true }], agree, carries);

    /// <summary>What was filled in at each prompt, in their order; null for nothing.</summary>
    internal static List<string?> Read(JsonElement data, int prompts) => [.. Enumerable.Range(0, prompts).Select(number => Filled(data, NameOf(number) + Typed) ?? Filled(data, NameOf(number)))];

    private static JsonObject Card(IEnumerable<JsonObject> body, string submit, JsonObject carries)
    {
        var card = CardElements.Card(body);
        card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = CardText.Plain(submit), ["data"] = carries });
        return card;
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    private static IEnumerable<JsonObject> Inputs(int number, FormInput input, IReadOnlyList<string> people, Language language)
    {
        var prompt = input.Prompt;
        switch (prompt.Kind)
        {
            case PromptKind.Day:
                yield return Input("Input.Date", number, input, prompt.Optional, language);
                break;
            case PromptKind.Choice:
                yield return Choices(number, input, prompt.Options.Select(option => (option, option)), prompt.Optional, language);
                break;
            case PromptKind.Person when Options(input, people) is { Count: > 0 } options:
                yield return Choices(number, input, options, isOptional: true, language);
                var another = Input("Input.Text", number, input with { Initial = null }, isOptional: true, language);
                (another["id"], another["label"]) = (NameOf(number) + Typed, TeamsMessages.AnotherName(language));
                yield return another;
                break;
            case PromptKind.Person or PromptKind.Text:
                var text = Input("Input.Text", number, input, prompt.Optional, language);
                text["maxLength"] = LongestText;
                yield return text;
                break;
        }
    }

    /// <summary>Accounts first: a name alone proves nothing.</summary>
    private static List<(string Name, string Value)> Options(FormInput input, IReadOnlyList<string> people) =>
    [
        .. input.Accounts
            .Concat((input.Prompt.Options.IsEmpty ? people : input.Prompt.Options).Concat(input.Initial is { } initial ? [initial] : []).Where(name => name.Length > 0).Distinct().Select(name => (name, name)))
            .Take(MostOptions),
    ];

    private static JsonObject Choices(int number, FormInput input, IEnumerable<(string Name, string Value)> options, bool isOptional, Language language)
    {
        var choices = Input("Input.ChoiceSet", number, input, isOptional, language);
        choices["style"] = "compact";
        choices["choices"] = new JsonArray([.. options.Select(option => (JsonNode)new JsonObject { ["title"] = CardText.Plain(option.Name), ["value"] = option.Value })]);
        return choices;
    }

    private static JsonObject Input(string type, int number, FormInput input, bool isOptional, Language language)
    {
        var label = input.Prompt.Label.Length > 0 ? input.Prompt.Label : TeamsMessages.Choose(language);
        var element = new JsonObject { ["type"] = type, ["id"] = NameOf(number), ["label"] = CardText.Plain(label) };
        if (input.Initial is { } initial) element["value"] = CardText.Cut(initial, LongestText);
        if (isOptional) return element;

        element["isRequired"] = true;
        element["errorMessage"] = TeamsMessages.Missing(language);
        return element;
    }

    private static string? Filled(JsonElement data, string name) => data.Text(name)?.Trim() is { Length: > 0 } text ? text : null;
}
