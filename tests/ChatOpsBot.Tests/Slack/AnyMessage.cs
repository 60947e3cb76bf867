using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Messages of any shape and length, made of words that would be markup.</summary>
internal static class AnyMessage
{
    private static readonly string[] Words =
    [
        "<!channel>", "<@U1>", "<https://example.org|here>", "*bold*", "_it_", "~gone~", "`code`", "```", "> quote", "&amp;", "a & b", "topic_name", "\n", " ", "é", "👩‍👩‍👧‍👦",
        "e\u0301\u0302", "\u202E", "word", "a long sentence about nothing in particular", "\ud83d", "",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    private static readonly Gen<string> Text = Gen.Frequency(
        (20, Word.Array[0, 12].Select(words => string.Join(' ', words))),
        (1, Word.Array[100, 700].Select(words => string.Concat(words))),
        (1, Gen.Int[1, 5000].Select(length => "e" + new string('\u0301', length))));

    private static readonly Gen<TextRun> Run = Gen.Select(Gen.Int[0, 3], Text).Select((kind, text) => kind switch
    {
        0 => new TextRun.Plain(text),
        1 => new TextRun.Strong(text),
        2 => new TextRun.Code(text),
        _ => (TextRun)new TextRun.Mention(text),
    });

    private static readonly Gen<RichText> Rich = Run.Array[0, 4].Select(runs => RichText.Of([.. runs]));

    private static readonly Gen<ImmutableArray<Badge>> Badges =
        Gen.Select(Text, Gen.Enum<Tone>()).Array[0, 3].Select(badges => badges.Select(badge => new Badge(badge.Item1, badge.Item2)).ToImmutableArray());

    private static readonly Gen<CommandButton> Button = Gen.Select(Text, Text, Gen.Int[0, 40], Gen.Int[0, 3]).Select((label, command, drawn, prompts) =>
        new CommandButton(label, command, drawn == 0 ? null : new DrawnFrom([.. Enumerable.Range(1, drawn).Select(number => new DrawnItem(Subject.Action(number), number))]))
        {
            Prompts = [.. Enumerable.Range(0, prompts).Select(number => new Prompt(label, PromptKind.Choice, [.. Enumerable.Repeat("an option", number * 100)]))],
        });

    private static readonly Gen<CheckLine> Line = Gen.Select(Text, Rich, Gen.Bool, Button, Gen.Bool).Select((id, text, done, button, toggles) =>
        new CheckLine(id, text, done, toggles ? button : null));

    private static readonly Gen<ListRow> Row = Gen.Select(Text, Rich, Badges, Rich.Array[0, 3], Gen.Int[-20, 150], Gen.Bool).Select((id, title, badges, details, percent, opens) =>
        new ListRow(id, title, badges, [.. details], percent < 0 ? null : percent, opens ? $"status {id}" : null));

    private static readonly Gen<MessageBlock> Block = Gen.OneOf(
        Gen.Select(Text, Rich, Badges).Select((id, title, badges) => (MessageBlock)new MessageBlock.Header(id, title, badges)),
        Rich.Select(text => (MessageBlock)new MessageBlock.Paragraph(text)),
        Gen.Select(Text, Text).Select((heading, text) => (MessageBlock)new MessageBlock.Section(heading, text)),
        Gen.Select(Text, Rich).Array[0, 30].Select(facts => (MessageBlock)new MessageBlock.Facts([.. facts.Select(fact => new Fact(fact.Item1, fact.Item2))])),
        Gen.Select(Text, Gen.Int[-10, 200], Text).Select((label, percent, caption) => (MessageBlock)new MessageBlock.Progress(label, percent, caption)),
        Gen.Select(Text, Line.Array[0, 25]).Select((heading, lines) => (MessageBlock)new MessageBlock.Checklist(heading, [.. lines])),
        Row.Array[0, 25].Select(rows => (MessageBlock)new MessageBlock.Rows([.. rows])),
        Gen.Select(Gen.Enum<Tone>(), Rich).Select((tone, text) => (MessageBlock)new MessageBlock.Notice(tone, text)),
        Text.Select(text => (MessageBlock)new MessageBlock.Preformatted(text, text)),
        Rich.Select(text => (MessageBlock)new MessageBlock.Context(text)),
        Text.Select(label => (MessageBlock)new MessageBlock.Link(label, "https://bot.example/sign-in/a-link")),
        Button.Array[0, 60].Select(buttons => (MessageBlock)new MessageBlock.Buttons([.. buttons])));

    internal static readonly Gen<BotMessage> Any =
        Gen.Select(Text, Block.Array[0, 6], Gen.Enum<Language>()).Select((summary, blocks, language) => BotMessage.Answer(language, summary, [.. blocks]));
}
