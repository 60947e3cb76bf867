using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Plans;

namespace ChatOpsBot.Inbox;

/// <summary>
/// What the snapshot of a plan answers by itself, composed and drawn once for all who ask the same. It goes with its snapshot,
/// with the day, and when anything changes that is known about people.
/// </summary>
internal sealed class RememberedAnswers(PlanClocks clocks)
{
    /// <summary>Different questions about one version of a plan; beyond that many, all are forgotten.</summary>
    private const int Most = 200;

    private readonly ConditionalWeakTable<PlanSnapshot, OfDay> _plans = [];

    /// <param name="people">As of now, like the plan.</param>
    /// <param name="now">UTC.</param>
    internal Answered? Find(InboundMessage message, PlanSnapshot plan, PeopleSnapshot people, DateTimeOffset now) =>
        _plans.TryGetValue(plan, out var day) && day.Holds(people, now) ? day.Answers.GetValueOrDefault(Asking.Of(message)) : null;

    /// <param name="people">With whom, and <paramref name="now"/> when, the answer was composed.</param>
    internal Answered Keep(InboundMessage message, PlanSnapshot plan, PeopleSnapshot people, DateTimeOffset now, BotMessage answer)
    {
        if (!_plans.TryGetValue(plan, out var day) || !day.Holds(people, now))
        {
            var zone = clocks.Of(plan.Key, people).Zone;
            day = new OfDay(people, zone, ZonedTime.DayIn(zone, now));
            _plans.AddOrUpdate(plan, day);
        }

        if (day.Answers.Count >= Most) day.Answers.Clear();
        return day.Answers[Asking.Of(message)] = Answered.Kept(answer);
    }

    /// <summary>All of a message that its answer depends on.</summary>
    /// <param name="HasAccount">Whether it was asked on a platform, where more may go with an answer.</param>
    private readonly record struct Asking(string Text, string? Sender, bool HasAccount, Language? Setting, Language? Profile)
    {
        internal static Asking Of(InboundMessage message) => new(message.Text, message.Sender, message.User is not null, message.Setting, message.Profile);
    }

    private sealed record OfDay(PeopleSnapshot People, TimeZoneInfo Zone, DateOnly Day)
    {
        internal ConcurrentDictionary<Asking, Answered> Answers { get; } = [];

        internal bool Holds(PeopleSnapshot people, DateTimeOffset now) => ReferenceEquals(People, people) && ZonedTime.DayIn(Zone, now) == Day;
    }
}
