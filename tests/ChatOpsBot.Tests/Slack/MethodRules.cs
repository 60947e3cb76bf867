using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What a method takes: in which form, with which arguments, under which scope.</summary>
/// <param name="ReadsJson">Whether a body of JSON is read; if not, its arguments are as if they had not been sent.</param>
/// <param name="Arguments">Name and type; <c>!</c> behind the type of one that is required.</param>
internal sealed record MethodRule(bool ReadsJson, string[] Scopes, Dictionary<string, string> Arguments);

/// <summary>The rules of the methods that the bot calls, from Slack's documentation.</summary>
internal static class MethodRules
{
    private const string Message = "channel:string! text:string blocks:blocks thread_ts:string metadata:object parse:string link_names:boolean unfurl_links:boolean unfurl_media:boolean reply_broadcast:boolean mrkdwn:boolean";

    private static readonly string[] History = ["channels:history", "groups:history", "im:history", "mpim:history"];

    internal static readonly Dictionary<string, MethodRule> All = new()
    {
        ["auth.test"] = Of(true, [], ""),
        ["chat.postMessage"] = Of(true, ["chat:write"], Message),
        ["chat.postEphemeral"] = Of(true, ["chat:write"], "channel:string! user:string! text:string blocks:blocks thread_ts:string parse:string link_names:boolean"),
        ["chat.update"] = Of(true, ["chat:write"], "channel:string! ts:string! text:string blocks:blocks metadata:object parse:string link_names:boolean"),
        ["chat.getPermalink"] = Of(false, [], "channel:string! message_ts:string!"),
        ["conversations.open"] = Of(true, ["im:write"], "users:string channel:string return_im:boolean"),
        ["conversations.history"] = Of(true, History, "channel:string! cursor:string include_all_metadata:boolean inclusive:boolean latest:string limit:number oldest:string"),
        ["conversations.replies"] = Of(false, History, "channel:string! ts:string! cursor:string include_all_metadata:boolean inclusive:boolean latest:string limit:number oldest:string"),
        ["conversations.info"] = Of(false, ["channels:read"], "channel:string! include_locale:boolean include_num_members:boolean"),
        ["users.info"] = Of(false, ["users:read"], "user:string! include_locale:boolean"),
        ["files.getUploadURLExternal"] = Of(false, ["files:write"], "filename:string! length:number! alt_txt:string"),
        ["files.completeUploadExternal"] = Of(true, ["files:write"], "files:array! channel_id:string thread_ts:string initial_comment:string"),
        ["pins.add"] = Of(true, ["pins:write"], "channel:string! timestamp:string"),
        ["oauth.v2.access"] = Of(false, [], "client_id:string client_secret:string code:string redirect_uri:string code_verifier:string grant_type:string refresh_token:string"),
        ["apps.connections.open"] = Of(true, [], ""),
        ["files.info"] = Of(false, ["files:read"], "file:string! count:number cursor:string limit:number page:number"),
        ["usergroups.list"] = Of(false, ["usergroups:read"], "include_count:boolean include_disabled:boolean include_users:boolean team_id:string"),
        ["usergroups.users.list"] = Of(false, ["usergroups:read"], "usergroup:string! include_disabled:boolean team_id:string"),
        ["views.open"] = Of(true, [], "trigger_id:string view:object!"),
        ["views.push"] = Of(true, [], "trigger_id:string view:object!"),
        ["views.update"] = Of(true, [], "view_id:string external_id:string view:object! hash:string"),
        ["views.publish"] = Of(true, [], "user_id:string! view:object! hash:string"),
    };

    /// <summary>What is wrong with the arguments; null when nothing is.</summary>
    internal static string? Broken(MethodRule rule, JsonObject arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (rule.Arguments.TryGetValue(name, out var type) && !Is(type.TrimEnd('!'), value)) return $"{name} is no {type}";
        }

        return rule.Arguments.Where(argument => argument.Value.EndsWith('!') && arguments[argument.Key] is null).Select(argument => $"{argument.Key} is missing").FirstOrDefault();
    }

    /// <summary>Arguments that Slack passes over without a word.</summary>
    internal static IEnumerable<string> Unheeded(MethodRule rule, JsonObject arguments) => arguments.Select(argument => argument.Key).Where(name => !rule.Arguments.ContainsKey(name));

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => true,
        ("object", JsonValueKind.Object) => true,
        ("array" or "blocks", JsonValueKind.Array) => true,
        _ => false,
    };

    /// <summary>A form has only text: numbers and parts are read out of it.</summary>
    internal static JsonObject Read(MethodRule rule, IEnumerable<KeyValuePair<string, string>> form)
    {
        var arguments = new JsonObject();
        foreach (var (name, text) in form)
            arguments[name] = rule.Arguments.GetValueOrDefault(name)?.TrimEnd('!') is "string" or null ? JsonValue.Create(text) : Parsed(text);
        return arguments;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static MethodRule Of(bool json, string[] scopes, string arguments) => new(
        json, scopes, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Split(':')).ToDictionary(parts => parts[0], parts => parts[1]));
}
