using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Pictures;
using ChatOpsBot.Slack.Rendering;
using ChatOpsBot.Tests;

namespace ChatOpsBot.Benchmarks;

/// <summary>What a command costs from its text to its message, that message from there to each platform's JSON, and a picture.</summary>
internal static class DrawTime
{
    private const int Runs = 5;
    private static readonly DateOnly Today = new(2026, 12, 2);
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(400);
    private static readonly string[] Asked = ["status ACT-004", "dashboard", "actions"];

    internal static async IAsyncEnumerable<Figure> RunAsync()
    {
        await Task.Yield();
        var context = Context(DemonstrationPlan.Content);
        foreach (var text in Asked)
        {
            var message = Answer.To(CommandParser.Parse(text, Today, null), context);
            foreach (var figure in Measure($"{text}, to its message", () => Answer.To(CommandParser.Parse(text, Today, null), context))) yield return figure;
            foreach (var figure in Measure($"{text}, to Block Kit", () => MessageRenderer.Render(message, SlackNames.Words).Blocks.ToJsonString())) yield return figure;
            foreach (var figure in Measure($"{text}, to an Adaptive Card", () => Teams.Rendering.MessageRenderer.Render(message).Card.ToJsonString())) yield return figure;
        }

        foreach (var actions in new[] { 9, 40, 200 })
        {
            var drawing = GanttPicture.Of(Context(LargePlan.Of(actions)))!;
            yield return Measure($"Gantt of {actions} actions as PNG", () => PngRenderer.Render(drawing, Theme.Light)).First();
        }
    }

    private static AnswerContext Context(byte[] document)
    {
        var read = ((ReadOutcome.Read)PlanReader.Read(document)).Plan;
        var plan = Plan.FromDocument(new PlanKey(WorkspaceKey.Local, "demo"), read, Today.AddDays(-12), new DocumentFile("demo.md", document, true), DateTimeOffset.UnixEpoch, before: null);
        return new AnswerContext(PlanSnapshot.Of(plan), Today, WorkingCalendar.French, Language.French, null);
    }

    /// <returns>The time and the allocation of each.</returns>
    private static IEnumerable<Figure> Measure(string name, Func<object?> run)
    {
        var (milliseconds, kilobytes) = (new List<double>(), new List<double>());
        // The first round only warms up.
        for (var round = 0; round <= Runs; round++)
        {
            var (watch, before, count) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true), 0);
            for (; watch.Elapsed < Window; count++) GC.KeepAlive(run());
            if (round == 0) continue;

            milliseconds.Add(watch.Elapsed.TotalMilliseconds / count);
            kilobytes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / 1e3 / count);
        }

        yield return Figure.Of(name, "ms", milliseconds);
        yield return Figure.Of($"{name}, allocated", "KB", kilobytes);
    }
}
