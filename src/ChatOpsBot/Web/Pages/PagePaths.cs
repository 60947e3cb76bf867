using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Pages;

/// <summary>The addresses of pages, which people keep and send on: they do not change.</summary>
internal static class PagePaths
{
    internal static string Of(PageSubject subject)
    {
        var plan = $"/plans/{Uri.EscapeDataString(subject.Plan)}";
        return Folder(subject.Kind) is { } folder ? $"{plan}/{folder}/{Uri.EscapeDataString(subject.Id)}" : plan;
    }

    private static string? Folder(PageKind kind) => kind switch
    {
        PageKind.Dashboard => null,
        PageKind.Action => "actions",
        PageKind.Milestone => "milestones",
        PageKind.Item => "items",
        PageKind.Escalation => "escalations",
        PageKind.Report => "reports",
    };
}
