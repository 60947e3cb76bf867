using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.People;

/// <summary>People and what they may do, said in conversations about the demonstration plan; each engine runs all of it.</summary>
public abstract class PeopleStories
{
    private static readonly WorkspaceKey Slack = new("slack", "T1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task A_first_time_user_alone_may_do_everything_and_the_menu_shows_what_rights_do()
    {
        await using var store = await OpenAsync();

        Assert.Equal(MessageKind.Answer, (await SayAsync(store, "archive ACT-003", null)).Kind);
        Assert.Equal(MessageKind.Answer, (await SayAsync(store, "grant Hugo viewer", null)).Kind);
        Assert.Equal(MessageKind.Answer, (await SayAsync(store, "start ACT-008", "Karim Benali")).Kind);
        Assert.Equal(MessageKind.Refusal, (await SayAsync(store, "start ACT-007", "Karim Benali")).Kind);
        Assert.Equal(MessageKind.Answer, (await SayAsync(store, "start ACT-007", "Léa Martin")).Kind);
        Assert.Equal(MessageKind.Refusal, (await SayAsync(store, "unblock ACT-005", "Hugo Petit")).Kind);
    }

    [Fact]
    public async Task A_refusal_changes_nothing_names_who_may_and_is_audited_without_what_was_written()
    {
        await using var store = await OpenAsync();
        var before = await CurrentAsync(store);

        var refused = await SayAsync(store, "block ACT-004 the password is swordfish", "Karim Benali", delivery: "one");
        var again = await SayAsync(store, "block ACT-004 the password is swordfish", "Karim Benali", delivery: "one");

        Assert.Equal("Not yours: ACT-004 (Sofia Moreau). A member changes own and unowned actions.", refused.Summary);
        Assert.Equal("Ask Léa Martin.", refused.Blocks.OfType<MessageBlock.Paragraph>().First().Text.ToString());
        Assert.Equal(refused.Summary, again.Summary);
        Assert.Equal(before.Version, (await CurrentAsync(store)).Version);
        await using var context = await store.ContextAsync();
        var line = Assert.Single(await context.Audit.ToListAsync(Cancellation));
        Assert.Equal(
            ("local", "Karim Benali", Capability.Block, "ACT-004", AuditOutcome.Refused, store.Clock.GetUtcNow()),
            (line.Platform, line.UserId, line.Capability, line.Items, line.Outcome, line.At));
        Assert.Empty(await context.Inbox.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_member_who_changes_what_is_nobodys_is_offered_to_take_it()
    {
        await using var store = await OpenAsync();

        var changed = await SayAsync(store, "start ACT-009", "Karim Benali");
        var take = Assert.Single(changed.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items), button => button.Label == "I take it");
        await SayAsync(store, take.Command, "Karim Benali", drawn: take.Drawn);

        Assert.Equal(["Karim Benali"], (await CurrentAsync(store)).Find(ActionId.Parse("ACT-009"))!.Owners);
    }

    [Fact]
    public async Task A_grant_is_seen_by_the_next_message_of_every_process()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var other = await TestStore.OpenAsync(Provider, database);
        Assert.Equal(MessageKind.Refusal, (await SayAsync(other, "start ACT-006", "Karim Benali")).Kind);

        var granted = await SayAsync(store, "grant Karim lead", null);

        Assert.Equal("Karim Benali: member → lead (this plan)", granted.Summary);
        Assert.Equal(MessageKind.Answer, (await SayAsync(other, "start ACT-006", "Karim Benali")).Kind);
        await SayAsync(other, "grant Karim member", null);
        Assert.Equal(MessageKind.Refusal, (await SayAsync(store, "block ACT-006 no key", "Karim Benali")).Kind);
    }

    [Fact]
    public async Task The_last_admin_stays_one_and_the_page_without_a_name_views_from_then_on()
    {
        await using var store = await OpenAsync();

        await SayAsync(store, "grant Karim admin", null);

        Assert.Equal("Karim Benali is the only admin: make somebody else one first.", (await SayAsync(store, "grant Karim member", "Karim Benali")).Summary);
        Assert.Equal("This takes the right of an admin; you are a viewer.", (await SayAsync(store, "grant Hugo admin", null)).Summary);
        await SayAsync(store, "grant Hugo admin", "Karim Benali");
        Assert.Equal("Karim Benali: admin → member (this plan)", (await SayAsync(store, "grant me member", "Karim Benali")).Summary);
    }

    [Fact]
    public async Task Two_admins_who_demote_each_other_at_once_do_not_both_succeed()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var other = await TestStore.OpenAsync(Provider, database);
        await SayAsync(store, "grant Karim admin", null);
        await SayAsync(store, "grant Hugo admin", "Karim Benali");

        var replies = await Task.WhenAll(SayAsync(store, "grant Hugo member", "Karim Benali"), SayAsync(other, "grant Karim member", "Hugo Petit"));

        Assert.Equal([MessageKind.Answer, MessageKind.Refusal], replies.Select(reply => reply.Kind).Order());
        await using var context = await store.ContextAsync();
        Assert.Equal(1, await context.People.CountAsync(person => person.IsAdmin, Cancellation));
    }

