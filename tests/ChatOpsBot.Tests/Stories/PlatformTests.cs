namespace ChatOpsBot.Tests.Stories;

public sealed class SlackStories : ChatStories
{
    private protected override Task<ChatPlatform> BeginAsync() => SlackPlatform.BeginAsync();
}

public sealed class TeamsStories : ChatStories
{
    private protected override Task<ChatPlatform> BeginAsync() => TeamsPlatform.BeginAsync();
}
