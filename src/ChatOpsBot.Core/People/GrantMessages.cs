using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.People;

/// <summary>Which right somebody has now, and how the first admin comes to be.</summary>
public static class GrantMessages
{
    /// <param name="before">What they could do until now.</param>
    public static BotMessage Of(Language language, GrantOutcome outcome, string name, Right before, Right right) => outcome switch
    {
        GrantOutcome.Granted => LinkMessages.Done(language,
            $"{name}{language.In(" : ", ": ")}{RightsMessages.Word(language, before)} → {RightsMessages.Word(language, right)}{Scope(language, right)}"),
        GrantOutcome.AlreadySo => LinkMessages.Done(language,
            language.In($"{name} a déjà ce droit : {RightsMessages.Word(language, right)}.", $"{name} has that right already: {RightsMessages.Word(language, right)}.")),
        GrantOutcome.LastAdmin => LinkMessages.Refused(language, language.In(
            $"{name} est le seul administrateur : nommez-en d’abord un autre.", $"{name} is the only admin: make somebody else one first.")),
        GrantOutcome.ConfiguredAdmin => LinkMessages.Refused(language, language.In(
            $"{name} est administrateur par la configuration (Admins) : c’est là que cela se retire.",
            $"{name} is an admin by the configuration (Admins): that is where it is taken back.")),
    };

    public static BotMessage Claimed(Language language, CodeOutcome outcome) => outcome switch
    {
        CodeOutcome.Joined => LinkMessages.Done(language, language.In(
            "Vous êtes administrateur. Nommez les autres : accorder @personne responsable.", "You are an admin. Grant the others: grant @user lead.")),
        CodeOutcome.TooManyTries => LinkMessages.TooManyTries(language),
        _ => LinkMessages.WrongCode(language),
    };

    /// <summary>What the log says at the start while nobody is admin.</summary>
    public static string AtStart(OneTimeCode code) =>
        $"Nobody is an admin yet. Whoever says \"claim {code}\" to the bot on Slack or Teams within {IssuedCode.ClaimWithin.TotalMinutes:0} minutes becomes one.";

    private static string Scope(Language language, Right right) => right is Right.Admin
        ? language.In(" (tous les plans)", " (every plan)")
        : language.In(" (ce plan)", " (this plan)");
}
