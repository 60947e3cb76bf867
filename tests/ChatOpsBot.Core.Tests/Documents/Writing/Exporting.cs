using System.Text;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents.Writing;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Changes;

namespace ChatOpsBot.Core.Tests.Documents.Writing;

/// <summary>A document that is imported, changed in chat and exported again.</summary>
internal sealed class Exporting
{
    private readonly byte[] _content;

    private Exporting(byte[] content, DateOnly? start)
    {
        _content = content;
        Plan = Reading.Of(content).Snapshot(start);
    }

    internal PlanSnapshot Plan { get; private set; }

    internal static Exporting Of(string markdown, string? start = null) => Of(Encoding.UTF8.GetBytes(markdown), start);

    internal static Exporting Of(byte[] content, string? start = null) => new(content, start is null ? null : DateOnly.Parse(start));

    /// <summary>Says it in chat; what is refused or already so changes nothing.</summary>
    internal Exporting Then(Change change)
    {
        var context = Plan.On("2026-12-02", asker: "Ada Stone");
        if (ChangePolicy.Decide(change, Insistence.Confirmed, context, SampleChanges.Now) is Decision.Write write)
            Plan = Plan.With(write.Changes, SampleChanges.Now, write.Added, write.Raised);
        return this;
    }

    internal Exporting Says(string command)
    {
        var parsed = CommandParser.Parse(command, new DateOnly(2026, 12, 2), Plan.Start);
        var changed = Plan;
        Then(Assert.IsType<ParsedCommand.Changing>(parsed).Change);
        Assert.NotSame(changed, Plan);
        return this;
    }

    internal ExportOutcome.Written Written => Assert.IsType<ExportOutcome.Written>(DocumentExport.Write(_content, Plan));

    /// <summary>With what anybody can count written too.</summary>
    internal string Refreshed => Encoding.UTF8.GetString(Assert.IsType<ExportOutcome.Written>(DocumentExport.Write(_content, Plan, refresh: true)).Content);

    internal byte[] Bytes => Written.Content;

    internal string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The lines that differ, each before it and after: "- old", "+ new".</summary>
    internal string Diff => DiffOf(Encoding.UTF8.GetString(_content), Text);

    internal static string DiffOf(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var lines = new List<string>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            // The nearest place where both go on alike.
            var (skip, take) = Enumerable.Range(0, old.Length - i + now.Length - j + 1)
                .SelectMany(sum => Enumerable.Range(0, sum + 1).Select(left => (Skip: left, Take: sum - left)))
                .First(step => i + step.Skip <= old.Length && j + step.Take <= now.Length
                    && (i + step.Skip == old.Length ? j + step.Take == now.Length : j + step.Take < now.Length && old[i + step.Skip] == now[j + step.Take]));
            lines.AddRange(old[i..(i + skip)].Select(line => "- " + line));
            lines.AddRange(now[j..(j + take)].Select(line => "+ " + line));
            (i, j) = (i + skip, j + take);
        }

        return string.Join('\n', lines);
    }
}
