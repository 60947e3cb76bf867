using ChatOpsBot.Core.Documents;
using ChatOpsBot.Tests;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class SectionListingTests
{
    [Fact]
    public void Every_field_of_every_section_of_the_demonstration_is_read_as_approved() =>
        Approved.Matches(SectionListing.Of(Reading.Of(DemonstrationPlan.Content)), "Demonstration.sections.txt");
}
