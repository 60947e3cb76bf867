using ChatOpsBot.Core.Messages;
using ChatOpsBot.LocalChat.Page;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsBot.Web.Access;

/// <summary>The pages before the door: a sentence or two, and a button.</summary>
internal static class SignInPage
{
    internal static ContentHttpResult Draw(Language language, int statusCode, params string[] parts) => Draw(language, statusCode, SignInMessages.Title(language), parts);

    internal static ContentHttpResult Draw(Language language, int statusCode, string title, string[] parts) => TypedResults.Content(
        $"""
        <!doctype html>
        <html lang="{language.Code()}">
        <head>
        <meta charset="utf-8">
        <title>{HtmlText.Escape(title)} – ChatOpsBot</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <link rel="icon" type="image/svg+xml" href="/chat.svg">
        <link rel="stylesheet" href="/door.css">
        </head>
        <body>
        <main>
        <h1>ChatOpsBot</h1>
        {string.Join('\n', parts)}
        </main>
        </body>
        </html>

        """,
        "text/html; charset=utf-8", statusCode: statusCode);

    internal static string Paragraph(string text) => $"<p>{HtmlText.Escape(text)}</p>";

    internal static string Button(string label, string path, bool isQuiet = false) =>
        $"<form method=\"post\" action=\"{HtmlText.Escape(path)}\"><button type=\"submit\"{(isQuiet ? " class=\"quiet\"" : "")}>{HtmlText.Escape(label)}</button></form>";

    internal static string Link(string label, string path) => $"<p><a href=\"{HtmlText.Escape(path)}\">{HtmlText.Escape(label)}</a></p>";
}