    [Fact]
    public async Task A_role_linked_in_chat_gives_its_actions_to_the_person()
    {
        await using var store = await OpenAsync();
        Assert.Equal(MessageKind.Refusal, (await SayAsync(store, "start ACT-006", "Karim Benali")).Kind);

        var linked = await SayAsync(store, "link Équipe exploitation to Karim", "Léa Martin");

        Assert.Equal("Équipe exploitation: nobody → Karim Benali", linked.Summary);
        Assert.Contains("ACT-006", Rows(await SayAsync(store, "mine", "Karim Benali")));
        Assert.Equal(MessageKind.Answer, (await SayAsync(store, "start ACT-006", "Karim Benali")).Kind);
        await SayAsync(store, "link Équipe exploitation to nobody", "Léa Martin");
        Assert.DoesNotContain("ACT-006", Rows(await SayAsync(store, "mine", "Karim Benali")));
    }

    [Fact]
    public async Task A_change_of_an_unknown_account_is_kept_and_made_once_a_lead_has_said_who_it_is()
    {
        await using var store = await OpenOnSlackAsync();

        var asked = await SayOnSlackAsync(store, "start ACT-008", "U7");
        var introduced = await SayOnSlackAsync(store, "i am Karim Benali", "U7");
        Assert.Equal(ActionStatus.ToDo, (await CurrentAsync(store, Slack)).Find(ActionId.Parse("ACT-008"))!.Status);
        var confirmed = await SayOnSlackAsync(store, "confirm karim benali", "U1");

        Assert.Equal(MessageKind.Refusal, asked.Kind);
        Assert.Contains("i am Karim Benali", asked.Blocks.OfType<MessageBlock.Buttons>().Single().Items.Select(button => button.Command));
        Assert.Equal(MessageKind.Answer, introduced.Kind);
        Assert.StartsWith("Karim Benali is linked to their account. Their request: ACT-008 status: to do → in progress", confirmed.Summary, StringComparison.Ordinal);
        Assert.Equal(MessageKind.Answer, (await SayOnSlackAsync(store, "done ACT-003.3", "U7")).Kind);
        await using var context = await store.ContextAsync();
        Assert.Empty(await context.HeldChanges.ToListAsync(Cancellation));
        Assert.Equal("Karim Benali", await context.Journal.OrderByDescending(entry => entry.PlanVersion).Select(entry => entry.Actor).FirstAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_kept_is_done_by_its_sender_and_once()
    {
        await using var store = await OpenOnSlackAsync();
        await SayOnSlackAsync(store, "spent ACT-003 1", "U7", delivery: "held");
        await SayOnSlackAsync(store, "i am Karim Benali", "U7");

        await SayOnSlackAsync(store, "confirm Karim Benali", "U1", delivery: "confirmed");
        await SayOnSlackAsync(store, "confirm Karim Benali", "U1", delivery: "confirmed");
        await SayOnSlackAsync(store, "confirm Karim Benali", "U1");
        await SayOnSlackAsync(store, "spent ACT-003 1", "U7", delivery: "held");

        Assert.Equal(1m, (await CurrentAsync(store, Slack)).Find(ActionId.Parse("ACT-003"))!.SpentDays);
        var history = await SayOnSlackAsync(store, "history ACT-003", "U1");
        Assert.Equal("Karim Benali at 10:00", Assert.Single(history.Blocks.OfType<MessageBlock.Facts>().Single().Items).Label);
    }

    [Fact]
    public async Task After_ten_minutes_nothing_is_kept_any_more()
    {
        await using var store = await OpenOnSlackAsync();
        await SayOnSlackAsync(store, "start ACT-008", "U7");
        await SayOnSlackAsync(store, "i am Karim Benali", "U7");
        store.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("Nobody said to be Karim Benali in the last ten minutes.", (await SayOnSlackAsync(store, "confirm Karim Benali", "U1")).Summary);
        Assert.Equal(ActionStatus.ToDo, (await CurrentAsync(store, Slack)).Find(ActionId.Parse("ACT-008"))!.Status);
    }

    [Fact]
    public async Task A_guest_asks_and_changes_nothing()
    {
        await using var store = await OpenOnSlackAsync();

        Assert.Equal(MessageKind.Answer, (await SayOnSlackAsync(store, "status ACT-004", "U8", standing: Standing.Guest)).Kind);
        Assert.Equal("This takes the right of a member; you are a viewer.", (await SayOnSlackAsync(store, "start ACT-009", "U8", standing: Standing.Guest)).Summary);
    }

    [Fact]
    public async Task A_code_shown_here_and_typed_there_makes_one_person_of_two_accounts_once()
    {
        await using var store = await OpenOnSlackAsync();
        await SayAsync(store, "settings language fr", "Léa Martin");
        var shown = await SayOnSlackAsync(store, "link me", "U1");
        var code = shown.Blocks.OfType<MessageBlock.Paragraph>().Single().Text.Runs.OfType<TextRun.Code>().Single().Value;

        var wrong = await SayAsync(store, "link K7M2QP", "Léa Martin");
        var joined = await SayAsync(store, code, "Léa Martin");
        var used = await SayAsync(store, code, "Karim Benali");

        Assert.Equal("This code is not good: it is wrong, was used, or is too old.", wrong.Summary);
        Assert.Equal("Both accounts are Léa Martin’s now.", joined.Summary);
        Assert.Equal(wrong.Summary, used.Summary);
        await using var context = await store.ContextAsync();
        var person = await context.People.Include(person => person.Accounts).SingleAsync(person => person.Name == "Léa Martin", Cancellation);
        Assert.Equal(["local/local/Léa Martin", "slack/T1/U1"], person.Accounts.Select(account => account.Id.ToString()).Order());
        Assert.Equal(Language.French, (await SayOnSlackAsync(store, "status ACT-004", "U1", setting: null)).Language);
    }

    [Fact]
    public async Task The_first_admin_claims_it_with_the_code_and_whoever_guesses_is_stopped()
    {
        await using var store = await OpenAsync();
        await using (var context = await store.ContextAsync())
        {
            context.Codes.Add(IssuedCode.Claim(OneTimeCode.Parse("K7M2QPW94X"), store.Clock.GetUtcNow()));
            await context.SaveChangesAsync(Cancellation);
        }

        for (var i = 0; i < 5; i++) await SayAsync(store, "claim AAAA22222B", "Hugo Petit");
        var late = await SayAsync(store, "claim K7M2QPW94X", "Hugo Petit");
        var claimed = await SayAsync(store, "claim k7m2-qpw9-4x", "Sofia Moreau");
        var second = await SayAsync(store, "claim K7M2QPW94X", "Karim Benali");

        Assert.Equal("Too many wrong codes: try again in ten minutes.", late.Summary);
        Assert.Equal(MessageKind.Answer, claimed.Kind);
        Assert.Equal(MessageKind.Refusal, second.Kind);
        Assert.Equal("Karim Benali: member → lead (this plan)", (await SayAsync(store, "grant Karim lead", "Sofia Moreau")).Summary);
    }

    [Fact]
    public async Task Settings_of_a_person_and_of_the_plan_are_kept_and_a_bad_value_leaves_the_old_one()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);

        Assert.Equal("Digest hour: not set → 08:30", (await SayAsync(store, "settings hour 8:30", "Karim Benali")).Summary);
        Assert.Equal("“25:00” does not fit “Digest hour”, which stays 08:30. For example: 8:30", (await SayAsync(store, "settings hour 25:00", "Karim Benali")).Summary);
        Assert.Equal("This takes the right of a lead; Karim Benali is a member.", (await SayAsync(store, "settings plan zone Asia/Tokyo", "Karim Benali")).Summary);
        Assert.Equal("Time zone: Europe/Paris → Asia/Tokyo", (await SayAsync(store, "settings plan zone Asia/Tokyo", "Léa Martin")).Summary);
        Assert.Equal(
            "“Mars/Olympus” does not fit “Time zone”, which stays Asia/Tokyo. For example: Europe/Paris", (await SayAsync(store, "settings plan zone Mars/Olympus", "Léa Martin")).Summary);

        await using var other = await TestStore.OpenAsync(Provider, database);
        await SayAsync(other, "start ACT-008", "Karim Benali");
        var history = await SayAsync(other, "history ACT-008", null);
        Assert.Equal("Karim Benali at 18:00", Assert.Single(history.Blocks.OfType<MessageBlock.Facts>().Single().Items).Label);
        Assert.Contains(
            (await SayAsync(other, "settings", "Karim Benali")).Blocks.OfType<MessageBlock.Facts>().SelectMany(facts => facts.Items), fact => fact is { Label: "Digest hour", Value: var hour } && hour.ToString() == "08:30");
    }

