using ChatOpsBot.People;
using Hangfire.Dashboard;

namespace ChatOpsBot.Web.Access;

/// <summary>Opens the list of jobs to whoever sits at this machine, and once the bot is published to admins.</summary>
internal sealed class AdminsOnly(Door door, PublicSite site, Speakers speakers) : IDashboardAsyncAuthorizationFilter
{
    public async Task<bool> AuthorizeAsync(DashboardContext context)
    {
        var http = context.GetHttpContext();
        // Its pages bring scripts of their own within them, which the policy of ours would stop.
        http.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return await door.RefusalAsync(http) is null && (!site.IsPublished || await speakers.IsOperatorAsync(http.Visitor().Account, http.RequestAborted));
    }
}
