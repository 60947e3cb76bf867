using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatOpsBot.Tests.Slack;

/// <summary>How a call is read and answered: token, form, arguments, scopes, and the trouble a test has ordered.</summary>
internal sealed partial class FakeSlack
{
    private readonly List<Trouble> _troubles = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = [];

    /// <summary>What the bot's token may do.</summary>
    internal HashSet<string> Scopes { get; } =
    [
        "chat:write", "im:write", "channels:history", "groups:history", "im:history", "mpim:history", "channels:read", "groups:read", "im:read", "usergroups:read", "users:read", "files:read", "files:write", "pins:write",
    ];

    /// <summary>Whether the token was taken back.</summary>
    internal bool IsRevoked { get; set; }

    /// <summary>Whether one message a second in a channel is the most.</summary>
    internal bool KeepsRates { get; set; }

    /// <summary>The next call, or the next of one method, fails and does nothing.</summary>
    internal void Fails(string error, int? retryAfter = null, string? method = null, int times = 1)
    {
        for (var time = 0; time < times; time++) Order(new Trouble(method, error, retryAfter, IsDone: false));
    }

    /// <summary>Every call of a method waits until this is set.</summary>
    internal TaskCompletionSource Holds(string method) => _held[method] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next call of a method is done, and its answer never arrives.</summary>
    internal void Loses(string method) => Order(new Trouble(method, "lost", null, IsDone: true));

    /// <summary>The next call of a method is done, and answered with an error that does not say so.</summary>
    internal void DoesAndSays(string error, string method) => Order(new Trouble(method, error, null, IsDone: true));

    private async Task CallAsync(HttpContext context, string method)
    {
        if (NeighbourOf(context.Request.Headers.Authorization.ToString()) is { } neighbour)
        {
            await neighbour.CallAsync(context, method);
            return;
        }

        Calls.Enqueue(method);
        if (_held.TryGetValue(method, out var held)) await held.Task;
        var trouble = TroubleOf(method);
        if (trouble is { IsDone: false })
        {
            await AnswerAsync(context, trouble.Error, trouble.RetryAfter);
            return;
        }

        var answer = await AnswerAsync(context, method);
        if (method == "auth.test" && answer["ok"]!.GetValue<bool>()) context.Response.Headers["x-oauth-scopes"] = string.Join(',', Scopes);
        if (trouble is { Error: "lost" })
        {
            context.Abort();
            return;
        }

        if (trouble is not null) await AnswerAsync(context, trouble.Error, null);
        else await context.Response.WriteAsJsonAsync(answer);
    }

    private async Task<JsonObject> AnswerAsync(HttpContext context, string method)
    {
        try
        {
            if (!MethodRules.All.TryGetValue(method, out var rule)) throw Refusal("unknown_method", $"{method} is unknown here");
            var arguments = await ArgumentsAsync(context.Request, method, rule);
            if (method == "oauth.v2.access") return Exchanged(arguments);

            Authorize(method, context.Request.Headers.Authorization.ToString(), arguments);
            foreach (var name in MethodRules.Unheeded(rule, arguments)) Broken.Enqueue($"{method}: no argument {name}");
            if (MethodRules.Broken(rule, arguments) is { } broken) throw Refusal("invalid_arguments", $"{method}: {broken}");
            if (rule.Scopes.Length > 0 && !rule.Scopes.Any(Scopes.Contains)) return MissingScope(rule);

            lock (_lock) return Done(method, arguments);
        }
        catch (FakeRefusal refusal)
        {
            return new JsonObject { ["ok"] = false, ["error"] = refusal.Message };
        }
    }

    private async Task<JsonObject> ArgumentsAsync(HttpRequest request, string method, MethodRule rule)
    {
        if (request.HasJsonContentType())
        {
            if (request.ContentType?.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase) != true) Broken.Enqueue($"{method}: JSON without charset=utf-8");
            if (!rule.ReadsJson) Broken.Enqueue($"{method} does not read JSON");
            return rule.ReadsJson ? (JsonObject)(await JsonNode.ParseAsync(request.Body))! : [];
        }

        var form = await request.ReadFormAsync();
        return MethodRules.Read(rule, form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())));
    }

    /// <summary>The token stands in the header, or in the form; that of the app in the header alone.</summary>
    private void Authorize(string method, string header, JsonObject arguments)
    {
        var isOfApp = method.StartsWith("apps.", StringComparison.Ordinal);
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : isOfApp ? "" : Text(arguments, "token") ?? "";
        arguments.Remove("token");
        if (token.Length == 0) throw Refusal("not_authed", $"{method} without a token");
        if (token != (isOfApp ? AppToken : Token)) throw new FakeRefusal("invalid_auth");
        if (IsRevoked) throw new FakeRefusal("token_revoked");
    }

    private JsonObject MissingScope(MethodRule rule) => new()
    {
        ["ok"] = false,
        ["error"] = "missing_scope",
        ["needed"] = string.Join(',', rule.Scopes),
        ["provided"] = string.Join(',', Scopes),
    };

    /// <summary>What the bot must never do.</summary>
    private FakeRefusal Refusal(string error, string broken)
    {
        Broken.Enqueue(broken);
        return new FakeRefusal(error);
    }

    private static async Task AnswerAsync(HttpContext context, string error, int? retryAfter)
    {
        if (retryAfter is { } seconds)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        else if (error.StartsWith("http ", StringComparison.Ordinal))
        {
            context.Response.StatusCode = int.Parse(error[5..], CultureInfo.InvariantCulture);
            return;
        }

        await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = false, ["error"] = error });
    }

    private void Order(Trouble trouble)
    {
        lock (_troubles) _troubles.Add(trouble);
    }

    private Trouble? TroubleOf(string method)
    {
        lock (_troubles)
        {
            var trouble = _troubles.Find(one => one.Method is null || one.Method == method);
            if (trouble is not null) _troubles.Remove(trouble);
            return trouble;
        }
    }

    private sealed record Trouble(string? Method, string Error, int? RetryAfter, bool IsDone);

    private sealed class FakeRefusal(string error) : Exception(error);
}
