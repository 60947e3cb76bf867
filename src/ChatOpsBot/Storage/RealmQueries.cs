using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage;

/// <summary>The rows of one realm: whatever is read or written for a workspace comes through here, or through the key of one plan.</summary>
internal static class RealmQueries
{
    internal const string AllRealms = "of all realms";

    internal static IQueryable<TRow> In<TRow>(this IQueryable<TRow> rows, Realm realm) where TRow : class => rows.In(realm, PlanRows.Platform, PlanRows.Workspace);

    /// <summary>Of all realms on purpose, so that what is found can be said to each as its own. The statement says so itself: one that names no realm and does not is a defect.</summary>
    internal static IQueryable<TRow> OfAll<TRow>(this IQueryable<TRow> rows) where TRow : class => rows.TagWith(AllRealms);

    /// <summary>Of one workspace alone.</summary>
    internal static IQueryable<TRow> In<TRow>(this IQueryable<TRow> rows, WorkspaceKey workspace) where TRow : class =>
        rows.Where(row => EF.Property<string>(row, PlanRows.Platform) == workspace.Platform && EF.Property<string>(row, PlanRows.Workspace) == workspace.Workspace);

    /// <summary>The same of rows that name the plan in columns of other names, because they carry an account too.</summary>
    internal static IQueryable<TRow> OfPlansIn<TRow>(this IQueryable<TRow> rows, Realm realm) where TRow : class => rows.In(realm, "PlanPlatform", "PlanWorkspace");

    private static IQueryable<TRow> In<TRow>(this IQueryable<TRow> rows, Realm realm, string platform, string workspace) where TRow : class
    {
        if (!realm.IsHouse) return rows.Where(row => EF.Property<string>(row, platform) == realm.Key.Platform && EF.Property<string>(row, workspace) == realm.Key.Workspace);
        if (realm.Divided.IsEmpty) return rows;

        var (divided, own) = (realm.Divided.ToArray(), realm.Own.ToArray());
        return rows.Where(row => !divided.Contains(EF.Property<string>(row, platform)) || own.Contains(EF.Property<string>(row, platform) + "/" + EF.Property<string>(row, workspace)));
    }
}
