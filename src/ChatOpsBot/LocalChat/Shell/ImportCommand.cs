using System.CommandLine;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Plans;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>import FILE</c>: makes a document the plan.</summary>
internal static class ImportCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("FILE") { Description = "The action plan, in Markdown." };
        var start = new Option<string?>("--start") { Description = "J0, the day J+n counts from: 2026-11-30, 30/11, today." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be read, and write nothing." };
        var replace = new Option<bool>("--yes") { Description = "Update the plan that is there; what was changed in chat stays." };
        var take = new Option<string[]>("--take")
        {
            Description = "What to take where chat and document both changed: document, chat (as when left out), or document:ACT-004.due,ACT-005.owner for these alone.",
        };
        var into = new Option<string?>("--into") { Description = "The short name of the plan that this is a newer document of, where its title changed." };
        var beside = new Option<bool>("--beside") { Description = "Make another plan of a document that looks like one that is there." };
        var of = NamedHome.Option();
        var language = Terminal.LanguageOption();
        var command = new Command("import", "Make a document the plan.") { file, start, dryRun, replace, take, into, beside, of, language };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(settings, build, async services =>
        {
            var reader = Languages.FromTag(parsed.GetValue(language)) ?? Terminal.ShellLanguage() ?? Language.French;
            var path = parsed.GetRequiredValue(file);
            if (!TryReadStart(services, parsed.GetValue(start), out var day)) return ImportMessages.NotAStart(reader, parsed.GetValue(start)!);
            if (!NamedHome.TryRead(services, parsed.GetValue(of), out var home)) return ImportMessages.NotAWorkspace(reader, parsed.GetValue(of)!);
            if (ImportChoice.Read(parsed.GetValue(take) ?? []) is not { } choice) return ImportMessages.NotAChoice(reader);
            if (await Terminal.ReadAsync(path, cancellation) is not { } content) return ImportMessages.NoFile(reader, path);

            using var bar = ReadingBar.For(content.Length);
            var request = new ImportHandler.Request(
                home, new DocumentFile(Path.GetFileName(path), content, IsDemonstration: false), day, parsed.GetValue(dryRun), parsed.GetValue(replace))
            {
                Into = parsed.GetValue(into),
                Beside = parsed.GetValue(beside),
                Choice = choice,
                Progress = bar,
            };
            return await ImportAsync(services, request, reader, cancellation);
        }, cancellation));
        return command;
    }

    private static async Task<BotMessage> ImportAsync(IServiceProvider services, ImportHandler.Request request, Language reader, CancellationToken cancellation)
    {
        var handler = services.GetRequiredService<ImportHandler>();
        // Names are looked at before anything is written: one may be mistyped.
        var outcome = await handler.HandleAsync(request with { Replace = request.Replace && request.Choice.Named.IsEmpty }, cancellation);
        var update = outcome is ImportOutcome.DryRun dry ? dry.Update : outcome as ImportOutcome.WouldUpdate;
        if (update is not null && request.Choice.Unknown(update.Diff.Conflicts) is var (name, nearest)) return ImportMessages.NoSuchConflict(reader, name, nearest, update.Diff.Conflicts);

        if (outcome is ImportOutcome.WouldUpdate asked && Confirmed(asked, request, reader) is { } choice)
            outcome = await handler.HandleAsync(request with { Replace = true, Choice = choice, Seen = asked.Version }, cancellation);
        return ImportMessages.Of(outcome, reader, services.GetRequiredService<DoctorHandler>().Examine(outcome));
    }

    /// <summary>Null where it is not to be done, or where nobody is there to be asked.</summary>
    private static ImportChoice? Confirmed(ImportOutcome.WouldUpdate asked, ImportHandler.Request request, Language reader)
    {
        if (request.Replace) return request.Choice;
        if (Console.IsInputRedirected || Console.IsOutputRedirected || Console.IsErrorRedirected) return null;

        Terminal.Print(ImportMessages.Update(reader, asked));
        return new ImportQuestions(Console.In, Console.Out, reader).Ask(asked.Diff.Conflicts, request.Choice);
    }

    /// <summary>J0 as typed; null when nobody typed one. False when what was typed is no day.</summary>
    internal static bool TryReadStart(IServiceProvider services, string? text, out DateOnly? start)
    {
        start = null;
        if (text is null) return true;

        var zone = services.GetRequiredService<IOptions<PlanOptions>>().Value.Zone;
        var today = ZonedTime.DayIn(zone, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var isDay = WrittenDate.TryRead(text, today, start: null, current: null, out var day);
        start = day;
        return isDay;
    }
}
