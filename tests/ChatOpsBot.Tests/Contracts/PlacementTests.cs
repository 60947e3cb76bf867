using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Tests.Contracts;

public sealed class PlacementTests
{
    [Fact]
    public void Answers_go_where_the_approved_file_says() => Approved.Matches(
        string.Concat(
            from platform in Enum.GetValues<PlatformKind>()
            from surface in Enum.GetValues<Surface>()
            let heard = AnswerPlacement.IsPrivate(platform, surface) ? "; the plan's channel hears of blocks, dates moved and actions done" : ""
            select $"""
                {platform}, {surface}
                  answer:  {AnswerPlacement.Of(platform, surface, MessageKind.Answer)}{heard}
                  refusal: {AnswerPlacement.Of(platform, surface, MessageKind.Refusal)}

                """),
        "placement.txt");
}
