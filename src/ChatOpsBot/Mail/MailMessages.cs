using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Mail;

internal static class MailMessages
{
    /// <summary>What was to be read in chat: without what a mail cannot press, and with why it came here.</summary>
    internal static BotMessage InPlaceOfChat(BotMessage message) => message with
    {
        Blocks =
        [
            .. message.Blocks.Where(block => block is not MessageBlock.Buttons)
                .Select(block => block is MessageBlock.Rows rows ? new MessageBlock.Rows([.. rows.Items.Select(row => row with { Command = null })]) : block),
            new MessageBlock.Context(RichText.Of(
                RichText.Plain(message.Language.In(
                    "Ce message vous vient par courriel parce qu’aucune messagerie ne vous atteint à présent. Répondez-y dans la messagerie ou sur la page du robot. L’adresse se règle par : ",
                    "This comes by mail because no chat reaches you now. Answer in the chat or on the bot’s page. Set the address by: ")),
                RichText.Code(message.Language.In("réglages mél", "settings mail")))),
        ],
    };
}
