using System.CommandLine;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>simulate</c>: every message the clock would send, a line each, on standard output; nothing is sent and nothing changed.</summary>
internal static class SimulateCommand
{
    private const int Usual = 30;

    private const int Most = 3660;

    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var from = new Option<string?>("--from") { Description = "The first day: 2026-11-30, monday; today when left out." };
        var days = new Option<int>("--days") { Description = $"Calendar days to look ahead ({Usual}).", DefaultValueFactory = _ => Usual };
        var start = new Option<string?>("--start") { Description = "J0 to suppose, for a plan that has none yet." };
        var blockers = new Option<bool>("--blockers") { Description = "Suppose a blocker a week that nobody answers, to see the levels called." };
        var language = Terminal.LanguageOption();
        var command = new Command("simulate", "Show every message the bot would send, and to whom, if nobody did anything.") { from, days, start, blockers, language };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            var wanted = new Wanted(parsed.GetValue(from), parsed.GetValue(days), parsed.GetValue(start), parsed.GetValue(blockers), Languages.FromTag(parsed.GetValue(language)));
            return await RunAsync(app.Services, wanted, cancellation);
        });
        return command;
    }

    private sealed record Wanted(string? From, int Days, string? Start, bool Blockers, Language? Language);

    private static async Task<int> RunAsync(IServiceProvider services, Wanted wanted, CancellationToken cancellation)
    {
        await services.GetRequiredService<StoreStart>().RunAsync(cancellation);
        await services.GetRequiredService<FirstPlan>().LoadAsync(cancellation);
        if (await services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, cancellation) is not { } plan)
            return Terminal.Print(ImportMessages.NoPlan(wanted.Language ?? Language.English));

        await using var database = await services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(cancellation);
        var scene = await services.GetRequiredService<Scenes>().WithJournalAsync(database, plan, DateTimeOffset.MinValue, cancellation);
        var (time, now) = (scene.Team.Time, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var today = ZonedTime.DayIn(time.Zone, now);
        if (!TryDay(wanted.From, today, plan.Start, out var day) || !TryDay(wanted.Start, today, null, out var supposed))
            return Terminal.Fail($"'{(TryDay(wanted.From, today, plan.Start, out _) ? wanted.Start : wanted.From)}' is not a day: write it as 2026-11-30.");
        if (wanted.Days is < 1 or > Most) return Terminal.Fail($"--days {wanted.Days}: give a number from 1 to {Most}.");

        if (supposed is { } j0) scene = scene with { Team = scene.Team with { Plan = Supposing(plan, j0, now) } };
        if (wanted.Language is { } language) scene = scene with { Team = scene.Team with { Language = language } };
        var begin = day is { } first ? ZonedTime.InstantOf(time.Zone, first, TimeOnly.MinValue) : now;
        var count = 0;
        foreach (var line in SimulationMessages.Lines(scene.Team, new Simulation(scene, begin, wanted.Days, wanted.Blockers).Run()))
        {
            Console.Out.WriteLine(line);
            count++;
        }

        Console.Error.WriteLine(SimulationMessages.Footer(scene.Team, count, wanted.Days));
        return 0;
    }

    /// <summary>The plan with another J0, as <c>plan start</c> would leave it.</summary>
    private static PlanSnapshot Supposing(PlanSnapshot plan, DateOnly start, DateTimeOffset now) =>
        plan.With([new FieldChange(Subject.Plan, ChangedField.Start, null, FieldValue.Of(plan.Start), FieldValue.Of((DateOnly?)start))], now);

    private static bool TryDay(string? text, DateOnly today, DateOnly? start, out DateOnly? day)
    {
        day = null;
        if (text is null) return true;

        var isDay = WrittenDate.TryRead(text, today, start, current: null, out var read);
        day = read;
        return isDay;
    }
}
