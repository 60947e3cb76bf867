using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The one line that says why dates read <c>J+14</c>, and how to change that.</summary>
internal static class StartLine
{
    internal static MessageBlock? WhereMissing(AnswerContext context, params ReadOnlySpan<DueDate> dates) =>
        WhereMissing(context.Plan, context.Language, dates);

    internal static MessageBlock? WhereMissing(PlanSnapshot plan, Language language, params ReadOnlySpan<DueDate> dates)
    {
        if (plan.Start is not null) return null;

        foreach (var date in dates)
        {
            if (date.DaysFromStart is not null) return Line(language);
        }

        return null;
    }

    private static MessageBlock.Context Line(Language language) => new(RichText.Of(
        RichText.Plain(language.In("J0 n’est pas connu : dites ", "J0 is not known: say ")),
        RichText.Code(language.In("plan début 2026-11-30", "plan start 2026-11-30")),
        RichText.Plain(language.In(" pour avoir des dates.", " to have dates."))));
}