    [Fact]
    public async Task A_conversation_is_bound_to_a_plan_by_a_lead()
    {
        await using var store = await OpenAsync();
        var plan = await CurrentAsync(store);
        var message = new InboundMessage(WorkspaceKey.Local, "plan", null, Language.English, null) { Conversation = "page" };

        Assert.Equal(MessageKind.Refusal, (await SayAsync(store, $"here {plan.Key.Plan}", "Karim Benali")).Kind);
        Assert.Equal("No plan is called “garden”.", (await SayAsync(store, "here garden", "Léa Martin")).Summary);
        Assert.Equal($"This conversation is about this plan now: {plan.Title}", (await SayAsync(store, $"here {plan.Key.Plan}", "Léa Martin")).Summary);

        Assert.Equal(new ConversationPlan.Of(plan.Key), await store.PlanOfConversation.FindAsync(message, Cancellation));
        // A workspace without plans of its own speaks of those that were imported here.
        Assert.Equal(new ConversationPlan.Of(plan.Key), await store.PlanOfConversation.FindAsync(message with { Workspace = Slack }, Cancellation));
    }

    [Fact]
    public async Task Of_two_plans_the_one_a_conversation_is_bound_to_is_meant_and_without_a_binding_the_sender_is_asked()
    {
        await using var store = await OpenAsync();
        foreach (var name in new[] { "Garden", "Cellar" })
        {
            var document = $"# {name}\n\n## ACT-001: Clear the {name}\n\n| Attribute | Value |\n|---|---|\n| Owner | Ada |\n";
            await store.Import.HandleAsync(
                new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", Encoding.UTF8.GetBytes(document), false), null, DryRun: false, Replace: false),
                Cancellation);
        }

        var asked = await SayAsync(store, "status ACT-001", null, standing: Standing.Operator);
        Assert.Equal(["here cellar", "here garden"], asked.Blocks.OfType<MessageBlock.Buttons>().Single().Items.Select(button => button.Command));
        Assert.Equal(asked.Summary, (await SayAsync(store, "start ACT-001", null, standing: Standing.Operator)).Summary);

        await SayAsync(store, "here garden", null, standing: Standing.Operator);
        await SayAsync(store, "start ACT-001", null, standing: Standing.Operator);

        Assert.Equal("ACT-001 Clear the Garden: in progress", (await SayAsync(store, "status ACT-001", null, standing: Standing.Operator)).Summary);
        Assert.Equal(ActionStatus.ToDo, (await store.Snapshots.CurrentAsync(new PlanKey(WorkspaceKey.Local, "cellar"), Cancellation))!.Actions[0].Status);
    }

