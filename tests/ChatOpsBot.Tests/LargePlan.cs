using System.Globalization;
using System.Text;

namespace ChatOpsBot.Tests;

/// <summary>A plan as large as they may get: every action with its table of attributes, a description, six steps and two criteria.</summary>
internal static class LargePlan
{
    private const int PerPhase = 100;

    internal static byte[] Of(int actions)
    {
        var text = new StringBuilder("# Large plan\n");
        for (var number = 1; number <= actions; number++)
        {
            if (number % PerPhase == 1) text.Append(CultureInfo.InvariantCulture, $"\n## Phase {(number / PerPhase) + 1}\n");
            text.Append(CultureInfo.InvariantCulture, $"""

                ### ACT-{number:000}: Move part {number} to its new place

                | Attribute | Value |
                |---|---|
                | Category | Category {number % 12} |
                | Priority | P{number % 4} |
                | Owner | Owner {number % 60} |
                | Due date | J+{number % 90} |
                | Estimated effort | {(number % 5) + 1} days |

                **Description:**
                Part {number} stands where nobody sees to it any more; what it holds is copied, counted and checked before anything of the old place is switched off.

                **Steps:**
                1. [x] Say who needs part {number}, and until when
                2. [{(number % 3 == 0 ? "x" : " ")}] Copy what it holds
                3. [ ] Count what was copied
                4. [ ] Let somebody else check twenty pieces of it
                5. [ ] Switch the readers over to the new place
                6. [ ] Switch the old place off

                **Success criteria:**
                - [ ] Nothing of part {number} is lost
                - [ ] Its readers noticed nothing

                """);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
