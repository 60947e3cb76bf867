using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>Which plans there are, and which of them a conversation is about.</summary>
public static class PlanChoiceMessages
{
    /// <param name="bound">The plan the conversation is bound to; null while it is bound to none.</param>
    public static BotMessage List(Language language, ImmutableArray<PlanChoice> plans, PlanKey? bound)
    {
        var title = plans.FirstOrDefault(plan => plan.Key == bound) is { } here
            ? language.In($"Cette conversation parle de : {here.Title}", $"This conversation is about: {here.Title}")
            : plans is [var only] ? language.In($"Il n’y a qu’un plan : {only.Title}", $"There is one plan: {only.Title}")
            : language.In("Cette conversation n’est liée à aucun plan.", "This conversation is bound to no plan.");
        return BotMessage.Answer(language, title, [new MessageBlock.Paragraph(title), .. Buttons(language, plans.Where(plan => plan.Key != bound))]);
    }

    /// <summary>To somebody with several plans, in a conversation that is bound to none.</summary>
    public static BotMessage Which(Language language, ImmutableArray<PlanChoice> plans)
    {
        var sentence = language.In("De quel plan s’agit-il ? Liez cette conversation à l’un d’eux.", "Which plan is it about? Bind this conversation to one of them.");
        return BotMessage.Refusal(language, sentence, [new MessageBlock.Notice(Tone.Warning, sentence), .. Buttons(language, plans)]);
    }

    public static BotMessage Bound(Language language, PlanChoice plan) => LinkMessages.Done(language, language.In(
        $"Cette conversation parle maintenant de : {plan.Title}", $"This conversation is about this plan now: {plan.Title}"));

    public static BotMessage Already(Language language, PlanChoice plan) => LinkMessages.Done(language, language.In(
        $"Cette conversation parle déjà de : {plan.Title}", $"This conversation is about this plan already: {plan.Title}"));

    public static BotMessage Unknown(Language language, string written, ImmutableArray<PlanChoice> plans)
    {
        var sentence = language.In($"Aucun plan ne s’appelle « {written} ».", $"No plan is called “{written}”.");
        return BotMessage.Refusal(language, sentence, [new MessageBlock.Notice(Tone.Warning, sentence), .. Buttons(language, plans)]);
    }

    private static IEnumerable<MessageBlock> Buttons(Language language, IEnumerable<PlanChoice> plans)
    {
        var buttons = plans.Select(plan => new CommandButton(plan.Title, $"{language.In("ici", "here")} {plan.Key.Plan}")).ToImmutableArray();
        return buttons.IsEmpty ? [] : [new MessageBlock.Buttons(buttons)];
    }
}
