using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Storage;

namespace ChatOpsBot.Tests.Inbox;

/// <summary>Answers go where the door of the platform says, by how the message turned out to be answered.</summary>
public sealed class ReplyAddressTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-address-");
    private readonly FakeChat _chat = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("status ACT-004", "thread/1.5")]
    [InlineData("start ACT-006", "thread/1.5")]
    [InlineData("statsu ACT-004", "alone/U1")]
    public async Task An_answer_goes_to_one_address_and_a_refusal_to_the_other(string text, string address)
    {
        await using var store = await OpenAsync();

        await store.Inbox.AcceptAsync(Said(text));
        await store.QuietAsync();

        Assert.Equal(address, Assert.Single(_chat.Posted).Address);
    }

    [Fact]
    public async Task A_pressed_card_is_drawn_again_as_what_was_done_leaves_it_with_what_became_of_the_press_below()
    {
        await using var store = await OpenAsync();

        await store.Inbox.AcceptAsync(Said("start ACT-006") with { Card = "status ACT-006" });
        await store.QuietAsync();

        var (drawn, plan) = (Assert.Single(_chat.Posted), (await store.Snapshots.FirstAsync(FakeChat.Workspace, TestContext.Current.CancellationToken))!);
        Assert.Equal("thread/1.5", drawn.Address);
        Assert.Equal(["ACT-006"], drawn.Message.About);
        var header = Assert.IsType<MessageBlock.Header>(drawn.Message.Blocks[0]);
        Assert.Contains(header.Badges, badge => badge.Text == "in progress");
        Assert.Equal(plan.Find(ActionId.Parse("ACT-006"))!.Title, $"{header.Title}");
        Assert.Equal("ACT-006 status: to do → in progress", drawn.Message.Summary);
    }

    [Fact]
    public async Task A_press_that_is_refused_is_refused_alone_and_the_card_is_drawn_again()
    {
        await using var store = await OpenAsync();

        await store.Inbox.AcceptAsync(Said("start ACT-099") with { Card = "status ACT-006" });
        await store.QuietAsync();

        Assert.Equal(["alone/U1", "thread/1.5"], _chat.Posted.Select(posting => posting.Address));
        Assert.Equal([MessageKind.Refusal, MessageKind.Answer], _chat.Posted.Select(posting => posting.Message.Kind));
    }

    private async Task<TestStore> OpenAsync()
    {
        var store = await TestStore.OpenAsync("Sqlite", $"Data Source={Path.Combine(_folder.FullName, "bot.db")}", _chat);
        var demonstration = new DocumentFile("demonstration.md", DemonstrationPlan.Content, IsDemonstration: true);
        await store.Import.HandleAsync(
            new ImportHandler.Request(FakeChat.Workspace, demonstration, new DateOnly(2026, 11, 20), DryRun: false, Replace: false), TestContext.Current.CancellationToken);
        return store;
    }

    private static InboundMessage Said(string text) => new(FakeChat.Workspace, text, "Ada", Language.English, Profile: null)
    {
        Conversation = "C1",
        Standing = Standing.Operator,
        ReplyTo = ReplyAddresses.Of(kind => kind is MessageKind.Answer ? "thread/1.5" : "alone/U1"),
    };
}
