using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Web.Pages;

/// <summary>Where the pages of one plan are: of what is named, and of what could be asked in chat.</summary>
internal sealed class PlanLinks(PlanSnapshot plan, DateOnly today)
{
    internal string Dashboard { get; } = PagePaths.Of(PageSubject.Dashboard(plan.Key));

    internal string Actions => $"{Dashboard}/actions";

    internal string Escalations => $"{Dashboard}/escalations";

    internal string Reports => $"{Dashboard}/reports";

    internal string Sections => $"{Dashboard}/sections";

    internal string History => $"{Dashboard}/history";

    /// <summary>Told when something changes.</summary>
    internal string Events => $"{Dashboard}/events";

    internal string Filtered(ActionFilter filter, int page = 1) => Actions + ActionsQuery.Write(filter, page);

    internal string Of(PageKind kind, object id) => PagePaths.Of(PageSubject.Of(plan.Key, kind, id));

    /// <summary>Of what a command asks; null for one that changes something, and for what has no page.</summary>
    internal string? Of(string command) => CommandParser.Parse(command, today, plan.Start) is ParsedCommand.Asked asked ? Of(asked.Question) : null;

    /// <summary>Of an id alone.</summary>
    internal string? OfId(string id) => ActionId.TryParse(id, out var code) ? Of(new ActionReference(code, code.Number, id)) : null;

    private string? Of(Question question) => question switch
    {
        Question.Status { References: [var one] } => Of(one),
        Question.Actions actions => Filtered(actions.Filter, actions.Page),
        Question.Next => Filtered(new ActionFilter { OpenOnly = true }),
        Question.Overdue => Filtered(new ActionFilter { OverdueOnly = true }),
        Question.Blocked => Filtered(new ActionFilter { Statuses = [ActionStatus.Blocked] }),
        Question.Milestone milestone => Of(PageKind.Milestone, milestone.Id),
        Question.Milestones => $"{Dashboard}#milestones",
        Question.Gantt => $"{Dashboard}#gantt",
        Question.Plan or Question.Dashboard => Dashboard,
        Question.History { Reference: null } => History,
        Question.History { Reference: { } one } => Of(one) is { } address ? $"{address}#history" : null,
        Question.Escalations => Escalations,
        Question.Report { Week: { } week } => Of(PageKind.Report, week),
        Question.Report => Reports,
        _ => SectionOf(question) is { } section ? $"{Sections}#{section}" : null,
    };

    private static string? SectionOf(Question question)
    {
        var whole = question switch
        {
            Question.Items items => items with { Page = 1 },
            Question.Risks risks => risks with { Page = 1 },
            Question.Measures measures => measures with { Name = null },
            _ => question,
        };
        return SectionsPage.Sections.Where(section => section.Question == whole).Select(section => section.Id).FirstOrDefault();
    }

    private string? Of(ActionReference reference)
    {
        var code = reference.Code ?? plan.WithNumber(reference.Number).Select(action => (ActionId?)action.Code).FirstOrDefault();
        if (code is not { } id) return null;
        if (plan.Find(id) is { } action) return Of(PageKind.Action, action.Code);
        if (ItemId.TryParse($"{id}", out var item) && plan.Find(item) is not null) return Of(PageKind.Item, item);
        if (RiskId.TryParse($"{id}", out var risk) && plan.Find(risk) is not null) return Of(PageKind.Item, risk);
        if (MilestoneId.TryParse($"{id}", out var milestone) && plan.Find(milestone) is not null) return Of(PageKind.Milestone, milestone);
        return EscalationId.TryParse($"{id}", out var escalation) ? Of(PageKind.Escalation, escalation) : null;
    }
}
