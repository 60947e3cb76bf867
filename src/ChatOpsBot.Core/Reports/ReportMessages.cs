using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Reports;

/// <summary>A weekly report as a message: in the channel, to a lead before it is posted, to whoever asks.</summary>
public static class ReportMessages
{
    public static BotMessage Post(WeeklyReport report)
    {
        var language = report.Language;
        return Of(report, [], "", new MessageBlock.Context(RichText.Of(
            RichText.Plain(language.In("Le canal le reçoit chaque semaine. Pour le relire : ", "The channel gets this each week. To read it again: ")),
            RichText.Code(language.In($"rapport {report.CutOff.Week}", $"report {report.CutOff.Week}")),
            RichText.Plain(language.In(". Pour changer le jour ou l’arrêter : ", ". To change its day or stop it: ")),
            RichText.Code(language.In("planifier rapport vendredi 16:00", "schedule report friday 16:00"))))) with
        {
            Attachment = new Attachment(
                $"{language.In("rapport", "report")}-{report.Plan.Key.Plan}-{report.CutOff.Week}.md", "text/markdown", FilledReport.Of(report).Markdown()),
            Page = PageSubject.Of(report.Plan.Key, PageKind.Report, report.CutOff.Week),
        };
    }

    /// <summary>What was posted, for somebody who reads it by mail: with nothing to press, and why it came.</summary>
    public static BotMessage Mailed(BotMessage posted) => posted with
    {
        Blocks =
        [
            .. posted.Blocks.Where(block => block is not (MessageBlock.Buttons or MessageBlock.Context)),
            new MessageBlock.Context(RichText.Of(
                RichText.Plain(posted.Language.In(
                    "Vous recevez ce rapport chaque semaine parce que les réglages du plan ont votre adresse. Pour l’en retirer, dans le canal du plan : ",
                    "You get this report each week because the settings of the plan have your address. To remove it, in the plan's channel: ")),
                RichText.Code(posted.Language.In("réglages plan courriel ADRESSES", "settings plan mail ADDRESSES")))),
        ],
    };

    /// <summary>To a lead, an hour before.</summary>
    /// <param name="reader">The lead; the report itself speaks the channel's language.</param>
    public static BotMessage Preview(WeeklyReport report, Reader reader)
    {
        var language = reader.Language;
        return Of(
            report,
            [
                new MessageBlock.Notice(Tone.Active, RichText.Of(
                    RichText.Plain(language.In("Aperçu : le canal le recevra à ", "Preview: the channel gets it at ")),
                    new TextRun.Instant(report.CutOff.At, ReportWords.TimeOf(report.CutOff.At, reader.Zone)),
                    RichText.Plain(language.In(", avec ce qui change d’ici là.", ", with what changes until then.")))),
            ],
            language.In("Aperçu : ", "Preview: "),
            new MessageBlock.Buttons([new CommandButton(language.In("Publier maintenant", "Publish now"), language.In("publier rapport", "publish report"))]),
            new MessageBlock.Context(language.In("Vous le recevez une heure avant, parce que vous menez ce plan.", "You get this an hour before because you lead this plan.")));
    }

    /// <summary>To whoever asks, of a week that is not over.</summary>
    /// <param name="isPlanned">Whether it will be posted by itself.</param>
    public static BotMessage SoFar(WeeklyReport report, Language language, bool isPlanned)
    {
        var at = ReportWords.MomentAt(language, report.CutOff.At, report.Team.Time.Zone);
        var planned = isPlanned
            ? RichText.Of(RichText.Plain(language.In("La semaine jusqu’ici. Publication prévue : ", "The week so far. It is to be posted on ")), at, RichText.Plain("."))
            : language.In("La semaine jusqu’ici. Aucune publication n’est planifiée.", "The week so far. It is not planned to be posted.");
        return Of(report, [new MessageBlock.Notice(Tone.Active, planned)], "", new MessageBlock.Context(RichText.Of(
            RichText.Plain(language.In("Un rapport publié se relit par : ", "Read one that was posted by: ")),
            RichText.Code(language.In($"rapport {report.CutOff.Week}", $"report {report.CutOff.Week}")))));
    }

    public static BotMessage NoneOf(Language language, ReportWeek week, ImmutableArray<ReportWeek> posted)
    {
        var sentence = language.In($"Aucun rapport n’a été publié pour {week}.", $"No report was posted for {week}.");
        ImmutableArray<CommandButton> buttons =
        [
            .. posted.Select(one => new CommandButton(one.ToString(), language.In($"rapport {one}", $"report {one}"))),
            new CommandButton(language.In("Cette semaine", "This week"), language.In("rapport", "report")),
        ];
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence), new MessageBlock.Buttons(buttons));
    }

    private static BotMessage Of(WeeklyReport report, ImmutableArray<MessageBlock> before, string prefix, params ImmutableArray<MessageBlock> after)
    {
        var filled = FilledReport.Of(report);
        return BotMessage.Answer(report.Language, $"{prefix}{filled.Title} – {ReportWords.Done(report.Language)}{SummaryLines.Done(report)}", ReportBlocks.Of(filled, before, after)) with { Pictures = [.. new[] { ProgressPicture.Of(report), GanttPicture.Of(report.Context) }.OfType<Drawing>()] };
    }
}