    [Fact]
    public async Task A_new_start_moves_what_counts_from_it_and_every_process_answers_so()
    {
        var database = await NewDatabaseAsync();
        await using var store = await OpenAsync(database);
        await using var other = await TestStore.OpenAsync(Provider, database);
        await SayAsync(store, "due ACT-007 2027-01-15", "Léa Martin");

        var moved = await SayAsync(store, "plan start 2026-11-30", "Léa Martin");
        await SayAsync(store, "start ACT-008", "Léa Martin");

        Assert.Equal("Start (J0): Friday 20 November 2026 → Monday 30 November 2026", moved.Summary);
        Assert.Equivalent(await CurrentAsync(store), await CurrentAsync(other), strict: true);
        var plan = await CurrentAsync(other);
        Assert.Equal(new DateOnly(2026, 12, 12), plan.Find(ActionId.Parse("ACT-004"))!.DueDay);
        Assert.Equal(new DateOnly(2027, 1, 15), plan.Find(ActionId.Parse("ACT-007"))!.DueDay);
    }

    [Fact]
    public async Task A_change_committed_together_with_a_new_start_goes_on_from_it()
    {
        await using var store = await OpenAsync();
        var gate = new TaskCompletionSource();
        var busy = store.Units.RunAsync(async (_, _) =>
        {
            await gate.Task;
            return BotMessage.Answer(Language.English, "done");
        });

        var moved = SayAsync(store, "plan start 2026-11-30", "Léa Martin");
        var changed = SayAsync(store, "start ACT-008", "Léa Martin");
        gate.SetResult();

        Assert.All(await Task.WhenAll(busy, moved, changed), reply => Assert.Equal(MessageKind.Answer, reply.Kind));
        var plan = await CurrentAsync(store);
        Assert.Equal((new DateOnly(2026, 11, 30), ActionStatus.InProgress), (plan.Start!.Value, plan.Find(ActionId.Parse("ACT-008"))!.Status));
    }

