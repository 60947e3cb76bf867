using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Reminders;

namespace ChatOpsBot.Tests.Reminders;

public sealed class PushIntentTests
{
    private static readonly WorkspaceKey Second = new("slack", "T2");

    [Fact]
    public void A_morning_is_one_of_all_plans_and_another_in_each_realm()
    {
        var morning = new Push(Recipient.Person("Léa"), new Draft.Digest(new DateOnly(2026, 12, 2), "Léa"));
        string IntentOf(PlanKey plan, Realm realm) => PushDesk.Intent(morning, plan, new ConversationKey(WorkspaceKey.Local, LocalConversations.Person(realm, "Léa")));

        var here = IntentOf(new PlanKey(WorkspaceKey.Local, "a"), Realm.House);

        Assert.Equal(here, IntentOf(new PlanKey(WorkspaceKey.Local, "b"), Realm.House));
        Assert.NotEqual(here, IntentOf(new PlanKey(Second, "a"), new Realm(Second)));
    }
}
