using ChatOpsBot.Slack;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What each error of Slack means for a message that is owed.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("ratelimited", SlackTrouble.Retry)]
    [InlineData("rate_limited", SlackTrouble.Retry)]
    [InlineData("message_limit_exceeded", SlackTrouble.Retry)]
    [InlineData("request_timeout", SlackTrouble.Retry)]
    [InlineData("service_unavailable", SlackTrouble.Retry)]
    [InlineData("external_channel_migrating", SlackTrouble.Retry)]
    [InlineData("fatal_error", SlackTrouble.Unclear)]
    [InlineData("internal_error", SlackTrouble.Unclear)]
    [InlineData("invalid_auth", SlackTrouble.Configuration)]
    [InlineData("token_revoked", SlackTrouble.Configuration)]
    [InlineData("account_inactive", SlackTrouble.Configuration)]
    [InlineData("missing_scope", SlackTrouble.Configuration)]
    [InlineData("messages_tab_disabled", SlackTrouble.Configuration)]
    [InlineData("is_archived", SlackTrouble.Permanent)]
    [InlineData("not_in_channel", SlackTrouble.Permanent)]
    [InlineData("channel_not_found", SlackTrouble.Permanent)]
    [InlineData("user_disabled", SlackTrouble.Permanent)]
    [InlineData("message_not_found", SlackTrouble.Permanent)]
    [InlineData("msg_too_long", SlackTrouble.Permanent)]
    [InlineData("invalid_blocks", SlackTrouble.Permanent)]
    [InlineData("an_error_of_tomorrow", SlackTrouble.Permanent)]
    internal void An_error_is_sorted(string error, SlackTrouble trouble) => Assert.Equal(trouble, SlackErrors.Of(error));

    [Theory]
    [InlineData("chat.postMessage")]
    [InlineData("chat.postEphemeral")]
    [InlineData("chat.update")]
    [InlineData("conversations.open")]
    public void What_Slack_says_a_method_may_answer_is_never_asked_for_again_unless_it_may_pass(string method)
    {
        string[] mayPass = ["message_limit_exceeded", "rate_limited", "external_channel_migrating", "streaming_state_conflict", "update_failed"];
        var errors = Contract.Read("methods", $"{method}.json")["errors"]!.AsObject().Select(error => error.Key);

        Assert.All(errors, error => Assert.True(SlackErrors.Of(error) is not (SlackTrouble.Retry or SlackTrouble.Unclear) || mayPass.Contains(error), error));
    }
}
