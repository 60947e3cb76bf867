using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Escalations;

namespace ChatOpsBot.Core.Tests.Reminders;

/// <summary>Each message is judged again when it is sent: on Friday 4 December at nine unless said.</summary>
public sealed class DraftMessagesTests
{
    private static readonly DateTimeOffset Now = SampleChain.At("Fri 2026-12-04 09:00");

    [Theory]
    [InlineData("overdue/1/2026-12-02/Ada", "", "ACT-001 (P0) is overdue: Title of ACT-001")]
    [InlineData("overdue/1/2026-12-02", "", "ACT-001 (P0) is overdue: Title of ACT-001")]
    [InlineData("overdue/1/2026-12-02/Ada", "done", "not: The action is no longer open.")]
    [InlineData("overdue/1/2026-12-02/Ada", "due 2026-12-11", "not: The due date was moved.")]
    [InlineData("late/1/2026-12-02/Karim", "", "ACT-001 (Ada) is one working day past Wednesday 2 December 2026: Title of ACT-001")]
    [InlineData("late/1/2026-12-02/Karim", "archived", "not: The action is no longer open.")]
    [InlineData("late/1/2026-12-02/Karim", "due 2026-12-03", "not: The due date was moved.")]
    [InlineData("starting/1/2026-12-07", "", "For Équipe Ops: ACT-001 starts Monday 7 December 2026 (in 3 days). Title of ACT-001")]
    [InlineData("starting/1/2026-12-07", "in progress", "For Équipe Ops: ACT-001 has started. Title of ACT-001")]
    [InlineData("starting/1/2026-12-07", "blocked", "not: The action does not start any more.")]
    [InlineData("starting/1/2026-12-07", "done", "not: The action does not start any more.")]
    [InlineData("digest/2026-12-04/Ada", "", "Your morning: 1 overdue")]
    [InlineData("digest/2026-12-04/Ada", "done", "not: Nothing is left to say.")]
    [InlineData("digest/2026-12-04/Ada", "owner Bo", "not: Nothing is left to say.")]
    [InlineData("digest/2026-12-04/Ada", "snoozed", "not: Nothing is left to say.")]
    [InlineData("digest/2026-12-04", "", "not: Nothing is left to say.")]
    [InlineData("digest/2026-12-04", "owner Architect", "Without an owner: 1 overdue")]
    [InlineData("snooze/Action/1/1796371200/Ada", "", "As you asked, ACT-001: Title of ACT-001")]
    [InlineData("snooze/Action/1/1796371200/Ada", "snoozed", "not: Snoozed again.")]
    [InlineData("snooze/Action/1/1796371200/Ada", "done", "not: It is no longer open.")]
    [InlineData("snooze/Action/9/1796371200/Ada", "", "not: It is no longer open.")]
    [InlineData("pause/1796371200", "", "The pause is over: the clocks of escalations go on.")]
    [InlineData("card/3", "", "not: The escalation is gone.")]
    [InlineData("call/3/2/Karim", "", "not: The escalation is gone.")]
    public void What_is_no_longer_true_is_not_said(string draft, string since, string said)
    {
        var scene = SampleScene.Of(SampleScene.Action(
            "ACT-001",
            since.StartsWith("due", StringComparison.Ordinal) ? since[4..] : "2026-12-02",
            since.StartsWith("owner", StringComparison.Ordinal) ? since[6..] : "Ada",
            Priority.P0,
            since switch { "done" => ActionStatus.Done, "archived" => ActionStatus.Archived, "in progress" => ActionStatus.InProgress, "blocked" => ActionStatus.Blocked, _ => ActionStatus.ToDo }));
        if (since == "snoozed") scene = scene.With(SampleScene.Snoozed("ACT-001", "Ada", "Fri 2026-12-04 15:00"));

        Assert.Equal(said, Said(scene, draft, again: false, Now));
    }

    [Theory]
    [InlineData("call/3/2/Karim", "", false, "ESC-3 ACT-004 waits for your answer: no key")]
    [InlineData("call/3/2/Karim", "acknowledged", false, "not: ESC-3 went on since.")]
    [InlineData("call/3/2/Karim", "raised", false, "not: ESC-3 went on since.")]
    [InlineData("call/3/2/Karim", "resolved", false, "not: ESC-3 went on since.")]
    [InlineData("call/3/2/Karim", "resolved", true, "ESC-3 ACT-004 waits for your answer: no key")] // the card that was sent is drawn as it stands
    [InlineData("story/3/3/Karim", "", false, "ESC-3 ACT-004: N1 (Tech Lead) reminded half-way: Karim. Answer expected before today 14:00.")]
    [InlineData("story/3/3/Karim", "acknowledged", false, "not: ESC-3 went on since.")]
    [InlineData("story/3/3/Karim", "raised", false, "not: ESC-3 went on since.")]
    [InlineData("story/3/3", "raised", false, "ESC-3 ACT-004: N1 (Tech Lead) reminded half-way: Karim. Answer expected before today 14:00.")] // the thread hears the whole story
    [InlineData("story/3/9", "", false, "not: The escalation is gone.")]
    [InlineData("card/3", "resolved", false, "ESC-3 ACT-004: resolved. no key")]
    public void Nobody_is_called_for_what_was_answered_meanwhile(string draft, string since, bool again, string said)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00").RunUntil("Mon 2026-12-07 12:00", team);
        var now = SampleChain.At("Mon 2026-12-07 12:30");
        if (since == "acknowledged") escalation.Acknowledge("Omar", null, team, now);
        if (since == "raised") escalation.Raise("Omar", team, now);
        if (since == "resolved") escalation.Resolve("Omar", "done", now);

