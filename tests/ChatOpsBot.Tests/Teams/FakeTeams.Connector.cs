using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What the Bot Connector does when it is called.</summary>
internal sealed partial class FakeTeams
{
    private void MapConnector(WebApplication app)
    {
        var calls = app.MapGroup("/amer/{tenant}/v3/conversations").AddEndpointFilter(CheckAsync);
        calls.MapPost("", (Delegate)((HttpContext context) => WithBodyAsync(context, Create)));
        calls.MapPost("/{conversation}/activities", (HttpContext context, string conversation) => WithBodyAsync(context, body => Say(Uri.UnescapeDataString(conversation), body)));
        calls.MapPut("/{conversation}/activities/{activity}", (HttpContext context, string conversation, string activity) =>
            WithBodyAsync(context, body => Edit(Uri.UnescapeDataString(conversation), activity, body)));
        calls.MapGet("/{conversation}/pagedmembers", Members);
        app.MapGet("/download/{name}", (string name) => Files.TryGetValue(name, out var content) ? Results.Bytes(content, "application/octet-stream") : Results.NotFound());
        app.MapPut("/upload/{name}", UploadAsync);
        calls.MapGet("/{conversation}/members/{user}", (string conversation, string user) => Member(Uri.UnescapeDataString(conversation), Uri.UnescapeDataString(user)));
    }

    private async Task<IResult> UploadAsync(HttpRequest request, string name)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        var length = request.ContentLength;
        if (request.Headers.ContentRange != $"bytes 0-{length - 1}/{length}" || request.Headers.Authorization.Count > 0) return Results.StatusCode(416);

        Uploads[name] = text;
        return Results.StatusCode(201);
    }

    private async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        Calls.Enqueue($"{request.Method} {request.Path.Value!.Split("/v3/")[1]}");
        if (request.Headers.Authorization != $"Bearer {SentToken}") return Json(Error("BotNotRegistered"), 401);

        if (request.Method != "GET" && _failures.TryDequeue(out var failure)) return failure.Result(context.HttpContext);

        var conversation = request.RouteValues["conversation"] is string id ? Uri.UnescapeDataString(id).Split(';')[0] : null;
        if (request.Method != "GET" && conversation is not null && _closed.TryGetValue(conversation, out var closed)) return closed.Result(context.HttpContext);

        var answer = await next(context);
        if (request.Method != "POST" || !_losesAnAnswer) return answer;

        _losesAnAnswer = false;
        context.HttpContext.Abort();
        return answer;
    }

    private static async Task<IResult> WithBodyAsync(HttpContext context, Func<JsonObject, IResult> answer)
    {
        if (await JsonNode.ParseAsync(context.Request.Body) is not JsonObject body) return Json(Error("Bad Argument"), 400);

        return answer(body);
    }

    private IResult Create(JsonObject body)
    {
        if (body["tenantId"]?.GetValue<string>() != Tenant) return Json(Error("BadSyntax"), 400);
        if (body["isGroup"]?.GetValue<bool>() == false)
        {
            var user = body["members"]![0]!["id"]!.GetValue<string>();
            var chat = _conversations.Values.FirstOrDefault(known => known.Person == user);
            return chat is null ? Json(Error("ForbiddenOperationException"), 403) : Json(new JsonObject { ["id"] = chat.Id }, 201);
        }

        if (body["channelData"]?["channel"]?["id"]?.GetValue<string>() is not { } channel || body["activity"] is not JsonObject activity) return Json(Error("BadSyntax"), 400);
        if (_closed.TryGetValue(channel, out var closed)) return Json(Error(closed.Code), closed.Status);

        var id = NewId();
        if (Refused(activity) is { } refusal) return refusal;
        In(channel).Add(id, id, (JsonObject)activity.DeepClone());
        return Json(new JsonObject { ["id"] = $"{channel};messageid={id}", ["activityId"] = id }, 201);
    }

    private IResult Say(string conversation, JsonObject activity)
    {
        var (known, root) = Find(conversation);
        if (known is null) return Json(Error("ConversationNotFound"), 404);
        if (Refused(activity) is { } refusal) return refusal;

        var id = NewId();
        known.Add(id, known.Type == "channel" ? root ?? id : null, activity);
        return Json(new JsonObject { ["id"] = id }, 201);
    }

    private IResult Edit(string conversation, string activity, JsonObject body)
    {
        var (known, root) = Find(conversation);
        if (known?.Find(activity) is not { } message || message.Root != root) return Json(Error("ActivityNotFoundInConversation"), 404);
        if (Refused(body) is { } refusal) return refusal;

        (message.Activity, message.Edits) = (body, message.Edits + 1);
        return Json(new JsonObject { ["id"] = activity });
    }

    private IResult Member(string conversation, string user) => Find(conversation).Known is { HidesPeople: false } && People.TryGetValue(user, out var known)
        ? Json(new JsonObject { ["id"] = user, ["name"] = known.Name, ["userPrincipalName"] = $"{known.Name}@example.org", ["tenantId"] = Tenant, ["userRole"] = known.Role })
        : Json(Error("MemberNotFoundInConversation"), 404);

    private IResult Members() => Json(new JsonObject
    {
        ["members"] = new JsonArray([.. People.Values.Select(one => (JsonNode)new JsonObject { ["id"] = one.Id, ["name"] = one.Name, ["tenantId"] = Tenant, ["userRole"] = one.Role })]),
    });

    private (FakeConversation? Known, string? Root) Find(string conversation)
    {
        var parts = conversation.Split(";messageid=", 2);
        lock (_lock) return (_conversations.GetValueOrDefault(parts[0]), parts.Length == 2 ? parts[1] : null);
    }

    /// <summary>What Teams would not take, or would tear in two.</summary>
    private IResult? Refused(JsonObject activity)
    {
        if (CardRules.Broken(activity) is not { } why) return null;

        Broken.Enqueue(why);
        return Json(Error("Bad Argument"), 400);
    }

    private static JsonObject Error(string code) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } };
}
