using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Keeps the door of the Agents Playground within this machine: where the bot listens, and who knocks.</summary>
internal sealed class PlaygroundDoor(IOptions<TeamsOptions> options, LocalRequests local, IServer server) : IHostedLifecycleService
{
    /// <summary>A browser says where it comes from; the Playground speaks from a program of its own, so no page can speak in its name.</summary>
    internal bool IsOpenTo(HttpContext context)
    {
        if (context.Request.Headers.Origin.Count > 0 || context.Request.Headers.ContainsKey("Sec-Fetch-Site")) return false;

        return local.JudgeProgram(context) is LocalVerdict.Local;
    }

    /// <exception cref="InvalidOperationException">The bot can be reached from other machines.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (options.Value.Playground && addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open)
            throw new InvalidOperationException($"Teams:Playground is true, and the bot listens on {open}, which other machines reach: whoever finds it could speak as anybody. Set ASPNETCORE_URLS to http://localhost:5080, or Teams:Playground to false.");
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A star or a plus, which mean every address, is no name that can be read as one.</summary>
    internal static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && ServiceHosts.IsLoopback(uri);
}