    [Fact]
    public async Task An_import_in_the_plans_place_takes_nobodys_right_away()
    {
        await using var store = await OpenAsync();
        await SayAsync(store, "grant Karim admin", null);

        await store.Import.HandleAsync(
            new(WorkspaceKey.Local, new DocumentFile("other.md", "# Other\n\n## ACT-001: One\n\n- [ ] Do it\n"u8.ToArray(), false), null, DryRun: false, Replace: true), Cancellation);

        Assert.Equal(MessageKind.Answer, (await SayAsync(store, "archive ACT-001", "Karim Benali")).Kind);
        Assert.Equal(MessageKind.Refusal, (await SayAsync(store, "reopen ACT-001", null)).Kind);
    }

    private async Task<TestStore> OpenAsync(string? database = null)
    {
        var store = await TestStore.OpenAsync(Provider, database ?? await NewDatabaseAsync());
        await store.FirstPlan.LoadAsync(Cancellation);
        return store;
    }

    /// <summary>The demonstration in a Slack workspace too, where U1 is Léa Martin and admin.</summary>
    private async Task<TestStore> OpenOnSlackAsync()
    {
        var store = await TestStore.OpenAsync(Provider, await NewDatabaseAsync(), admins: "slack:U1");
        await store.FirstPlan.LoadAsync(Cancellation);
        await store.Import.HandleAsync(
            new(Slack, new DocumentFile("plan.md", Core.Documents.DemonstrationPlan.Content, false), new DateOnly(2026, 11, 20), DryRun: false, Replace: false), Cancellation);
        Assert.Equal("This account is Léa Martin’s.", (await SayOnSlackAsync(store, "link Léa Martin <@U1>", "U1")).Summary);
        return store;
    }

    private static async Task<PlanSnapshot> CurrentAsync(TestStore store, WorkspaceKey? workspace = null) =>
        (await store.Snapshots.FirstAsync(workspace ?? WorkspaceKey.Local, Cancellation))!;

    private static IEnumerable<string> Rows(BotMessage message) => message.Blocks.OfType<MessageBlock.Rows>().SelectMany(rows => rows.Items).Select(row => row.Id);

    private static Task<BotMessage> SayAsync(
        TestStore store, string text, string? sender, string? delivery = null, DrawnFrom? drawn = null, Standing standing = Standing.Member) => store.Messages.AnswerAsync(
        With(new InboundMessage(WorkspaceKey.Local, text, sender, Language.English, Profile: null) { Conversation = "page", Drawn = drawn, Standing = standing }, delivery),
        Cancellation).AsTask();

    private static Task<BotMessage> SayOnSlackAsync(
        TestStore store, string text, string user, string? delivery = null, Standing standing = Standing.Member, Language? setting = Language.English) => store.Messages.AnswerAsync(
        With(new InboundMessage(Slack, text, Sender: null, setting, Profile: null) { Conversation = "C1", User = user, Standing = standing }, delivery), Cancellation).AsTask();

    private static InboundMessage With(InboundMessage message, string? delivery) => delivery is null ? message : message with { DeliveryId = delivery };
}

public sealed class PostgresPeopleStories(PostgresServer server) : PeopleStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqlitePeopleStories : PeopleStories, IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("chatopsbot-people-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
