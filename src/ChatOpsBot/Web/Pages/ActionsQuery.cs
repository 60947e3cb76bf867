using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using Microsoft.AspNetCore.Http.Extensions;

namespace ChatOpsBot.Web.Pages;

/// <summary>A filter of actions as it stands in the address: <c>?status=blocked&amp;priority=P0&amp;owner=Tech+Lead&amp;q=tls</c>.</summary>
internal static class ActionsQuery
{
    internal const string Status = "status";
    internal const string Priority = "priority";
    internal const string Owner = "owner";
    internal const string Milestone = "milestone";
    internal const string Show = "show";
    internal const string Words = "q";
    internal const string Page = "page";
    private const string From = "from";
    private const string To = "to";

    internal const string Open = "open";
    internal const string Overdue = "overdue";
    internal const string Unowned = "unowned";
    internal const string Incomplete = "incomplete";

    internal static string NameOf(ActionStatus status) => status switch
    {
        ActionStatus.ToDo => "todo",
        ActionStatus.InProgress => "doing",
        ActionStatus.Blocked => "blocked",
        ActionStatus.Done => "done",
        ActionStatus.Archived => "archived",
    };

    /// <summary>What is no part of a filter counts for nothing.</summary>
    internal static (ActionFilter Filter, int Page) Read(IQueryCollection query)
    {
        var shown = Values(query, Show);
        return (new ActionFilter
        {
            Statuses = [.. Enum.GetValues<ActionStatus>().Where(status => Values(query, Status).Contains(NameOf(status)))],
            Priorities = [.. Enum.GetValues<Priority>().Where(priority => Values(query, Priority).Contains($"{priority}", StringComparer.OrdinalIgnoreCase))],
            Owners = Values(query, Owner),
            Milestones = [.. Values(query, Milestone).Select(text => MilestoneId.TryParse(text, out var id) ? id : (MilestoneId?)null).OfType<MilestoneId>()],
            OpenOnly = shown.Contains(Open),
            OverdueOnly = shown.Contains(Overdue),
            UnownedOnly = shown.Contains(Unowned),
            IncompleteOnly = shown.Contains(Incomplete),
            DueFrom = DueDate.Read(query[From]).Day,
            DueTo = DueDate.Read(query[To]).Day,
            Words = [.. Values(query, Words).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
        }, int.TryParse(query[Page], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1);
    }

    /// <summary>Empty for all actions.</summary>
    internal static string Write(ActionFilter filter, int page)
    {
        var query = new QueryBuilder
        {
            { Status, filter.Statuses.Select(NameOf) },
            { Priority, filter.Priorities.Select(priority => $"{priority}") },
            { Owner, filter.Owners },
            { Milestone, filter.Milestones.Select(milestone => $"{milestone}") },
            { Show, Shown(filter) },
        };
        if (filter.DueFrom is { } from) query.Add(From, FieldValue.Of((DateOnly?)from)!);
        if (filter.DueTo is { } to) query.Add(To, FieldValue.Of((DateOnly?)to)!);
        if (!filter.Words.IsEmpty) query.Add(Words, string.Join(' ', filter.Words));
        if (page > 1) query.Add(Page, page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }

    internal static IEnumerable<string> Shown(ActionFilter filter)
    {
        if (filter.OpenOnly) yield return Open;
        if (filter.OverdueOnly) yield return Overdue;
        if (filter.UnownedOnly) yield return Unowned;
        if (filter.IncompleteOnly) yield return Incomplete;
    }

    private static ImmutableArray<string> Values(IQueryCollection query, string name) =>
        [.. query[name].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0)];
}
