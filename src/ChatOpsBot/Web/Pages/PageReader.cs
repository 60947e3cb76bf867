using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Pages;

/// <summary>Finds what a visitor may read, in their language.</summary>
internal sealed class PageReader(
    PlanSnapshots snapshots, PeopleDirectory directory, Speakers speakers, MessageReader reader, Scenes scenes, PlanMarks marks, IDbContextFactory<BotDbContext> contexts, TimeProvider time)
{
    /// <summary>Lines of a list on one page of a browser.</summary>
    private const int PageSize = 50;

    /// <summary>
    /// All of their realm for its admins; for others those of their workspace. An address holds a short name alone: of several plans of one
    /// name this machine's own is read, and of others the first.
    /// </summary>
    internal async Task<ImmutableArray<PlanChoice>> ReadableAsync(Visitor visitor, CancellationToken cancellation)
    {
        var plans = await snapshots.PlansAsync(visitor.Account.Home, cancellation);
        var readable = await speakers.IsAdminAsync(visitor.Account, cancellation) ? plans : ConversationPlan.In(visitor.Account.Home, plans);
        return [.. readable.OrderBy(plan => plan.Key.Home != WorkspaceKey.Local).DistinctBy(plan => plan.Key.Plan)];
    }

    /// <param name="name">The short name in the address.</param>
    /// <returns>Null where the visitor may read no such plan.</returns>
    internal async Task<PageScope?> ReadAsync(HttpContext http, string name, CancellationToken cancellation)
    {
        var visitor = http.Visitor();
        var readable = await ReadableAsync(visitor, cancellation);
        var found = readable.FirstOrDefault(plan => plan.Key.Plan == name);
        if (found is null || await snapshots.CurrentAsync(found.Key, cancellation) is not { } plan) return null;

        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var (now, team) = (time.GetUtcNow(), await scenes.TeamAsync(database, plan, cancellation));
        var speaker = SpeakerPolicy.Identify(visitor.Account, visitor.Standing, plan, team.People, speakers.AdminsIn(plan.Key.Home));
        var context = reader.ContextOf(plan, now) with { Language = Chosen(http, team.People) ?? team.Language, Asker = speaker.Name, PageSize = PageSize };
        return new PageScope(context, team, speaker, readable, now, await marks.OfAsync(plan.Key, cancellation));
    }

    /// <summary>In which a page without a plan speaks.</summary>
    internal async Task<Language> LanguageAsync(HttpContext http, CancellationToken cancellation) => Chosen(http, await directory.CurrentAsync(http.Visitor().Account.Home, cancellation)) ?? Language.English;

    /// <summary>By the link on the page, in chat, or in the browser's settings, in this order.</summary>
    private static Language? Chosen(HttpContext http, PeopleSnapshot people)
    {
        var visitor = http.Visitor();
        return Languages.FromTag(http.Request.Cookies[LanguageLink.Cookie]) ?? SpeakerPolicy.PersonOf(visitor.Account, people)?.Settings.Language ?? visitor.Profile;
    }
}
