using System.Collections.Immutable;
using System.CommandLine;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Operations;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>doctor [FILE]</c>: examines the plan, or a document that is not imported; all of it on standard output.</summary>
/// <remarks>The exit code is 0 when nothing is lost and everything will work; warnings and hints do not change it.</remarks>
internal static class DoctorCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string?>("FILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A document to examine without importing it; else the plan that is stored.",
        };
        var start = new Option<string?>("--start") { Description = "J0 for that document: 2026-11-30, 30/11, today." };
        var language = Terminal.LanguageOption();
        var command = new Command("doctor", "Say what is lost, contradictory or missing in a plan, and how to mend it.") { file, start, language };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            var reader = Languages.FromTag(parsed.GetValue(language)) ?? Terminal.ShellLanguage();
            var (message, findings) = parsed.GetValue(file) is { } path
                ? await OfFileAsync(app.Services, path, parsed.GetValue(start), reader, cancellation)
                : await OfPlanAsync(app.Services, reader, cancellation);
            var failed = Math.Max(Terminal.Print(message), findings.Any(finding => finding.Severity is Severity.Error) ? CommandLine.Failed : 0);
            return parsed.GetValue(file) is null ? Math.Max(failed, await ConnectionsAsync(app.Services, reader ?? message.Language, cancellation)) : failed;
        });
        return command;
    }

    /// <summary>The platforms that are set up, each looked at from here.</summary>
    private static async Task<int> ConnectionsAsync(IServiceProvider services, Language language, CancellationToken cancellation)
    {
        var failed = 0;
        foreach (var connection in services.GetServices<IConnectionCheck>()) failed = Math.Max(failed, Terminal.Print(await connection.ExamineAsync(language, cancellation)));
        return failed;
    }

    private static async Task<(BotMessage, ImmutableArray<Finding>)> OfFileAsync(
        IServiceProvider services, string path, string? start, Language? language, CancellationToken cancellation)
    {
        if (!ImportCommand.TryReadStart(services, start, out var day)) return (ImportMessages.NotAStart(language ?? Language.French, start!), []);
        if (await Terminal.ReadAsync(path, cancellation) is not { } content) return (ImportMessages.NoFile(language ?? Language.French, path), []);

        using var bar = ReadingBar.For(content.Length);
        return services.GetRequiredService<DoctorHandler>().Examine(Path.GetFileName(path), content, day, language, bar);
    }

    private static async Task<(BotMessage, ImmutableArray<Finding>)> OfPlanAsync(IServiceProvider services, Language? language, CancellationToken cancellation)
    {
        await services.GetRequiredService<StoreStart>().RunAsync(cancellation);
        await services.GetRequiredService<FirstPlan>().LoadAsync(cancellation);
        if (await services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, cancellation) is not { } plan)
            return (ImportMessages.NoPlan(language ?? Language.French), []);

        return await services.GetRequiredService<DoctorHandler>().ExamineAsync(plan, ReadingBar.For, cancellation) is { } findings
            ? (AuditMessages.Beside(DoctorMessages.All(language ?? plan.Language, plan.Title, findings), await services.GetRequiredService<Auditor>().LookAsync(services.GetRequiredService<TimeProvider>().GetUtcNow())), findings)
            : (DoctorMessages.NoDocument(language ?? plan.Language), []);
    }
}
