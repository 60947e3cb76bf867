using System.CommandLine;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Plans;
using ChatOpsBot.Reports;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>report</c>: the weekly report in Markdown on standard output; of this week as far as it is, or one that was posted.</summary>
internal static class ReportCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var week = new Argument<string?>("week") { Description = "One that was posted, such as 2026-W47; this week so far when left out.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("report", "Print the weekly report in Markdown.") { week };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            return await RunAsync(app.Services, parsed.GetValue(week), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string? written, CancellationToken cancellation)
    {
        await services.GetRequiredService<StoreStart>().RunAsync(cancellation);
        await services.GetRequiredService<FirstPlan>().LoadAsync(cancellation);
        if (await services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, cancellation) is not { } plan)
            return Terminal.Print(ImportMessages.NoPlan(Language.English));

        await using var database = await services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(cancellation);
        if (written is null)
        {
            Console.Out.Write(FilledReport.Of(await services.GetRequiredService<ReportQuestions>().ThisWeekAsync(database, plan, cancellation)).Markdown());
            return 0;
        }

        if (!ReportWeek.TryParse(written, out var week)) return Terminal.Fail($"'{written}' is not a week: write it as 2026-W47.");
        if (await database.Reports.OfWeekAsync(plan.Key, week, cancellation) is not { } stored) return Terminal.Fail($"No report was posted for {week}.");

        Console.Out.Write(stored.Markdown);
        return 0;
    }
}
