using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Reports;

/// <summary>The last report of a plan as a message.</summary>
public static class FinalReportMessages
{
    public static BotMessage Post(FilledReport filled, Language language) => BotMessage.Answer(language, filled.Title, ReportBlocks.Of(filled, [], new MessageBlock.Context(RichText.Of(
        RichText.Plain(language.In("Le plan est clôturé : plus aucun rappel ni rapport n’en viendra. Pour relire celui-ci : ", "The plan is closed: no reminder and no report of it comes any more. To read this one again: ")),
        RichText.Code(language.In("rapport final", "report final"))))));

    /// <summary>The same under the word that its plan goes on after all.</summary>
    public static BotMessage Reopened(BotMessage posted)
    {
        var sentence = posted.Language.In("Ce plan a été rouvert depuis.", "This plan was opened again since.");
        return posted with { Summary = $"{posted.Summary} – {sentence}", Blocks = posted.Blocks.Insert(1, new MessageBlock.Notice(Tone.Warning, sentence)) };
    }

    public static BotMessage None(Language language)
    {
        var sentence = language.In("Ce plan n’a pas été clôturé : son rapport final vient avec sa clôture.", "This plan was never closed: its final report comes with its closing.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, RichText.Of(
            RichText.Plain(sentence + language.In(" Pour voir où il en est : ", " To see how far it is: ")), RichText.Code(language.In("plan clôturer", "plan close")))));
    }
}
