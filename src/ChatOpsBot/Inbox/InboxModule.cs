using ChatOpsBot.Operations;
using ChatOpsBot.Outbox;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Inbox;

internal static class InboxModule
{
    internal static IServiceCollection AddInbox(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<InboxMeter>()
        .AddSingleton<OutboxMeter>()
        .AddSingleton<Leases>()
        .AddSingleton<UnitsOfWork>()
        .AddSingleton<MessageHandler>()
        .AddSingleton<RememberedAnswers>()
        .AddSingleton<MessageRouter>()
        .AddSingleton<Submissions>()
        .AddSingleton<InboxProcessor>()
        .AddSingleton<FullTurn>()
        .AddSingleton<Recipients>()
        .AddSingleton<Places>()
        .AddSingleton<PostedCards>()
        .AddSingleton<AdminNotice>()
        .AddSingleton<AnotherWay>()
        .AddSingleton<Undelivered>()
        .AddSingleton<LateNotices>()
        .AddSingleton<IMessageComposer>(provider => provider.GetRequiredService<LateNotices>())
        .AddSingleton<GivenUpNotices>()
        .AddSingleton<IMessageComposer>(provider => provider.GetRequiredService<GivenUpNotices>())
        .AddSingleton<Composers>()
        .AddSingleton<DeliveryCleaning>()
        .AddSingleton<JournalCleaning>()
        .AddSingleton<LateAnswers>()
        .AddSingleton<Waits>()
        .AddSingleton<OutboxDispatcher>()
        .AddSingleton<PublicSite>()
        .AddSingleton<PageLinks>()
        .AddSingleton<PrivateWords>()
        .AddSingleton<SignInOffer>();
}
