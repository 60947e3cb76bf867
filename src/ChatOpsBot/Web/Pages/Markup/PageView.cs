namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>One page before it is put into its frame.</summary>
/// <param name="Title">In the window's bar; the page's own heading is part of the parts.</param>
/// <param name="Parts">Each is redrawn by itself when it reads differently.</param>
internal sealed record PageView(string Title, IReadOnlyList<Html> Parts)
{
    internal int Status { get; init; } = StatusCodes.Status200OK;

    internal static PageView Of(string title, params Html[] parts) => new(title, parts);

    /// <summary>A frame around something with a heading of its own.</summary>
    /// <param name="id">By which it is linked to, and found when it is drawn again.</param>
    internal static Html Panel(string id, string heading, Html content, string look = "") => Html.Of($"""
        <section id="{id}" class="card panel {look}" aria-labelledby="{id}-heading">
        <h2 id="{id}-heading">{heading}</h2>
        {content}
        </section>

        """);

    /// <summary>The words at the top of a page.</summary>
    internal static Html Heading(Html words, Html under) => Html.Of($"""
        <div id="heading" class="heading">
        <h1>{words}</h1>
        {under}
        </div>

        """);

    /// <summary>Something to say in chat, and a button that copies it where the browser lets one.</summary>
    internal static Html Command(string command) => Html.Of($"<code class=\"command\" data-copy=\"{command}\">{command}</code>");

    /// <summary>What is to be said where there is nothing to show.</summary>
    internal static Html Empty(string words, string command) => Html.Of($"<p class=\"empty\">{words}{Command(command)}</p>");

    internal static IResult Result(Html document, int status, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Text(document.ToString(), "text/html; charset=utf-8", statusCode: status);
    }
}
