using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Calendar;

/// <summary>What is said about calendar addresses.</summary>
internal static class CalendarMessages
{
    internal static string Title(Language language) => language.In("Plan d’action", "Action plan");

    internal static BotMessage Address(Language language, string url)
    {
        var sentence = language.In("Votre adresse de calendrier", "Your calendar address");
        return BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Paragraph(RichText.Of(
                RichText.Plain($"{sentence}{language.In(" : ", ": ")}"), RichText.Code(url),
                RichText.Plain(language.In(". Ajoutez-la comme abonnement dans votre agenda.", ". Add it to your calendar as a subscription.")))),
            new MessageBlock.Context(RichText.Of(
                RichText.Plain(language.In("Qui la connaît lit vos échéances : ne la donnez à personne. Pour y mettre fin : ", "Whoever knows it reads your dates: give it to nobody. To end it: ")),
                RichText.Code(language.In("calendrier off", "calendar off")))));
    }

    internal static BotMessage Sent(Language language) => Said(language, language.In(
        "Je vous écris votre adresse de calendrier, à vous seul. L’ancienne, s’il y en avait une, ne sert plus.",
        "I write your calendar address to you alone. The old one, if there was any, is no longer good."));

    internal static BotMessage Ended(Language language) => Said(language, language.In("Votre adresse de calendrier ne sert plus.", "Your calendar address is no longer good."));

    internal static BotMessage NothingToEnd(Language language) => Said(language, language.In(
        "Vous n’avez pas d’adresse de calendrier. Pour en avoir une : calendrier", "You have no calendar address. To get one: calendar"));

    private static BotMessage Said(Language language, string sentence) => BotMessage.Answer(language, sentence, new MessageBlock.Paragraph(sentence));
}
