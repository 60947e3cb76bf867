using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>Pages change nothing: what a card offers to do is told as what to say.</summary>
internal static class SayInChat
{
    /// <summary>Nothing where the answer offers nothing that changes something.</summary>
    internal static Html Of(PageScope scope, BotMessage answer)
    {
        var offered = answer.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items).Where(button => scope.Links.Of(button.Command) is null).ToList();
        if (offered.Count == 0) return Html.None;

        var lines = offered.Select(button => Html.Of($"""
            <li><span>{button.Label.TrimEnd('…')}</span> {PageView.Command(button.Command + (button.Prompts.IsEmpty ? "" : " …"))}</li>
            """));
        return PageView.Panel("say", PageMessages.SayItInChat(scope.Language), Html.Of($"""
            <ul class="say">{lines}</ul>
            <p class="more"><a href="/chat">{scope.Language.In("Ouvrir le chat", "Open the chat")}</a></p>
            """), "third");
    }
}
