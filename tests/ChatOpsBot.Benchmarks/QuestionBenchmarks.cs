using BenchmarkDotNet.Attributes;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Benchmarks;

/// <summary>What a question costs between its text and its message, and a document between its bytes and its plan.</summary>
[MemoryDiagnoser]
public class QuestionBenchmarks
{
    private static readonly DateOnly Today = new(2026, 12, 2);
    private readonly byte[] _document = DemonstrationPlan.Content;
    private AnswerContext _context = null!;

    [GlobalSetup]
    public void ReadPlan()
    {
        var read = ((ReadOutcome.Read)PlanReader.Read(_document)).Plan;
        var plan = Plan.FromDocument(new PlanKey(WorkspaceKey.Local, "demo"), read, Today.AddDays(-12),
            new DocumentFile("demo.md", _document, true), DateTimeOffset.UnixEpoch, before: null);
        _context = new AnswerContext(PlanSnapshot.Of(plan), Today, WorkingCalendar.French, Language.French, null);
    }

    [Benchmark]
    public ParsedCommand ParseStatus() => CommandParser.Parse("status ACT-004", Today, null);

    [Benchmark]
    public ParsedCommand ParseTypo() => CommandParser.Parse("statsu ACT-004", Today, null);

    [Benchmark]
    public BotMessage AnswerStatus() => Answer.To(CommandParser.Parse("status ACT-004", Today, null), _context);

    [Benchmark]
    public BotMessage AnswerPlan() => Answer.To(CommandParser.Parse("plan", Today, null), _context);

    [Benchmark]
    public ReadOutcome ReadDocument() => PlanReader.Read(_document);
}
