using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Web;

/// <summary>What is seen in a browser besides the chat.</summary>
internal static class WebModule
{
    internal static IServiceCollection AddWeb(this IServiceCollection services) => services.AddSingleton<Door>();
}
