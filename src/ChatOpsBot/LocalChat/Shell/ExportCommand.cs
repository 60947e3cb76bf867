using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Text;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Documents.Writing;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>export</c>: the plan as its document, a table or a calendar, on standard output or in a file.</summary>
internal static class ExportCommand
{
    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var output = new Option<string?>("-o", "--output") { Description = "The file to write; standard output when left out. One that is there is replaced, whole or not at all." };
        var table = new Option<bool>("--csv") { Description = "A table for a spreadsheet." };
        var calendar = new Option<bool>("--ics") { Description = "Due dates and milestones for a calendar." };
        var refresh = new Option<bool>("--refresh") { Description = "Also rewrite what can be counted: efforts by category, milestones, the dashboard drawing." };
        var named = new NamedPlan();
        var language = Terminal.LanguageOption();
        var command = named.AddTo(new Command("export", "Write the plan back into its document, with what was changed in chat.") { output, table, calendar, refresh, language });
        command.Validators.Add(result =>
        {
            if (result.GetValue(table) && result.GetValue(calendar)) result.AddError("Say --csv or --ics, not both.");
            else if (result.GetValue(refresh) && (result.GetValue(table) || result.GetValue(calendar))) result.AddError("--refresh is for the document: leave --csv and --ics out.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            await app.Services.GetRequiredService<StoreStart>().RunAsync(cancellation);
            await app.Services.GetRequiredService<FirstPlan>().LoadAsync(cancellation);
            var reader = Languages.FromTag(parsed.GetValue(language)) ?? Terminal.ShellLanguage();
            var (found, refusal) = await named.FindAsync(app.Services, parsed, reader ?? Language.French, cancellation);
            if (found is not { } plan) return Terminal.Print(refusal!);

            var handler = app.Services.GetRequiredService<ExportHandler>();
            var said = reader ?? plan.Language;
            if (parsed.GetValue(table)) return await WriteAsync(PlanTable.Write(plan, said), parsed.GetValue(output), said, cancellation);
            if (parsed.GetValue(calendar)) return await WriteAsync(Encoding.UTF8.GetBytes(handler.Calendar(plan, said)), parsed.GetValue(output), said, cancellation);
            switch (await handler.DocumentAsync(plan, parsed.GetValue(refresh), cancellation))
            {
                case ExportOutcome.Written(var content, var remarks):
                    var exitCode = await WriteAsync(content, parsed.GetValue(output), said, cancellation);
                    if (exitCode == 0) Say(said, plan, remarks);
                    return exitCode;
                case ExportOutcome.Unreadable(var reason): return Terminal.Print(ExportMessages.Unreadable(said, reason));
                case null: return Terminal.Print(ExportMessages.NoDocument(said));
                default: throw new UnreachableException();
            }
        });
        return command;
    }

    private static void Say(Language language, PlanSnapshot plan, ImmutableArray<ExportRemark> remarks)
    {
        foreach (var remark in ExportMessages.Remarks(language, plan, remarks)) Console.Error.WriteLine(remark);
    }

    private static async Task<int> WriteAsync(byte[] content, string? path, Language language, CancellationToken cancellation)
    {
        if (path is null)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(content, cancellation);
            return 0;
        }

        try
        {
            await WholeFile.WriteAsync(path, content, cancellation);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Terminal.Print(ExportMessages.NotWritable(language, path, exception.Message));
        }
    }
}
