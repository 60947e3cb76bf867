using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>When a plan meets and reports by itself, and how to change that.</summary>
public static class ScheduleMessages
{
    public static BotMessage Of(Language language, PlanSnapshot plan, ImmutableArray<(PlanSettingKey Key, string Value, bool IsSet)> lines, TimeZoneInfo planZone)
    {
        var title = language.In("Rendez-vous du plan", "Schedule of the plan");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.Add(new MessageBlock.Facts([.. lines.Select(line => new Fact(
            SettingsMessages.Label(language, line.Key), SettingsMessages.Words(language, line.Key, line.Value, planZone) + (line.IsSet ? "" : language.In(" (d’office)", " (by default)"))))]));
        if (!plan.Cadences.IsEmpty)
        {
            blocks.Add(Subheading.Of(language.In("Ce que dit le document", "What the document says")));
            blocks.Add(new MessageBlock.Facts([.. plan.Cadences.Select(cadence => new Fact(cadence.Type, cadence.Frequency ?? "–"))]));
        }

        blocks.Add(new MessageBlock.Context(RichText.Of(
            RichText.Plain(language.In("Par exemple : ", "For example: ")),
            RichText.Code(language.In("planifier rapport vendredi 16:00", "schedule report friday 16:00")),
            RichText.Plain(language.In(", ", ", ")),
            RichText.Code(language.In("planifier point du jour off", "schedule standup off")))));
        return BotMessage.Answer(language, title, blocks.ToImmutable());
    }
}
