using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>One plan as one visitor looks at it at one moment.</summary>
/// <param name="Readable">The plans this visitor may read.</param>
/// <param name="Now">UTC.</param>
/// <param name="Mark">Differs from the one before whenever a page of the plan may read differently.</param>
internal sealed record PageScope(AnswerContext Context, Team Team, Speaker Speaker, ImmutableArray<PlanChoice> Readable, DateTimeOffset Now, string Mark)
{
    internal PlanSnapshot Plan => Context.Plan;

    internal Language Language => Context.Language;

    /// <summary>Whether it is somebody at this machine, who may open the chat page beside it.</summary>
    internal bool IsLocal => Speaker.Account.IsLocal;

    /// <summary>In which instants are shown: the visitor's own, else the plan's.</summary>
    internal TimeZoneInfo Zone => Team.ReaderOf(Speaker.Name).Zone;

    internal PlanLinks Links { get; } = new(Context.Plan, Context.Today);

    internal PageBlocks Blocks => new(Links, Language);
}
