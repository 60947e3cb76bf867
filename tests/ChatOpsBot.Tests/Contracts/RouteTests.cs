using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Contracts;

public sealed class RouteTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public void The_routes_are_those_of_the_approved_file()
    {
        var routes = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset
                ? $"file {asset.AssetPath}"
                : $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["any"])} {endpoint.RoutePattern.RawText}");

        // Compressed copies of a file are no route of their own.
        var lines = routes.Where(route => !route.EndsWith(".gz", StringComparison.Ordinal) && !route.EndsWith(".br", StringComparison.Ordinal));
        Approved.Matches(string.Join('\n', lines.Distinct().Order(StringComparer.Ordinal)) + "\n", "routes.txt");
    }
}
