using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Tests.People;

public sealed class RightsMatrixTests
{
    private static readonly AccountId Account = new("local", "local", "Ada");

    private static readonly PlanSnapshot Plan = PlanOf("""
        # Sample

        ## ACT-001: Own

        | Attribute | Value |
        |---|---|
        | Owner | Ada |

        ## ACT-002: Unowned

        | Attribute | Value |
        |---|---|
        | Owner | - |

        ## ACT-003: Another's

        | Attribute | Value |
        |---|---|
        | Owner | Karim |

        | Level | Problem type | Contact | Response time |
        |---|---|---|---|
        | N1 | Technical | Ada | 4h |
        | N2 | Architecture | Karim | 24h |
        """);

    private static readonly (string Words, RightsTarget Target)[] Targets =
    [
        ("own", new RightsTarget { Actions = [Plan.Actions[0]], Opener = "Ada", Level = Plan.Levels[0] with { Contact = "Ada" } }),
        ("unowned", new RightsTarget { Actions = [Plan.Actions[1]] }),
        ("another's, N1", new RightsTarget { Actions = [Plan.Actions[2]], Opener = "Karim", Level = Plan.Levels[0] with { Contact = "Karim" } }),
        ("another's, N2", new RightsTarget { Actions = [Plan.Actions[2]], Opener = "Karim", Level = Plan.Levels[1] }),
    ];

    /// <summary>Own means: the action is theirs, they opened the escalation, they are the level's contact.</summary>
    [Fact]
    public void Who_may_do_what_is_that_of_the_approved_file()
    {
        var lines = RightsTable.Rules.SelectMany(rule => Targets.Select(target => (target.Words, Cells: string.Concat(
            Enum.GetValues<Right>().Select(right => Word(RightsPolicy.Decide(new Speaker(Account, 1, "Ada", right, []), rule.Capability, target.Target)).PadRight(10)))))
            .GroupBy(row => row.Cells, row => row.Words)
            .Select(same => $"{rule.Capability,-18}{(same.Count() == Targets.Length ? "any" : string.Join("; ", same)),-40}{same.Key}".TrimEnd()));

        var header = $"{"",-58}{string.Concat(Enum.GetValues<Right>().Select(right => $"{right}".PadRight(10)))}".TrimEnd();
        Approved.Matches($"{header}\n{string.Join('\n', lines)}\n", "rights.txt");
    }

    private static string Word(RightsDecision decision) => decision switch
    {
        RightsDecision.Allowed { MayTake.IsEmpty: true } => "yes",
        RightsDecision.Allowed => "may take",
        RightsDecision.Refused or RightsDecision.NotTheContact => "no",
        _ => "held",
    };

    private static PlanSnapshot PlanOf(string document)
    {
        var read = ((ReadOutcome.Read)PlanReader.Read(System.Text.Encoding.UTF8.GetBytes(document))).Plan;
        return PlanSnapshot.Of(Core.Plans.Plan.FromDocument(
            new PlanKey("local", "local", "sample"), read, null, new DocumentFile("sample.md", [], false), DateTimeOffset.UnixEpoch, before: null));
    }
}
