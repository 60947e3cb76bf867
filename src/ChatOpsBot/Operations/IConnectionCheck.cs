using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Operations;

/// <summary>Looks whether a platform that is set up can be reached and lets the bot do what it does.</summary>
internal interface IConnectionCheck
{
    /// <returns>A refusal when something will not work until it is mended.</returns>
    Task<BotMessage> ExamineAsync(Language language, CancellationToken cancellation);
}
