using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>A milestone's report as a draft to its leads, and as it is posted once one of them approved it.</summary>
public static class MilestoneReportMessages
{
    /// <param name="language">The reader's; the report itself speaks the channel's.</param>
    /// <param name="isOffered">Whether it comes by itself, and says why.</param>
    public static BotMessage Draft(FilledReport filled, PlanSnapshot plan, MilestoneSnapshot milestone, Language language, bool isOffered)
    {
        var notice = new MessageBlock.Notice(Tone.Active, language.In(
            "Projet de rapport pour le client : rien n’est publié tant qu’un responsable du plan ne l’approuve pas.", "A draft for the client: nothing is posted until a lead of the plan approves it."));
        var button = new CommandButton(language.In("Approuver et publier", "Approve and publish"), $"{language.In("publier", "publish")} {milestone.Id}", Drawn(plan, milestone));
        var why = new MessageBlock.Context(isOffered
            ? language.In("Vous le recevez parce que vous menez ce plan, qui nomme le client parmi ses audiences.", "You get this because you lead this plan, which names the client among its audiences.")
            : language.In("Une fois publié, il ne se retire pas.", "Once it is posted it is not taken back."));
        return BotMessage.Answer(plan.Language, $"{language.In("Projet : ", "Draft: ")}{filled.Title}", ReportBlocks.Of(filled, [notice], new MessageBlock.Buttons([button]), why));
    }

    /// <param name="by">Who approved it; null for somebody without a name.</param>
    public static BotMessage Post(FilledReport filled, Language language, MilestoneId id, string? by) => BotMessage.Answer(language, filled.Title, ReportBlocks.Of(filled, [], new MessageBlock.Context(RichText.Of(
        RichText.Plain((by is null ? language.In("Rapport approuvé.", "Approved.") : language.In($"Rapport approuvé par {by}.", $"Approved by {by}.")) + language.In(" Pour le relire : ", " To read it again: ")),
        RichText.Code(language.In($"rapport {id}", $"report {id}"))))));

    /// <summary>To whoever approved it.</summary>
    public static BotMessage Published(Language language, MilestoneId id)
    {
        var sentence = language.In($"Rapport du jalon {id} publié dans le canal du plan.", $"The report of milestone {id} is posted to the plan's channel.");
        return BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Good, sentence), Again(language, $"{id}"));
    }

    internal static MessageBlock.Buttons Again(Language language, string which) =>
        new([new CommandButton(language.In("Le relire", "Read it"), $"{language.In("rapport", "report")} {which}")]);

    /// <summary>A lead approves what the draft showed: the actions of the milestone, and what was measured.</summary>
    private static DrawnFrom? Drawn(PlanSnapshot plan, MilestoneSnapshot milestone) => new DrawnFrom(
    [
        .. milestone.Actions.Select(action => new DrawnItem(Subject.Action(action.Id), action.Version)),
        .. plan.MeasuresOf(MeasureKind.Sla).Select(measure => new DrawnItem(Subject.Of(measure.Kind, measure.Position), measure.Version)),
    ]) is { Items.IsEmpty: false } drawn ? drawn : null;
}
