using static ChatOpsBot.Core.Tests.Answers.WrittenPlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class TeamTests
{
    private const string Roles = """
        | Resource | Role | Availability | Assigned Actions |
        |----------|------|--------------|------------------|
        | Ada Stone | Tech Lead | 50% | ACT-001, 002 |
        | - | Ops | - % | ACT-003 |
        | Tom Reed | Architect | 20% | Review |

        """;

    [Fact]
    public void A_role_has_its_person_their_time_and_their_actions_with_those_that_are_open()
    {
        var plan = Of(Roles, Action("ACT-001", "Owner: Ada Stone", "Status: done") + Action("ACT-002", "Owner: Tech Lead") + Action("ACT-003", "Owner: -"));

        Assert.Equal(
            [
                "Tech Lead · Ada Stone · available 50% · ACT-001, ACT-002 (1 open) 50%",
                "Ops · nobody named · availability unknown · ACT-003 (1 open) 0%",
                "Architect · Tom Reed · available 20% · no action",
            ],
            plan.Asked("team").Lines());
    }

    [Fact]
    public void An_action_belongs_to_whom_it_was_assigned_and_no_longer_to_the_role_of_the_document()
    {
        var plan = Of(Roles, Action("ACT-001", "Owner: Tom Reed") + Action("ACT-002", "Owner: Eve Hill") + Action("ACT-003", "Owner: -"));

        Assert.Equal(
            ["Tech Lead · Ada Stone · available 50% · no action", "Ops · nobody named · availability unknown · ACT-003 (1 open) 0%",
                "Architect · Tom Reed · available 20% · ACT-001 (1 open) 0%", "Eve Hill · ACT-002 (1 open) 0%"],
            plan.Asked("team").Lines());
    }

    [Fact]
    public void What_nobody_owns_is_counted_and_who_has_nothing_is_named()
    {
        var plan = Of(Roles, Action("ACT-001", "Owner: -") + Action("ACT-003", "Owner: -") + Action("ACT-004", "Owner: -") + Action("ACT-005", "Status: done"));

        var answer = plan.Asked("team");

        Assert.Equal(["Warning: 3 actions without owner, 2 of them given to a role.", "Neutral: Nobody is named for: Ops."], answer.Notices());
        Assert.Equal(["Without any action: Tom Reed."], answer.Notes());
        Assert.Equal("Team: 3 roles, 3 actions without owner", answer.Summary);
    }

    [Fact]
    public void Contacts_are_the_levels_with_the_person_behind_the_role()
    {
        var plan = Of(Roles + """

            | Level | Type of problem | Contact | Response time |
            |-------|-----------------|---------|---------------|
            | N1 | Technical | Tech Lead | 4h |
            | N2 | Architecture | Board | - |

            | Audience | Message | Channel | Frequency |
            |----------|---------|---------|-----------|
            | Client | Results | Report | Each milestone |

            | Type | Frequency | Participants | Goal |
            |------|-----------|--------------|------|
            | Stand-up | Daily | Team | Blockers |
            """);

        Assert.Equal(
            [
                "N1 Technical · Tech Lead, Ada Stone · answer within 4 h", "N2 Architecture · Board · no response time",
                "Client · Results · Report · Each milestone", "Stand-up · Daily · Team · Blockers",
            ],
            plan.Asked("contacts").Lines());
        Assert.Equal("Whom to call: N1 Tech Lead, N2 Board", plan.Asked("contacts").Summary);
    }
}
