using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;
using ChatOpsBot.Slack.Rendering;

namespace ChatOpsBot.Slack.Inbound.Forms;

/// <summary>Draws a form: one input for each prompt.</summary>
internal static class FormView
{
    /// <summary>How the names of inputs begin; the number of the prompt follows.</summary>
    internal const string Input = "p";

    private const int TitleText = 24;
    private const int LabelText = 2_000;
    private const int OptionText = 75;
    private const int MostOptions = 100;

    /// <param name="isAccount">Whether a prompt for a person means an account of Slack.</param>
    internal static JsonObject Of(Form form, Language language, Func<FormStep, bool> isAccount)
    {
        var inputs = form.Steps.SelectMany(step => step.Prompts.Select((prompt, index) => (step, prompt, Initial: index == 0 ? step.Proposed ?? step.Initial : null)));
        return Modal(form, SlackMessages.Send(language), language, inputs.Select((input, number) => Block(number, input.prompt, input.Initial, isAccount(input.step), language)));
    }

    /// <summary>In the place of a form that was filled in: what it means, to be agreed to.</summary>
    internal static JsonObject Asking(Form form, string agree, string question, Language language) =>
        Modal(form, agree, language, [new JsonObject { ["type"] = "section", ["text"] = Plain(question, SlackLimits.SectionText) }]);

    internal static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Input}{number}");

    internal static JsonObject Option(string text) => new() { ["text"] = Plain(text, OptionText), ["value"] = text };

    /// <summary>What is longer than an option can be is left out; it can still be typed.</summary>
    internal static IEnumerable<string> Choices(IEnumerable<string> options) => options.Where(option => option.Length is > 0 and <= OptionText).Distinct().Take(MostOptions);

    private static JsonObject Modal(Form form, string submit, Language language, IEnumerable<JsonObject> blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = "form",
        ["title"] = Plain(form.Title, TitleText),
        ["submit"] = Plain(submit, TitleText),
        ["close"] = Plain(SlackMessages.Cancel(language), TitleText),
        ["private_metadata"] = form.Write(),
        ["blocks"] = new JsonArray([.. blocks]),
    };

    private static JsonObject Block(int number, Prompt prompt, string? initial, bool isAccount, Language language) => new JsonObject
    {
        ["type"] = "input",
        ["block_id"] = NameOf(number),
        ["optional"] = prompt.Optional,
        ["label"] = Plain(prompt.Label.Length > 0 ? prompt.Label : SlackMessages.Choose(language), LabelText),
        ["element"] = Element(NameOf(number), prompt, initial, isAccount, language),
    };

    private static JsonObject Element(string id, Prompt prompt, string? initial, bool isAccount, Language language) => prompt.Kind switch
    {
        PromptKind.Text => With(new JsonObject { ["type"] = "plain_text_input", ["action_id"] = id, ["max_length"] = 1_000 }, "initial_value", initial),
        PromptKind.Day => With(new JsonObject { ["type"] = "datepicker", ["action_id"] = id }, "initial_date", initial),
        PromptKind.Person when isAccount => Chosen("users_select", id, language),
        PromptKind.Person => With(Chosen("external_select", id, language, ("min_query_length", 0)), "initial_option", initial is null ? null : Option(initial)),
        PromptKind.Choice => With(
            Chosen("static_select", id, language, ("options", new JsonArray([.. Choices(prompt.Options).Select(Option)]))), "initial_option", initial is null ? null : Option(initial)),
    };

    private static JsonObject Chosen(string type, string id, Language language, params (string Name, JsonNode Value)[] more)
    {
        var element = new JsonObject { ["type"] = type, ["action_id"] = id, ["placeholder"] = Plain(SlackMessages.Choose(language), OptionText) };
        foreach (var (name, value) in more) element[name] = value;
        return element;
    }

    private static JsonObject With(JsonObject element, string name, JsonNode? value)
    {
        if (value is not null) element[name] = value;
        return element;
    }

    private static JsonObject Plain(string text, int longest) => new() { ["type"] = "plain_text", ["text"] = SlackText.Cut(text, longest), ["emoji"] = false };
}
