using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>What is shown for something that is not in the plan: what chat would say, and where to look.</summary>
internal static class MissingPage
{
    /// <param name="said">As chat answers the same question.</param>
    /// <param name="list">Where all of the kind are.</param>
    internal static PageView Of(PageScope scope, BotMessage said, string list, string listed) => PageView.Of(
        said.Summary,
        PageView.Heading(Html.Of($"{scope.Language.In("Cela n’existe pas", "There is no such thing")}"), Html.None),
        PageView.Panel("missing", scope.Language.In("Essayez plutôt", "Try this instead"), Html.Of($"""
            {scope.Blocks.Draw(said.Blocks)}
            <p class="more"><a href="{list}">{listed}</a></p>
            """), "wide")) with
    { Status = StatusCodes.Status404NotFound };
}
