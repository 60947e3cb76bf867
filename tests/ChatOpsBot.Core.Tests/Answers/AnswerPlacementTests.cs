using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class AnswerPlacementTests
{
    [Theory]
    [InlineData(PlatformKind.Slack, Surface.SlashCommand, MessageKind.Answer, Placement.AskerAloneWithShare)]
    [InlineData(PlatformKind.Slack, Surface.Mention, MessageKind.Answer, Placement.Thread)]
    [InlineData(PlatformKind.Slack, Surface.Mention, MessageKind.Refusal, Placement.AskerAlone)]
    [InlineData(PlatformKind.Teams, Surface.CardAction, MessageKind.Refusal, Placement.Toast)]
    [InlineData(PlatformKind.Teams, Surface.Mention, MessageKind.Refusal, Placement.PersonalChat)]
    [InlineData(PlatformKind.Local, Surface.CardAction, MessageKind.Answer, Placement.Conversation)]
    public void An_answer_is_as_private_as_what_it_says(PlatformKind platform, Surface surface, MessageKind kind, Placement expected) =>
        Assert.Equal(expected, AnswerPlacement.Of(platform, surface, kind));

    [Fact]
    public void No_refusal_is_shown_to_anybody_but_its_sender()
    {
        var shown = from platform in Enum.GetValues<PlatformKind>()
                    from surface in Enum.GetValues<Surface>()
                    select AnswerPlacement.Of(platform, surface, MessageKind.Refusal);

        Assert.DoesNotContain(shown, placement => placement is Placement.Thread or Placement.Card or Placement.AskerAloneWithShare);
    }
}
