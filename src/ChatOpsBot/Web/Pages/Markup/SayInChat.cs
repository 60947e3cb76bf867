using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>Pages change nothing: what a card offers to do is told as what to say.</summary>
internal static class SayInChat
{
    /// <summary>Nothing for whoever is not at this machine: they say it in Slack or Teams.</summary>
    /// <param name="look">The class of the link.</param>
    internal static Html OpenChat(PageScope scope, string look) => scope.IsLocal
        ? Html.Of($"<p class=\"more\"><a class=\"{look}\" href=\"/chat\">{scope.Language.In("Ouvrir le chat", "Open the chat")}</a></p>")
        : Html.None;

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
            {OpenChat(scope, "")}
            """), "third");
    }
}
