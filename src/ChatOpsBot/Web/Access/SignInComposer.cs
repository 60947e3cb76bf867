using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Web.Access;

/// <summary>Makes a sign-in link at the moment it is sent: its ten minutes begin when it can be read.</summary>
internal sealed class SignInComposer(SignInLinks links) : IMessageComposer
{
    internal const string Draft = "sign-in";

    public string Kind => Draft;

    public Task<Composed> ComposeAsync(BotDbContext database, string rest, DateTimeOffset now, CancellationToken cancellation)
    {
        var draft = PrivateDraft.Read(rest);
        return Task.FromResult<Composed>(new Composed.Of(SignInMessages.Link(draft.Language, links.Write(draft.Account, draft.Standing, now)), IsSecret: true));
    }

    public Task RecordAsync(WriterSession session, string rest, SendResult result, DateTimeOffset now, CancellationToken cancellation) => Task.CompletedTask;
}
