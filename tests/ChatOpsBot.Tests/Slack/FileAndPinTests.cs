using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What belongs to a message: the file in its thread, the pin that keeps the board in sight.</summary>
public sealed class FileAndPinTests
{
    private static readonly BotMessage Report = BotMessage.Answer(Language.English, "Report of 2026-W49", new MessageBlock.Paragraph("Report of 2026-W49")) with
    {
        Attachment = new Attachment("report-2026-W49.md", "text/markdown", "# Rapport\n\n- été\n"),
    };

    private static readonly BotMessage Board = BotMessage.Answer(Language.English, "Board", new MessageBlock.Paragraph("Board")) with { IsPinned = true };

    [Fact]
    public async Task The_file_of_a_report_stands_in_its_thread_as_it_was_written()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("C1", "report", Report));

        Assert.Equal([("report-2026-W49.md", "# Rapport\n\n- été\n")], story.Slack.Files);
        var (post, file) = (story.Slack.In("C1").Messages[0], story.Slack.In("C1").Messages[1]);
        Assert.Equal((post.Ts, "report-2026-W49.md"), (file.ThreadTs, Assert.Single(file.Files)));
    }

    [Fact]
    public async Task Pictures_of_a_message_are_files_of_its_thread_that_are_described_to_whoever_does_not_see_them()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("C1", "gantt", Board with { IsPinned = false, Pictures = [Drawn("Three weeks"), Drawn("Progress")] }));

        var post = story.Slack.In("C1").Messages[0];
        Assert.All(story.Slack.In("C1").Messages.Skip(1), file => Assert.Equal(post.Ts, file.ThreadTs));
        Assert.Equal(["Three weeks", "Progress"], story.Slack.Descriptions);
        Assert.All(story.Slack.Files, file => Assert.Matches("^[0-9a-f]{8}-[12].png: .PNG", $"{file.Name}: {file.Text[..4]}"));
    }

    [Fact]
    public async Task Of_two_pictures_the_one_that_was_shared_before_a_lost_answer_is_not_shared_again()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Loses("files.completeUploadExternal");
        await story.OweAsync(SlackStore.Message("C1", "gantt", Board with { IsPinned = false, Pictures = [Drawn("Three weeks"), Drawn("Progress")] }));
        await story.AdvanceAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(["Three weeks", "Progress"], story.Slack.Descriptions);
    }

    private static Drawing Drawn(string description) => new(40, 20, [new Shape.Box(0, 0, 40, 20, Ink.Done)], description);

    [Theory]
    [InlineData("files.getUploadURLExternal")]
    [InlineData("files.completeUploadExternal")]
    public async Task A_file_whose_answer_was_lost_is_there_once_and_so_is_its_message(string method)
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Loses(method);
        await story.OweAsync(SlackStore.Message("C1", "report", Report));
        await story.AdvanceAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(["Report of 2026-W49", ""], story.Slack.In("C1").Messages.Select(message => message.Shown));
        Assert.Single(story.Slack.Files);
        Assert.Equal(OutboxState.Sent, (await story.RowAsync("report")).State);
    }

    [Fact]
    public async Task Where_files_are_not_allowed_the_message_stands_without()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Scopes.Remove("files:write");
        await story.OweAsync(SlackStore.Message("C1", "report", Report));

        Assert.Equal(OutboxState.Sent, (await story.RowAsync("report")).State);
        Assert.Single(story.Slack.In("C1").Messages);
    }

    [Fact]
    public async Task A_file_is_uploaded_to_Slack_and_nowhere_else()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.UploadsTo = "https://files.slack.com.example.org/";
        await story.OweAsync(SlackStore.Message("C1", "report", Report));

        Assert.Empty(story.Slack.Files);
        Assert.DoesNotContain("files.completeUploadExternal", story.Slack.Calls);
        Assert.Equal(OutboxState.Sent, (await story.RowAsync("report")).State);
    }

    [Fact]
    public async Task The_board_is_pinned_once_and_stays_so_when_it_is_drawn_again()
    {
        await using var story = await SlackStore.BeginAsync();
        await story.OweAsync(SlackStore.Message("C1", "board", Board));
        await story.OweAsync(SlackStore.Message("C1", "board again", Board) with { Edits = "board" });
        await story.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal([story.Slack.In("C1").Messages.Single().Ts], story.Slack.In("C1").Pins);
        Assert.Single(story.Slack.Calls, call => call == "pins.add");
    }

    [Fact]
    public async Task Without_the_scope_for_pins_the_board_stands_all_the_same()
    {
        await using var story = await SlackStore.BeginAsync();
        story.Slack.Scopes.Remove("pins:write");
        await story.OweAsync(SlackStore.Message("C1", "board", Board));

        Assert.Equal(OutboxState.Sent, (await story.RowAsync("board")).State);
        Assert.Empty(story.Slack.In("C1").Pins);
    }
}
