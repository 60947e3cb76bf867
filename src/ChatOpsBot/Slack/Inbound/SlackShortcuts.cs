using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Forms;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack.Inbound.Forms;
using ChatOpsBot.Slack.Inbound.Wire;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Opens the form of a new action: from anywhere, or from a message that somebody wants done.</summary>
internal sealed class SlackShortcuts(
    SlackSenders senders, MessageRouter router, MessageReader reader, SlackForms forms, LateAnswers answers, Waits waits, IOptions<SlackOptions> options)
{
    /// <summary>As the manifests name them.</summary>
    internal const string NewAction = "new_action";

    internal const string MakeAction = "make_action";

    /// <summary>In characters; what is longer is no title, and stands in the message.</summary>
    private const int LongestTitle = 200;

    internal async Task OpenAsync(SlackIdentity self, string user, Interaction shortcut, CancellationToken cancellation)
    {
        if (shortcut is not { CallbackId: NewAction or MakeAction, TriggerId: { } trigger }) return;

        var place = shortcut.Channel?.Id is { } channel
            // Whoever uses it on a message sees the answer alone: the bot need not even be in that channel.
            ? new SlackPlace(channel, user, shortcut.Message?.Ts, shortcut.Message?.ThreadTs) { IsEphemeral = true, StaysAsItIs = true, ResponseUrl = Checked(shortcut.ResponseUrl) }
            : new SlackPlace("D", user);
        var asking = await senders.LookingAsync(self, place, Surface.CardAction, $"press/{trigger}");
        if (await router.PlanAsync(asking, cancellation) is not { } plan)
        {
            waits.Follow(SayWhichAsync(asking));
            return;
        }

        var language = reader.LanguageFor(asking, plan);
        var button = NewActionButton.Of(language, plan);
        var form = new Form(button.Label.TrimEnd('…'), [new FormStep(button.Command, Drawn: null, button.Prompts) { Proposed = await TitleAsync(self, shortcut) }], place)
        {
            IsOfMessage = shortcut.Message is not null,
        };
        await forms.OpenAsync(form, language, trigger, asking, cancellation);
    }

    /// <summary>Which plans there are to choose from, or how there comes to be one.</summary>
    private async Task SayWhichAsync(InboundMessage asking) => await answers.OweAsync(asking, await router.AnswerAsync(asking with { Text = "plan" }, CancellationToken.None));

    private string? Checked(string? address) => SlackHosts.Checked(address, options.Value.Api)?.ToString();

    /// <summary>The first line of the message; a sign that would name an owner is a word in it.</summary>
    private async Task<string?> TitleAsync(SlackIdentity self, Interaction shortcut)
    {
        if (shortcut.Message?.Text is not { } text) return null;

        var line = (await senders.TypedAsync(self, text)).Split('\n').Select(line => line.Replace("@", "", StringComparison.Ordinal).Trim()).FirstOrDefault(line => line.Length > 0);
        return line is { Length: > LongestTitle } ? line[..LongestTitle].TrimEnd() : line;
    }
}
