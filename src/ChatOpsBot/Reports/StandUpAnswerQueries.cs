using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

/// <summary>Finds what was asked and answered for one stand-up.</summary>
internal static class StandUpAnswerQueries
{
    /// <summary>Days in which whoever is asked once a week was asked often enough to be known for silent.</summary>
    private const int LooksBack = 100;

    /// <summary>With what the running unit has added.</summary>
    internal static async Task<IReadOnlyList<StandUpAnswer>> OfDayAsync(this DbSet<StandUpAnswer> answers, PlanKey plan, DateOnly day, CancellationToken cancellation)
    {
        await answers.OfPlan(plan).Where(answer => answer.Day == day).LoadAsync(cancellation);
        return [.. answers.Local.Where(answer => answer.Day == day && answer.Plan == plan)];
    }

    /// <summary>Who was asked on as many days as it takes, running, and neither answered nor changed anything since, with the last of these days.</summary>
    internal static async Task<IReadOnlyList<(string Person, DateOnly Asked)>> SilentAsync(this BotDbContext database, PlanKey plan, CancellationToken cancellation)
    {
        var rows = database.StandUpAnswers.OfPlan(plan).AsNoTracking();
        if (await rows.MaxAsync(answer => (DateOnly?)answer.Day, cancellation) is not { } latest) return [];

        var since = latest.AddDays(-LooksBack);
        var asked = (await rows.Where(answer => answer.Day >= since).Select(answer => new { answer.Person, answer.Day, answer.AskedAt, answer.OnTrackAt }).ToListAsync(cancellation))
            .GroupBy(answer => (answer.Person, answer.Day))
            .Select(day => (day.Key.Person, day.Key.Day, AskedAt: day.Min(answer => answer.AskedAt), IsAnswered: day.Any(answer => answer.OnTrackAt is not null)));
        var silent = new List<(string, DateOnly)>();
        foreach (var person in asked.GroupBy(day => day.Person))
        {
            var inVain = person.OrderByDescending(day => day.Day).TakeWhile(day => !day.IsAnswered).Take(StandUpQuestions.MostInVain).ToList();
            if (inVain.Count < StandUpQuestions.MostInVain) continue;

            var (name, first) = (person.Key, inVain[^1].AskedAt);
            if (!await database.Journal.Of(plan).AnyAsync(entry => entry.Actor == name && entry.At > first, cancellation)) silent.Add((name, inVain[0].Day));
        }

        return silent;
    }

    /// <summary>That of one person and action, added where there is none yet.</summary>
    internal static async Task<StandUpAnswer> OneAsync(this DbSet<StandUpAnswer> answers, PlanKey plan, DateOnly day, string person, int action, CancellationToken cancellation) =>
        (await answers.OfDayAsync(plan, day, cancellation)).FirstOrDefault(answer => answer.IsOf(person, action)) ?? answers.Add(StandUpAnswer.Of(plan, day, person, action)).Entity;
}
