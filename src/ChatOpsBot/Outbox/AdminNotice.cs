using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.People;

namespace ChatOpsBot.Outbox;

/// <summary>Says something to every admin, on this machine's own chat, which no platform's trouble reaches.</summary>
internal sealed class AdminNotice(PeopleDirectory directory, AdminNames admins)
{
    /// <param name="intent">What it is about, once for each admin.</param>
    /// <param name="plan">Whose channel hears it while nobody is admin; without one it stays in the log.</param>
    /// <param name="language">Of those who have chosen none.</param>
    internal async Task<IReadOnlyList<Owed>> ToAllAsync(
        string intent, PlanKey? plan, Language language, Func<Language, BotMessage> says, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(cancellation);
        var names = await admins.CurrentAsync(cancellation);
        if (names.Count > 0) return [.. names.Select(name => Of(LocalConversations.Person(name), people.Named(name)?.Settings.Language ?? language))];
        return plan is { } key ? [Of(LocalConversations.Channel(key), language)] : [];

        Owed Of(string conversation, Language spoken) => new(new ConversationKey(WorkspaceKey.Local, conversation), $"{intent}/{conversation}")
        {
            Message = says(spoken),
            Urgency = Urgency.Immediate,
            Plan = plan,
            IsNotice = true,
        };
    }
}
