using System.Security.Cryptography;
using System.Text;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Makes messages of what people of a tenant said: who speaks, in which language, with which standing.</summary>
internal sealed class TeamsSenders(TeamsProfiles profiles, TeamsCards cards, PeopleDirectory directory, TimeProvider time)
{
    /// <summary>As the column that keeps it.</summary>
    private const int LongestDelivery = 200;

    /// <param name="text">As it was typed, or a button carries it.</param>
    /// <param name="delivery">The same when it is delivered again.</param>
    internal async ValueTask<InboundMessage> MessageAsync(Activity activity, TeamsPlace place, Surface surface, string text, string delivery) =>
        new(place.Workspace, text, Sender: null, Setting: null, LanguageOf(activity))
        {
            DeliveryId = Delivery(place, delivery),
            Conversation = place.Conversation,
            User = place.User,
            Standing = (await profiles.OfAsync(place)).Standing,
            IsPrivate = place.IsDirect || AnswerPlacement.IsPrivate(PlatformKind.Teams, surface),
            ReplyTo = place.Replies(surface),
        };

    /// <summary>What somebody typed, in the words and mentions that a command is read from; a bare command under a card is about that card.</summary>
    internal async ValueTask<string> TypedAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(place.Workspace, cancellation);
        // Only whether a date can be read depends on the day here; what it means is decided in the plan's zone.
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var text = NamedAccounts.Read(InboundText.Read(activity, (user, name) => NameOf(new AccountId(place.Workspace, user), name, people)), today);
        if (text.Length == 0) return "help";

        return await cards.TopicAsync(place, cancellation) is { } topic ? ThreadTopic.Fill(text, topic, today) : text;
    }

    /// <summary>By which the plan knows them, else by their own.</summary>
    private static string NameOf(AccountId account, string name, PeopleSnapshot people) => people.With(account) is { Name: not ['@', ..] and var known } ? known : name;

    internal static Language? LanguageOf(Activity activity) => Languages.FromTag(activity.Locale);

    /// <summary>What an activity tells of whoever did it.</summary>
    internal static AccountProfile ProfileOf(Activity activity) =>
        AccountProfile.Seen(LanguageOf(activity), activity.LocalTimezone ?? activity.Entities?.Select(entity => entity.Timezone).FirstOrDefault(zone => zone is not null));

    /// <summary>An id is one within its conversation; together they may be longer than what is kept.</summary>
    private static string Delivery(TeamsPlace place, string delivery)
    {
        var whole = $"{place.RemoteId}/{delivery}";
        return whole.Length <= LongestDelivery ? whole : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }
}
