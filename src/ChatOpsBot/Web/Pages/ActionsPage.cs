using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web.Pages.Markup;

namespace ChatOpsBot.Web.Pages;

/// <summary>The actions that a filter lets through; the filter stands in the address and is read back in words.</summary>
internal static class ActionsPage
{
    internal static Task<PageView> DrawAsync(PageScope scope, HttpRequest request, CancellationToken cancellation)
    {
        var (filter, page) = ActionsQuery.Read(request.Query);
        var answer = Answer.To(new Question.Actions(filter, page), scope.Context);
        var found = scope.Blocks.Draw(answer.Blocks.Where(block => block is not MessageBlock.Header));
        return Task.FromResult(PageView.Of(
            "Actions",
            PageView.Heading(Html.Of($"Actions"), Html.None),
            FilterForm.Of(scope, filter),
            PageView.Panel("found", answer.Summary, found, "wide")));
    }
}
