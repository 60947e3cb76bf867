using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>What every card looks like on every window: measured, since nobody looks at each of them each time.</summary>
public sealed class ChatPageLooksTests(RunningBot bot, Chromium chromium) : IClassFixture<RunningBot>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_card_is_wider_than_the_window(int width)
    {
        await using var chat = await AllCardsAsync(width, ColorScheme.Light);

        Assert.Equal(0, await chat.Page.EvaluateAsync<int>(Widths));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_word_stands_out_from_its_ground_as_WCAG_AA_asks(ColorScheme colours)
    {
        await using var chat = await AllCardsAsync(1280, colours);
        chat.Unreachable = true;
        await chat.SayAsync("jalons");
        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        Assert.Empty(await chat.Page.EvaluateAsync<string[]>(TooFaint));
    }

    [Fact]
    public async Task Text_of_a_card_runs_no_script_and_brings_no_style()
    {
        await using var chat = await AllCardsAsync(1280, ColorScheme.Light);

        await Expect(chat.Page.Locator(".card script, .card style, .card [style]")).ToHaveCountAsync(0);
        Assert.Empty(chat.Errors);
    }

    private const string Widths = """
        [...document.querySelectorAll("body *:not(.unseen, .unseen *, .chips *)")]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1 || (element.scrollWidth > element.clientWidth + 1
            && element.matches("main, .card, .rows li, .composer, .bar"))).length
        """;

    // The contrast of WCAG 2.2: relative luminance of ink and of the first ground that is not transparent.
    private const string TooFaint = """
        () => {
          const numbers = colour => colour.match(/[\d.]+/g).map(Number);
          const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          const luminance = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
          const opaque = colour => { const [, , , alpha = 1] = numbers(colour); return alpha > 0; };
          const ground = element => {
            for (; element; element = element.parentElement)
              if (opaque(getComputedStyle(element).backgroundColor)) return getComputedStyle(element).backgroundColor;
          };
          const words = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
          return [...document.querySelectorAll("body *")].filter(words).filter(element => element.checkVisibility()).flatMap(element => {
            const [one, other] = [getComputedStyle(element).color, ground(element)].map(colour => luminance(numbers(colour)) + 0.05);
            const ratio = Math.max(one, other) / Math.min(one, other);
            return ratio >= 4.5 ? [] : [`${element.className} ${element.textContent}: ${ratio.toFixed(2)}`];
          });
        }
        """;

    private async Task<ChatPage> AllCardsAsync(int width, ColorScheme colours)
    {
        string[] names = ["Status", "Overdue", "Milestones", "Plan", "Gantt", "Help", "NotUnderstood", "Hostile"];
        var chat = await chromium.OpenAsync(bot, width: width, colours: colours, before: page =>
        {
            page.Context = SampleMessages.Context;
            page.Answers("plan", SampleMessages.Plan);
            foreach (var name in names) page.Answers(name, SampleMessages.ByName(name));
        });
        foreach (var name in names) await chat.SayAsync(name);
        await Expect(chat.Cards).ToHaveCountAsync(names.Length + 1);
        return chat;
    }
}
