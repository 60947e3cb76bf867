using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Sending;

/// <summary>Lays files into the thread of their message: an address is asked for, the bytes go there, and the file is shared.</summary>
internal sealed partial class SlackFiles(SlackApi api, PostedBefore before, IOptions<SlackOptions> options, ILogger<SlackFiles> log)
{
    /// <param name="root">The message that the thread is of.</param>
    /// <param name="mayBeThere">Whether an earlier attempt may have shared some already.</param>
    /// <returns>Why it is to be tried again; null when all are there, or never will be: the message itself is said.</returns>
    internal async Task<string?> ShareAsync(WorkspaceKey workspace, IReadOnlyList<SlackFile> files, SlackMessageId root, bool mayBeThere, DateTimeOffset since, CancellationToken cancellation)
    {
        JsonElement? thread = null;
        if (mayBeThere)
        {
            var answer = await before.ThreadAsync(workspace, root, since, cancellation);
            if (answer.Again is { } reason) return reason;
            if (answer is SlackAnswer.Ok { Body: var body }) thread = body;
        }

        foreach (var file in files.Where(file => thread is not { } there || !IsIn(there, file)))
            if (await ShareAsync(workspace, file, root, cancellation) is { } missing) return missing;
        return null;
    }

    private async Task<string?> ShareAsync(WorkspaceKey workspace, SlackFile file, SlackMessageId root, CancellationToken cancellation)
    {
        var place = await api.CallAsync(
            workspace, "files.getUploadURLExternal", new JsonObject { ["filename"] = file.Name, ["length"] = file.Bytes.Length, ["alt_txt"] = file.Description }, cancellation);
        if (place is not SlackAnswer.Ok { Body: var upload }) return GivenUp(place);

        if (SlackHosts.Checked(upload.GetProperty("upload_url").GetString(), options.Value.Api) is not { } address)
            return GivenUp(new SlackAnswer.Refused("an upload address that is not Slack's"));

        using var content = new ByteArrayContent(file.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        var taken = await api.PostAsync(address, content, cancellation);
        if (taken is not SlackAnswer.Ok) return GivenUp(taken);

        var shared = await api.CallAsync(
            workspace, "files.completeUploadExternal",
            new JsonObject
            {
                ["files"] = new JsonArray(new JsonObject { ["id"] = upload.GetProperty("file_id").GetString(), ["title"] = file.Name }),
                ["channel_id"] = root.Channel,
                ["thread_ts"] = root.Ts,
            },
            cancellation);
        return shared is SlackAnswer.Ok ? null : GivenUp(shared);
    }

    /// <summary>A clear no stands: an upload that is not allowed must not make its message wait.</summary>
    private string? GivenUp(SlackAnswer answer)
    {
        if (answer.Again is { } reason) return reason;
        if (answer is SlackAnswer.Refused refused) Log.NotShared(log, refused.Words);
        return null;
    }

    private static bool IsIn(JsonElement thread, SlackFile file) => thread.GetProperty("messages").EnumerateArray()
        .Any(message => message.TryGetProperty("files", out var files) && files.EnumerateArray().Any(one => one.TryGetProperty("name", out var name) && name.ValueEquals(file.Name)));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A file could not be shared in Slack: {Reason}")]
        internal static partial void NotShared(ILogger logger, string reason);
    }
}