        Assert.Equal(said, Said(team.Alone(escalation), draft, again, now));
    }

    [Fact]
    public void The_last_level_is_called_though_its_time_has_passed_before_that_could_be_said()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00", "N3").RunUntil("Wed 2026-12-09 10:00", team);

        Assert.Equal("ESC-3 ACT-004 waits for your answer: no key", Said(team.Alone(escalation), "call/3/2/Rosa", again: false, SampleChain.At("Wed 2026-12-09 11:00")));
    }

    [Fact]
    public void A_call_that_is_drawn_again_after_the_end_asks_for_no_answer()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");
        escalation.Resolve("Omar", "done", SampleChain.At("Mon 2026-12-07 11:00"));

        var message = Assert.IsType<Made.Of>(DraftMessages.Make(new Draft.Call(3, 2, "Karim"), again: true, team.Alone(escalation), [], SampleChain.At("Mon 2026-12-07 11:00"))).Message;

        Assert.Equal(["history ESC-3"], message.Commands());
    }

    [Theory]
    [InlineData(Language.English, "Your morning: 1 overdue, 1 due today", "Overdue: ACT-001|Due today: ACT-002", "One digest each working morning of what is yours. Set its hour, or mute it, by: settings")]
    [InlineData(Language.French, "Votre matin : 1 en retard, 1 aujourd’hui", "En retard: ACT-001|Aujourd’hui: ACT-002", "Un résumé par matin ouvré de ce qui vous revient. L’heure et le silence se règlent par : réglages")]
    public void A_digest_has_buttons_for_each_line_and_says_why_it_came(Language language, string title, string groups, string why)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-03"), SampleScene.Action("ACT-002", "2026-12-04")).With("Ada", new() { Language = language });

        var message = DigestMessages.Of([scene], "Ada", new DateOnly(2026, 12, 4), Now)!;

        Assert.Equal(title, message.Summary);
        Assert.Equal(groups.Split('|').Select(group => group.Split(": ")[1]), message.RowIds());
        Assert.Equal(
            language.In("fait ACT-001|répéter ACT-001|bloquer ACT-001|fait ACT-002|répéter ACT-002|bloquer ACT-002", "done ACT-001|snooze ACT-001|block ACT-001|done ACT-002|snooze ACT-002|block ACT-002").Split('|'),
            message.Commands());
        Assert.Equal([why], message.Notes());
    }

    [Fact]
    public void What_belongs_to_nobody_offers_to_take_it() =>
        Assert.Equal(["assign ACT-001 me"], DigestMessages.Of([SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04", owner: ""))], null, new DateOnly(2026, 12, 4), Now)!.Commands());

    [Fact]
    public void A_morning_of_a_person_is_one_message_whichever_plan_it_falls_due_in_and_a_channel_has_one_for_each()
    {
        var (one, other, day) = (new PlanKey("local", "local", "one"), new PlanKey("local", "local", "other"), new DateOnly(2026, 12, 4));
        var (ada, channel) = (new Push(Recipient.Person("Ada"), new Draft.Digest(day, "Ada")), new Push(Recipient.PlanChannel, new Draft.Digest(day, null)));

        Assert.Equal(ada.Intent(one), ada.Intent(other));
        Assert.NotEqual(channel.Intent(one), channel.Intent(other));
    }

    [Fact]
    public void A_person_of_several_plans_has_one_digest_of_all()
    {
        var (first, second) = (SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04")), SampleScene.Of(SampleScene.Action("ACT-002", "2026-12-02")));
        var morning = DigestMessages.Of([first, second], "Ada", new DateOnly(2026, 12, 4), Now)!;

        Assert.Equal("Your morning: 1 overdue, 1 due today", morning.Summary);
        // What is pressed there says which of the plans it is about.
        Assert.All(morning.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items), button => Assert.Equal(first.Plan.Key, button.Drawn?.Plan));
        Assert.All(DigestMessages.Of([first], "Ada", new DateOnly(2026, 12, 4), Now)!.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items), button => Assert.Null(button.Drawn?.Plan));
    }

    private static string Said(Scene scene, string draft, bool again, DateTimeOffset now) => DraftMessages.Make(Draft.Parse(draft)!, again, scene, [scene], now) switch
    {
        Made.Of made => made.Message.Summary,
        Made.NoLongerTrue no => $"not: {no.Reason}",
        _ => throw new InvalidOperationException(),
    };
}
