using System.Runtime.CompilerServices;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Documents.Writing;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Tests.Changes;
using ChatOpsBot.Core.Tests.Documents.Writing;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Documents.Shapes;

/// <summary>Plans of other shapes than the one this was made for: each read as it was meant, each out again byte for byte.</summary>
public sealed class ShapeTests
{
    public static TheoryData<string> All => [.. Directory.GetFiles(Folder(), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_more_than_fifteen_of_them() => Assert.True(All.Count > 15);

    [Theory]
    [MemberData(nameof(All))]
    public void Each_is_read_as_it_was_meant(string name) => ChatOpsBot.Tests.Approved.Matches(ActionListing.Of(Reading.Of(Content(name))), $"{name}.txt");

    [Theory]
    [MemberData(nameof(All))]
    public void Each_goes_out_as_it_came_in(string name) => Assert.Equal(Content(name), Exporting.Of(Content(name)).Bytes);

    [Theory]
    [MemberData(nameof(All))]
    public void Each_takes_every_sort_of_change_and_says_what_it_has_no_place_for(string name)
    {
        var exporting = Exporting.Of(Content(name), "2026-11-30");
        foreach (var action in exporting.Plan.Actions)
        {
            var target = SampleChanges.Ids(action.Code.ToString());
            exporting.Then(new Change.Assign(target, ["Ada Stone", "Zoé"])).Then(new Change.SetDue(target, "2027-05-17")).Then(new Change.Start(target)).Then(new Change.SetPriority(target, Priority.P0));
        }

        foreach (var item in exporting.Plan.Items) exporting.Then(new Change.Complete([new ActionReference(ActionId.Parse(item.Id.ToString()), item.Id.Number, item.Id.ToString())], OpenSteps.Leave));
        exporting.Then(new Change.Add("One more", ["Bo"], "2027-06-01", Priority.P1));

        var written = exporting.Written;
        var left = Differences.Between(Reading.Of(written.Content), exporting.Plan).Select(Part.Of).ToHashSet();
        Assert.Equal(written.Remarks.OfType<ExportRemark.NotWritten>().Select(remark => Part.Of(remark.Change)).ToHashSet(), left);
        ChatOpsBot.Tests.Approved.Matches(
            name.StartsWith("18", StringComparison.Ordinal) ? string.Join('\n', exporting.Diff.Split('\n').Take(60)) : exporting.Text.ReplaceLineEndings("\n") + string.Join('\n', written.Remarks.OfType<ExportRemark.NotWritten>().Select(remark => $"not written: {remark.Name} {remark.Change.Field} {remark.Change.New}")), $"{name}.changed.txt");
    }

    [Fact]
    public void A_date_in_words_is_told_and_never_taken_for_a_day()
    {
        var read = Reading.Of(Content("03-actions-as-rows"));
        Assert.Equal("Q2 2026", read.Actions[3].Due.Words);

        var findings = PlanDoctor.Examine(Reading.Of(Content("01-one-page-english")), start: (DateOnly?)null, new DateOnly(2026, 12, 2), WorkingCalendar.French);
        Assert.Equal("before go-live", Assert.Single(Assert.Single(findings.OfType<Finding.DueInWords>()).Spots).Detail);
    }

    private static byte[] Content(string name) => File.ReadAllBytes(Path.Combine(Folder(), name + ".md"));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
