using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Slack;
using ChatOpsBot.Slack.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What the bot and its fake know of Slack, held against Slack's own description.</summary>
public sealed class ContractTests
{
    [Fact]
    public void The_bot_sends_JSON_to_the_methods_that_read_it_and_a_form_to_every_other()
    {
        var index = Contract.Read("methods-index.json").AsObject();

        // One that reads both may get a form: it is the other way round that arguments are lost.
        Assert.Empty(index.Where(method => SlackMethods.TakesJson(method.Key) && !method.Value!["json_body"]!.GetValue<bool>()).Select(method => method.Key));
        Assert.All(MethodRules.All.Keys, method => Assert.NotNull(index[method]));
    }

    [Fact]
    public void The_fake_takes_the_arguments_that_Slack_takes()
    {
        foreach (var (method, rule) in MethodRules.All)
        {
            var contract = Contract.Read("methods", $"{method}.json");
            Assert.Equal((method, contract["json_input_supported"]?.GetValue<bool>() ?? false), (method, rule.ReadsJson));
            var known = contract["args"]!["properties"]!.AsObject().Select(argument => argument.Key).ToHashSet();
            Assert.Empty(rule.Arguments.Keys.Where(argument => !known.Contains(argument)).Select(argument => $"{method} {argument}"));
            var required = contract["args"]!["required"]?.AsArray().Select(name => name!.GetValue<string>()).Where(name => name != "token") ?? [];
            Assert.Equal(required.Order(), rule.Arguments.Where(argument => argument.Value.EndsWith('!')).Select(argument => argument.Key).Order());
        }
    }

    [Fact]
    public async Task The_fake_answers_in_the_shape_of_Slacks_own_samples()
    {
        await using var story = await SlackStore.BeginAsync();
        var api = story.Api;
        var posted = Body(await api.CallAsync(default, "chat.postMessage", new JsonObject { ["channel"] = "C1", ["text"] = "x" }, TestContext.Current.CancellationToken));
        (string Method, JsonObject Arguments)[] calls =
        [
            ("auth.test", []),
            ("chat.update", new JsonObject { ["channel"] = "C1", ["ts"] = posted["ts"]!.GetValue<string>(), ["text"] = "y" }),
            ("chat.postEphemeral", new JsonObject { ["channel"] = "C1", ["user"] = "U1", ["text"] = "x" }),
            ("conversations.open", new JsonObject { ["users"] = "U1" }),
            ("conversations.history", new JsonObject { ["channel"] = "C1" }),
            ("conversations.replies", new JsonObject { ["channel"] = "C1", ["ts"] = posted["ts"]!.GetValue<string>() }),
            ("files.getUploadURLExternal", new JsonObject { ["filename"] = "a.md", ["length"] = 1 }),
            ("pins.add", new JsonObject { ["channel"] = "C1", ["timestamp"] = posted["ts"]!.GetValue<string>() }),
            ("users.info", new JsonObject { ["user"] = "U1" }),
        ];
        foreach (var (method, arguments) in calls)
        {
            var answer = Body(await api.CallAsync(default, method, arguments, TestContext.Current.CancellationToken));
            var sample = Contract.Read("samples", "responses", $"{(method == "auth.test" ? "auth.test.success_with_bot_token" : $"{method}.success")}.json").AsObject();
            Assert.Empty(answer.Select(part => part.Key).Except(sample.Select(part => part.Key)).Select(key => $"{method}: {key} is in no sample"));
        }
    }

    [Fact]
    public async Task Every_sample_of_an_answer_is_read_as_what_it_is()
    {
        foreach (var sample in Contract.Samples())
        {
            var answer = await Answering(Contract.Read("samples", "responses", sample).ToJsonString()).CallAsync(default, "auth.test", [], TestContext.Current.CancellationToken);
            if (Contract.Read("samples", "responses", sample)["ok"]!.GetValue<bool>()) Assert.IsType<SlackAnswer.Ok>(answer);
            else Assert.True(answer is SlackAnswer.Refused or SlackAnswer.RateLimited or SlackAnswer.Unclear, sample);
        }
    }

    [Fact]
    public void The_limits_are_those_of_Slack()
    {
        var limits = Contract.Read("block-kit-limits.json");
        int Of(string part, string name) => limits[part]![name]!.GetValue<int>();

        Assert.Equal(
            (Of("message", "blocks"), Of("section", "text"), Of("section", "fields"), Of("section", "field_text"), Of("header", "text"), Of("actions", "elements"), Of("button", "text")),
            (SlackLimits.MessageBlocks, SlackLimits.SectionText, SlackLimits.SectionFields, SlackLimits.FieldText, SlackLimits.HeaderText, SlackLimits.ActionsElements, SlackLimits.ButtonText));
        Assert.Equal(
            (Of("button", "value"), Of("button", "accessibility_label"), Of("message", "chat_update_text_max"), Of("text_object", "max")),
            (ButtonValue.Longest, SlackLimits.AccessibilityLabel, SlackLimits.MessageText, SlackLimits.ContextText));
    }

    [Fact]
    public async Task Nothing_of_a_call_but_its_header_carries_the_token()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.Api.CallAsync(default, "users.info", new JsonObject { ["user"] = "U1" }, TestContext.Current.CancellationToken);
        await story.Api.CallAsync(default, "auth.test", [], TestContext.Current.CancellationToken);

        // The fake complains of a token in a body.
        Assert.Empty(story.Slack.Broken);
    }

    private static JsonObject Body(SlackAnswer answer) => JsonNode.Parse(Assert.IsType<SlackAnswer.Ok>(answer).Body.GetRawText())!.AsObject();

    private static SlackApi Answering(string body)
    {
        var services = new ServiceCollection();
        services.AddHttpClient(SlackApi.Client).ConfigurePrimaryHttpMessageHandler(() => new Canned(body));
        return new SlackApi(
            services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>(), installations: null!, Options.Create(new SlackOptions { BotToken = FakeSlack.BotToken }), TimeProvider.System);
    }

    private sealed class Canned(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
