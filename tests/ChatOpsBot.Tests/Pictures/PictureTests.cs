using System.Xml.Linq;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Inbox;
using ChatOpsBot.Pictures;
using SkiaSharp;

namespace ChatOpsBot.Tests.Pictures;

/// <summary>What is drawn can be seen: in PNG as ink, in SVG as text.</summary>
public sealed class PictureTests
{
    [Theory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public void Letters_are_drawn_with_the_fonts_of_the_program(Theme theme)
    {
        var blank = new Drawing(200, 40, [new Shape.Box(0, 0, 200, 40, Ink.Paper)], "");
        var written = blank with { Shapes = blank.Shapes.AddRange(new Shape.Label(10, 25, "Échéance ✓", 14, Anchor.Start, Ink.Text), new Shape.Label(190, 25, "M1", 14, Anchor.End, Ink.Text, Bold: true)) };

        Assert.Equal(0, InkIn(PngRenderer.Render(blank, theme), 0, 400));
        var png = PngRenderer.Render(written, theme);
        Assert.InRange(InkIn(png, 0, 200), 300, 8000);
        Assert.InRange(InkIn(png, 300, 400), 60, 4000); // the bold one
    }

    [Theory]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(200)]
    public void A_Gantt_of_any_size_is_twice_as_dense_as_a_screen_and_within_the_limits_of_a_chat(int actions)
    {
        var drawing = Gantt(actions, Language.French);
        var png = PngRenderer.Render(drawing, Theme.Light);
        using var bitmap = SKBitmap.Decode(png);

        Assert.Equal((drawing.Width * 2, drawing.Height * 2), (bitmap.Width, bitmap.Height));
        Assert.InRange(drawing.Height, 100, 1100);
        Assert.InRange(png.Length, 10_000, 1_000_000);
    }

    [Theory]
    [InlineData(9, Language.French)]
    [InlineData(9, Language.English)]
    [InlineData(40, Language.French)]
    [InlineData(200, Language.English)]
    public void On_a_telephone_every_word_of_a_picture_can_be_read_and_none_leaves_it_or_covers_another(int actions, Language language)
    {
        foreach (var drawing in new[] { Gantt(actions, language), Curve(actions, language) })
        {
            var words = drawing.Shapes.OfType<Shape.Label>().Select(label => (label.Text, Area: AreaOf(label))).ToList();

            Assert.All(drawing.Shapes.OfType<Shape.Label>(), label => Assert.True(label.Size * 380 / drawing.Width >= 11, label.Text));
            Assert.All(words, word => Assert.True(word.Area.Left >= 0 && word.Area.Right <= drawing.Width && word.Area.Bottom <= drawing.Height, $"{word.Text} {word.Area}"));
            for (var one = 0; one < words.Count; one++)
                for (var other = 0; other < one; other++)
                    Assert.False(words[one].Area.IntersectsWith(words[other].Area), $"{words[one]} {words[other]}");
        }
    }

    [Fact]
    public void The_same_as_SVG_is_well_formed_has_every_word_as_text_and_says_what_it_shows()
    {
        var drawing = Gantt(9, Language.French);
        var svg = XElement.Parse(Svg.InPage(drawing));
        var inPage = Svg.InPage(drawing with { Description = "<script>\u202Edet" });

        Assert.Equal(drawing.Shapes.OfType<Shape.Label>().Select(label => label.Text), svg.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.StartsWith("Planning. ACT-001", svg.Elements().First(element => element.Name.LocalName == "title").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", inPage, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', inPage);
        Assert.DoesNotContain('#', inPage.Replace("&#", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_keeps_its_picture_in_the_store_and_it_is_small()
    {
        var message = BotMessage.Answer(Language.French, "x") with { Pictures = [Gantt(40, Language.French)] };
        var json = MessageJson.Write(message);

        Assert.Equal(message.Pictures[0], MessageJson.Read(json).Pictures[0]);
        Assert.InRange(json.Length, 1, 60_000);
        Assert.Empty(MessageJson.Read("""{"Kind":"Answer","Language":"French","Summary":"of before","Blocks":[]}""").Pictures);
    }

    private static Drawing Gantt(int actions, Language language) => Assert.Single(Answer.To(new Question.Gantt(null), Context(actions, language)).Pictures);

    private static Drawing Curve(int actions, Language language)
    {
        var context = Context(actions, language);
        var team = new Team(context.Plan, PeopleSnapshot.Empty, new WorkingTime(context.Calendar, WorkingHours.NineToSix, TimeZoneInfo.Utc), language, []);
        var now = new DateTimeOffset(2026, 12, 16, 10, 0, 0, TimeSpan.Zero);
        return ReportMessages.SoFar(WeeklyReport.At(new Scene(team, [], [], now), new ReportWeek(2026, 51), now)!, language, isPlanned: true).Pictures[0];
    }

    private static AnswerContext Context(int actions, Language language)
    {
        var document = actions == 9 ? DemonstrationPlan.Content : LargePlan.Of(actions);
        var read = ((ReadOutcome.Read)PlanReader.Read(document)).Plan;
        var plan = PlanSnapshot.Of(Plan.FromDocument(new PlanKey("local", "local", "sample"), read, new DateOnly(2026, 11, 30), new DocumentFile("sample.md", [], false), DateTimeOffset.UnixEpoch, before: null));
        return new AnswerContext(plan, new DateOnly(2026, 12, 16), WorkingCalendar.French, language, null);
    }

    /// <summary>Where its ink is.</summary>
    private static SKRect AreaOf(Shape.Label label)
    {
        using var font = PngRenderer.FontOf(label);
        font.MeasureText(label.Text, out var area);
        var left = (float)label.X - label.Anchor switch { Anchor.Start => 0, Anchor.Middle => font.MeasureText(label.Text) / 2, Anchor.End => font.MeasureText(label.Text) };
        area.Offset(left, (float)label.Y);
        return area;
    }

    /// <summary>Points that differ from the corner, between two columns.</summary>
    private static int InkIn(byte[] png, int from, int to)
    {
        using var bitmap = SKBitmap.Decode(png);
        var paper = bitmap.GetPixel(0, 0);
        return Enumerable.Range(from, to - from).Sum(x => Enumerable.Range(0, bitmap.Height).Count(y => bitmap.GetPixel(x, y) != paper));
    }
}
