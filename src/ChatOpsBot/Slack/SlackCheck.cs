using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Operations;
using ChatOpsBot.Slack.Installing;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack;

/// <summary>Looks at the token, its scopes, the workspace, the channels that plans live in, and the socket.</summary>
internal sealed class SlackCheck(SlackApi api, IHttpClientFactory clients, Installations installations, IDbContextFactory<BotDbContext> contexts, IOptions<SlackOptions> options) : IConnectionCheck
{
    public async Task<BotMessage> ExamineAsync(Language language, CancellationToken cancellation)
    {
        var lines = new List<SlackCheckLine>();
        foreach (var workspace in options.Value.IsForMany ? await installations.AllAsync(cancellation) : [default])
        {
            if (!await TokenAsync(workspace, language, lines, cancellation)) continue;
            foreach (var channel in await BoundAsync(workspace, cancellation)) lines.Add(await ChannelAsync(workspace, channel, language, cancellation));
        }

        if (options.Value.Mode is SlackMode.Socket) lines.Add(await SocketAsync(language, cancellation));
        return SlackCheckMessages.Of(language, lines);
    }

    /// <summary>The workspace and the scopes stand in one answer, the scopes in its head.</summary>
    private async Task<bool> TokenAsync(WorkspaceKey workspace, Language language, List<SlackCheckLine> lines, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Api, "auth.test")) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await api.TokenAsync(workspace, cancellation));
        try
        {
            using var response = await clients.CreateClient(SlackApi.Client).SendAsync(request, cancellation);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            if (!answer.TryGetProperty("ok", out var ok) || ok.ValueKind is not JsonValueKind.True)
            {
                lines.Add(SlackCheckMessages.Token(language, answer.TryGetProperty("error", out var error) ? error.GetString() : null));
                return false;
            }

            lines.Add(SlackCheckMessages.Team(language, answer.GetProperty("team").GetString()!, answer.GetProperty("team_id").GetString()!));
            if (response.Headers.TryGetValues("x-oauth-scopes", out var scopes)) lines.AddRange(Missing(language, scopes));
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or OperationCanceledException)
        {
            lines.Add(SlackCheckMessages.NotReached(language, options.Value.Api, exception.GetType().Name));
            return false;
        }
    }

    private static IEnumerable<SlackCheckLine> Missing(Language language, IEnumerable<string> header)
    {
        var granted = header.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        return SlackScopes.All.Where(scope => !granted.Contains(scope)).Select(scope => SlackCheckMessages.Scope(language, scope));
    }

    private async Task<ImmutableArray<string>> BoundAsync(WorkspaceKey workspace, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var places = await database.Bindings.AsNoTracking().ToListAsync(cancellation);
        return [.. places.Select(binding => binding.Place).Where(place => place.Home.Platform == SlackIdentity.Platform && (workspace == default || place.Home == workspace)).Select(place => place.Conversation).Where(IsChannel)];
    }

    private static bool IsChannel(string conversation) => conversation is ['C' or 'G', ..];

    private async Task<SlackCheckLine> ChannelAsync(WorkspaceKey workspace, string channel, Language language, CancellationToken cancellation)
    {
        if (await api.CallAsync(workspace, "conversations.info", new JsonObject { ["channel"] = channel }, cancellation) is not SlackAnswer.Ok { Body: var body })
            return SlackCheckMessages.Channel(language, channel, SlackChannelState.Unseen);

        var info = body.GetProperty("channel");
        var state = Is(info, "is_archived") ? SlackChannelState.Archived : Is(info, "is_member") ? SlackChannelState.Joined : SlackChannelState.NotJoined;
        return SlackCheckMessages.Channel(language, info.TryGetProperty("name", out var name) ? $"#{name.GetString()}" : channel, state);
    }

    private static bool Is(JsonElement info, string name) => info.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    private async Task<SlackCheckLine> SocketAsync(Language language, CancellationToken cancellation) =>
        SlackCheckMessages.Socket(language, await api.OpenSocketAsync(cancellation) switch
        {
            SlackAnswer.Refused refused => refused.Words,
            var answer => answer.Again,
        });
}
