using System.Text.Json;
using ChatOpsBot.Slack.Inbound.Wire;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>For which installation something is told, and when.</summary>
public sealed class InstallationOfTests
{
    [Theory]
    [InlineData("""{"view":{"app_installed_team_id":"T1"},"team":{"id":"T2"},"user":{"id":"U1","team_id":"T3"}}""", "T1")]
    [InlineData("""{"view":{"app_installed_team_id":"T1"},"team":null,"user":{"id":"U1","team_id":"T3"}}""", "T1")]
    [InlineData("""{"view":{"app_installed_team_id":""},"team":{"id":"T2"},"user":{"id":"U1","team_id":"T3"}}""", "T2")]
    [InlineData("""{"view":{},"team":{"id":"T2"},"user":{"id":"U1","team_id":"T3"}}""", "T2")]
    [InlineData("""{"team":{"id":"T2"},"user":{"id":"U1","team_id":"T3"}}""", "T2")]
    [InlineData("""{"team":null,"user":{"id":"U1","team_id":"T3"}}""", "T3")]
    public void A_view_names_its_installation_and_what_has_none_the_team_before_that_of_the_person(string payload, string team) =>
        Assert.Equal(team, JsonSerializer.Deserialize(payload, SlackJson.Default.Interaction)!.TeamId);

    [Fact]
    public void A_form_that_was_sent_from_a_shared_channel_belongs_to_where_the_app_is_installed() => Assert.Equal(
        "T-installed-workspace", JsonSerializer.Deserialize(Contract.Text("samples/interactive/view_submission_connect_channel.json"), SlackJson.Default.Interaction)!.TeamId);

    [Theory]
    [InlineData("1610241741")]
    [InlineData("1610241741.75")]
    [InlineData("1610241741000000")]
    [InlineData("1610241741000000.5")]
    public void The_time_of_an_event_is_in_seconds_however_it_is_told(string told) =>
        Assert.Equal(1610241741, JsonSerializer.Deserialize($$"""{"type":"event_callback","event":{},"event_time":{{told}} }""", SlackJson.Default.EventEnvelope)!.SaidAt);
}
