using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Tests.Teams;

/// <summary>Mentions are read by what stands beside a text, one after the other.</summary>
public sealed class InboundTextTests
{
    [Fact]
    public void Two_people_of_one_name_are_two_in_the_order_of_their_mentions() => Assert.Equal(
        "link <@29:a|Cyd> to <@29:b|Cyd>",
        Read("<at>Bot</at> link <at>Cyd</at> to <at>Cyd</at>", Mention("28:bot", "Bot"), Mention("29:a", "Cyd"), Mention("29:b", "Cyd")));

    [Fact]
    public void A_mention_is_found_wherever_it_stands_in_the_text() => Assert.Equal(
        "assign 4 <@29:a|Cyd>", Read("assign 4 <at>Cyd</at> <at>Bot</at>", Mention("28:bot", "Bot"), Mention("29:a", "Cyd")));

    [Fact]
    public void A_name_that_was_torn_into_pieces_is_one_mention() => Assert.Equal(
        "assign 4 <@29:a|Cyd>  now", Read("assign 4 <at>Cyd</at> <at>Ray</at> now", Mention("29:a", "Cyd"), Mention("29:a", "Ray")));

    [Fact]
    public void One_person_who_is_named_twice_is_named_twice() => Assert.Equal(
        "assign 4 <@29:a|Cyd> and 5 <@29:a|Cyd>", Read("assign 4 <at>Cyd</at> and 5 <at>Cyd</at>", Mention("29:a", "Cyd"), Mention("29:a", "Cyd")));

    [Fact]
    public void A_mention_without_its_piece_of_the_text_is_known_by_its_name() => Assert.Equal("plan", Read("<at>Bot</at> plan", Mention("28:bot", "Bot") with { Text = null }));

    private static string Read(string text, params Entity[] entities) =>
        InboundText.Read(new Activity { Text = text, Recipient = new ChannelAccount { Id = "28:bot" }, Entities = entities }, (_, name) => name);

    private static Entity Mention(string id, string name) => new() { Type = "mention", Mentioned = new ChannelAccount { Id = id, Name = name }, Text = $"<at>{name}</at>" };
}
