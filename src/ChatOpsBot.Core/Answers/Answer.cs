using System.Diagnostics;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>Answers from one version of a plan; the same question on the same version and day has the same answer.</summary>
public static class Answer
{
    public static BotMessage To(ParsedCommand parsed, AnswerContext context) => parsed switch
    {
        ParsedCommand.Asked asked => To(asked.Question, context),
        ParsedCommand.Changing => throw new InvalidOperationException("A change is decided, not answered."),
        ParsedCommand.Timing => throw new InvalidOperationException("What the clock watches is done, not answered."),
        ParsedCommand.SettingUp => throw new InvalidOperationException("What sets the bot up is done, not answered."),
        ParsedCommand.NotUnderstood failure => HelpMessages.NotUnderstood(context.Language, failure),
        _ => throw new UnreachableException(),
    };

    public static BotMessage To(Question question, AnswerContext context) => question switch
    {
        Question.Status status => StatusAnswer.To(status, context),
        Question.Actions actions => ActionListMessages.Filtered(context, actions.Filter, actions.Page),
        Question.Mine mine => ActionListMessages.Mine(context, mine.Person),
        Question.Next => ActionListMessages.Next(context),
        Question.Overdue => ActionListMessages.Overdue(context),
        Question.Blocked => ActionListMessages.Blocked(context),
        Question.Milestones => MilestoneMessages.All(context),
        Question.Milestone milestone => MilestoneMessages.One(context, milestone.Id),
        Question.History => throw new InvalidOperationException("A history is read from the journal, which no snapshot holds."),
        Question.Doctor => throw new InvalidOperationException("The doctor reads the document, which no snapshot holds."),
        Question.Plan => PlanMessages.AtAGlance(context),
        Question.Dashboard => DashboardMessages.Of(context),
        Question.Gantt gantt => GanttMessages.Of(context, gantt.Page),
        Question.Priorities => PriorityMessages.Of(context),
        Question.Risks risks => RiskMessages.All(context, risks.Page),
        Question.Measures { Name: null } measures => MeasureMessages.All(context, measures.Kind),
        Question.Measures { Name: { } name } measures => MeasureMessages.Named(context, measures.Kind, name),
        Question.GoNoGo => GoNoGoMessages.Of(context),
        Question.Items items => ItemListMessages.Of(context, items.Kind, items.Page),
        Question.Team => TeamMessages.Of(context),
        Question.Contacts => ContactMessages.Of(context),
        Question.Budget => BudgetMessages.Of(context),
        Question.Escalations or Question.Simulate => throw new InvalidOperationException("Escalations are rows of their own, which no snapshot holds."),
        Question.StandUp or Question.StandUpQuestions or Question.Report or Question.FinalReport or Question.MilestoneReport or Question.Steering => throw new InvalidOperationException("What moved is read from the journal, which no snapshot holds."),
        Question.Help { Topic: null } => HelpMessages.All(context.Language),
        Question.Help { Topic: { } topic } => HelpMessages.Topic(context.Language, topic),
        _ => throw new UnreachableException(),
    };
}
