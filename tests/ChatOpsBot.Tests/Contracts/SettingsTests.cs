using ChatOpsBot.Mail;
using ChatOpsBot.Operations;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Slack;
using ChatOpsBot.Storage;
using ChatOpsBot.Teams;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using Microsoft.Extensions.Configuration;

namespace ChatOpsBot.Tests.Contracts;

public sealed class SettingsTests
{
    private static IEnumerable<KeyValuePair<string, string?>> Shipped => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false).Build().AsEnumerable()
        .Where(setting => setting.Value is not null && !setting.Key.StartsWith("Logging", StringComparison.Ordinal));

    [Fact]
    public void The_settings_and_their_defaults_are_those_of_the_approved_file() => Approved.Matches(
        string.Join('\n', Shipped.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key} = {setting.Value}")) + "\n",
        "settings.txt");

    [Fact]
    public void Every_setting_the_program_reads_stands_in_the_settings_file_with_its_default()
    {
        var read = Of(PlanOptions.Section, new PlanOptions()).Concat(Of(StorageOptions.Section, new StorageOptions()))
            .Append(KeyValuePair.Create<string, string?>("Admins", new AdminOptions().Admins))
            .Concat(Of(SlackOptions.Section, new SlackOptions()))
            .Concat(Of(TeamsOptions.Section, new TeamsOptions()))
            .Concat(Of(TimetableOptions.Section, new TimetableOptions()))
            .Concat(Of(OperationsOptions.Section, new OperationsOptions()))
            .Concat(Of(RetentionOptions.Section, new RetentionOptions()))
            .Concat(Of(SmtpOptions.Section, new SmtpOptions()))
            .Concat(Of(WebOptions.Section, new WebOptions()))
            .Concat(Of(OpenIdOptions.Section, new OpenIdOptions()));

        Assert.Equal(read.OrderBy(setting => setting.Key, StringComparer.Ordinal), Shipped.OrderBy(setting => setting.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, string?>> Of(string section, object options) => options.GetType().GetProperties()
        .Select(property => KeyValuePair.Create($"{section}:{property.Name}", property.GetValue(options)?.ToString()));
}
