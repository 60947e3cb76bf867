using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Web.Pages;
using ChatOpsBot.Web.Pages.Markup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOpsBot.Tests.Web.Pages;

public sealed class HtmlTests
{
    [Fact]
    public void Words_are_escaped_wherever_they_are_filled_in_and_HTML_is_not()
    {
        const string words = "\"><script>&'";
        var inner = Html.Of($"<b>{words}</b>");

        Assert.Equal("<p title=\"&quot;&gt;&lt;script&gt;&amp;&#x27;\"><b>&quot;&gt;&lt;script&gt;&amp;&#x27;</b></p>", Html.Of($"<p title=\"{words}\">{inner}</p>").ToString());
    }

    [Fact]
    public void A_filter_reads_back_from_the_address_it_is_written_to()
    {
        var filter = new ActionFilter
        {
            Statuses = [ActionStatus.InProgress, ActionStatus.Blocked],
            Priorities = [Priority.P0],
            Owners = ["Tech Lead", "Léa & Cie"],
            Milestones = [new MilestoneId(2)],
            OpenOnly = true,
            IncompleteOnly = true,
            DueFrom = new DateOnly(2026, 12, 1),
            DueTo = new DateOnly(2026, 12, 31),
            Words = ["tls", "zone"],
        };

        var (read, page) = ActionsQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(ActionsQuery.Write(filter, 3))));

        Assert.Equal(3, page);
        Assert.Equal(ActionsQuery.Write(filter, 3), ActionsQuery.Write(read, page));
        Assert.Equivalent(filter, read, strict: true);
        Assert.Equal("", ActionsQuery.Write(ActionFilter.All, 1));
    }
}
