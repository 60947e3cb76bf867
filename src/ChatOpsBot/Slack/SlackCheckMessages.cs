using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack;

internal enum SlackChannelState
{
    Joined,
    NotJoined,
    Archived,

    /// <summary>Slack does not say anything about it to this bot.</summary>
    Unseen,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="IsLost">Whether something will not work until it is mended.</param>
internal sealed record SlackCheckLine(string What, string Found, bool IsLost, string? Mend = null);

/// <summary>What the doctor says of Slack.</summary>
internal static class SlackCheckMessages
{
    internal static BotMessage Of(Language language, IReadOnlyList<SlackCheckLine> lines)
    {
        var lost = lines.Count(line => line.IsLost);
        var title = lost == 0 ? language.In("Slack : tout est en place.", "Slack: everything is in place.") : language.In($"Slack : {lost} à réparer.", $"Slack: {lost} to mend.");
        ImmutableArray<MessageBlock> blocks =
        [
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Facts([.. lines.Where(line => !line.IsLost).Select(line => new Fact(line.What, line.Found))]),
            .. lines.Where(line => line.IsLost).Select(line => new MessageBlock.Notice(Tone.Bad, $"{line.What}: {line.Found}. {line.Mend}")),
        ];
        return lost == 0 ? BotMessage.Answer(language, title, blocks) : BotMessage.Refusal(language, title, blocks);
    }

    internal static SlackCheckLine Team(Language language, string name, string id) => new(language.In("Espace", "Workspace"), $"{name} ({id})", IsLost: false);

    internal static SlackCheckLine Token(Language language, string? error) => new(
        "Slack:BotToken", error ?? "?", IsLost: true,
        language.In("Reprenez le jeton xoxb- sous OAuth & Permissions, après avoir réinstallé l’application.", "Take the xoxb- token anew under OAuth & Permissions, after reinstalling the app."));

    internal static SlackCheckLine NotReached(Language language, Uri api, string reason) => new(
        api.ToString(), reason, IsLost: true, language.In("Vérifiez la sortie réseau de cette machine, et Slack:ApiUrl.", "Check the way out of this machine, and Slack:ApiUrl."));

    internal static SlackCheckLine Scope(Language language, string scope) => new(
        scope, SlackScopes.Loss(scope, language), IsLost: true,
        language.In("Ajoutez-le sous OAuth & Permissions, puis réinstallez l’application.", "Add it under OAuth & Permissions, then reinstall the app."));

    internal static SlackCheckLine Channel(Language language, string channel, SlackChannelState state) => state switch
    {
        SlackChannelState.Joined => new(channel, language.In("le bot y est", "the bot is in it"), IsLost: false),
        SlackChannelState.NotJoined => new(channel, language.In("le bot n’y est pas", "the bot is not in it"), IsLost: true, language.In("Écrivez-y /invite @ChatOpsBot.", "Write /invite @ChatOpsBot there.")),
        SlackChannelState.Archived => new(channel, language.In("archivé", "archived"), IsLost: true, language.In("Liez un autre canal : dites-y « ici ».", "Bind another channel: say “here” in it.")),
        SlackChannelState.Unseen => new(channel, language.In("invisible pour le bot", "not visible to the bot"), IsLost: true, language.In("Invitez-y le bot, ou liez un autre canal.", "Invite the bot, or bind another channel.")),
    };

    /// <param name="error">Null when a socket could be opened.</param>
    internal static SlackCheckLine Socket(Language language, string? error) => error is null
        ? new("Socket Mode", language.In("ouvert", "open"), IsLost: false)
        : new("Socket Mode", error, IsLost: true, language.In(
            "Activez Socket Mode, et reprenez un jeton xapp- avec connections:write sous Basic Information.", "Switch Socket Mode on, and take an xapp- token with connections:write under Basic Information."));
}
