using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>Said on Wednesday 2 December 2026, in a plan that starts on Monday 30 November.</summary>
public sealed class ClockSentenceTests
{
    [Theory]
    [InlineData("escalate ACT-005 N1 waits for the key", "Escalate ACT-005 N1 «waits for the key»")]
    [InlineData("escalader ACT-005 N2 attend la clé", "Escalate ACT-005 N2 «attend la clé»")]
    [InlineData("escalade pour 5 niveau 3 : plus de budget", "Escalate #5 N3 «plus de budget»")]
    [InlineData("escalate act5 to level 2 because the key is lost", "Escalate ACT5 N2 «the key is lost»")]
    [InlineData("Escalader ACT-005 au niveau 2 parce que la clé est perdue", "Escalate ACT-005 N2 «la clé est perdue»")]
    [InlineData("escalate ACT-005", "Escalate ACT-005 -")]
    [InlineData("escalate ACT-005 N3", "Escalate ACT-005 N3 -")]
    [InlineData("escalate ACT-005 waits for the key", "Escalate ACT-005 «waits for the key»")]
    [InlineData("escalate ACT-005 architecture", "Escalate ACT-005 N2 -")]
    [InlineData("escalader ACT-005 technique : la vanne fuit", "Escalate ACT-005 N1 «la vanne fuit»")]
    [InlineData("escalate ACT-005 budget: no money left", "Escalate ACT-005 N3 «no money left»")]
    [InlineData("escalader ACT-005 budget divisé par deux", "Escalate ACT-005 N3 «budget divisé par deux»")]
    [InlineData("escalate ACT-005 technical debt everywhere", "Escalate ACT-005 N1 «technical debt everywhere»")]
    [InlineData("escalate ACT-005 and 6 N1 both wait", "Escalate ACT-005 #6 N1 «both wait»")]
    [InlineData("escalate ACT-005 3 servers are down", "Escalate ACT-005 «3 servers are down»")]
    [InlineData("escalate GATE-1 no key", "Escalate GATE-1 «no key»")]
    [InlineData("escalate ESC-3", "RaiseLevel ESC-3")]
    [InlineData("escalader esc 3", "RaiseLevel ESC-3")]
    [InlineData("escalate", "MissingId «escalate» → escalate ACT-005 N1 waits for the key")]
    [InlineData("escalate the key", "MissingId «escalate» → escalate ACT-005 N1 waits for the key")]
    [InlineData("escalate ESC-3 N3", "TooManyWords «N3» → escalate ESC-3")]
    [InlineData("escalations", "escalations")]
    [InlineData("Escalades ?", "escalations")]
    public void A_blocker_is_escalated(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("ack ESC-3", "Acknowledge ESC-3 -")]
    [InlineData("ack esc3 until tomorrow 14:00", "Acknowledge ESC-3 «tomorrow 14:00»")]
    [InlineData("acquitter ESC-3 jusqu'à demain 14h", "Acknowledge ESC-3 «demain 14h»")]
    [InlineData("acquitter ESC 3 jusqu’au 4/12", "Acknowledge ESC-3 «4/12»")]
    [InlineData("prendre en charge ESC\u20113", "Acknowledge ESC-3 -")]
    [InlineData("acknowledge ESC-3 2 h", "Acknowledge ESC-3 «2 h»")]
    [InlineData("ack", "MissingId «ack» → ack ESC-1")]
    [InlineData("ack ACT-005", "NotAnId «ACT-005» → ack ESC-1")]
    [InlineData("acquitter 3", "NotAnId «3» → acquitter ESC-1")]
    [InlineData("resolve ESC-3 the key was handed over", "Resolve ESC-3 «the key was handed over»")]
    [InlineData("résoudre ESC-3 : la clé est remise", "Resolve ESC-3 «la clé est remise»")]
    [InlineData("resoudre esc-3", "Resolve ESC-3 -")]
    [InlineData("résoudre", "MissingId «résoudre» → résoudre ESC-1 the key was handed over")]
    [InlineData("withdraw ESC-3", "Withdraw ESC-3 -")]
    [InlineData("withdraw ESC-3 because it was a mistake", "Withdraw ESC-3 «it was a mistake»")]
    [InlineData("retirer ESC-3 car trop tôt", "Withdraw ESC-3 «trop tôt»")]
    [InlineData("retirer", "MissingId «retirer» → retirer ESC-1")]
    public void An_escalation_is_answered(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("pause", "Pause -")]
    [InlineData("pause until friday", "Pause «friday»")]
    [InlineData("pause for 2 h", "Pause «2 h»")]
    [InlineData("suspendre jusqu'à vendredi 12:00", "Pause «vendredi 12:00»")]
    [InlineData("resume", "Resume")]
    [InlineData("reprendre", "Resume")]
    [InlineData("resume ACT-004", "TooManyWords «ACT-004» → ACT-004")]
    [InlineData("résumé du plan", "plan")] // the summary, not the clocks
    public void Clocks_are_paused_and_go_on(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("snooze ACT-005 tomorrow", "Snooze ACT-005 «tomorrow»")]
    [InlineData("snooze ACT-005", "Snooze ACT-005 -")]
    [InlineData("snooze ACT-005 1 h", "Snooze ACT-005 «1 h»")]
    [InlineData("snooze 5 until next monday", "Snooze #5 «next monday»")]
    [InlineData("répéter ACT-005 et 6 lundi prochain", "Snooze ACT-005 #6 «lundi prochain»")]
    [InlineData("répéter ACT-005 2026-12-04 14:00", "Snooze ACT-005 «2026-12-04 14:00»")]
    [InlineData("snooze ACT-005 4/12", "Snooze ACT-005 «4/12»")]
    [InlineData("snooze ACT-005 perhaps 2026-12-05", "Snooze ACT-005 «2026-12-05» perhaps")]
    [InlineData("répéter ACT-005 peut-être 2026-12-05", "Snooze ACT-005 «2026-12-05» perhaps")]
    [InlineData("plus tard ACT-005 demain 10h", "Snooze ACT-005 «demain 10h»")]
    [InlineData("rappelle-moi ACT-005 demain", "Snooze ACT-005 «demain»")]
    [InlineData("remind me ACT-005 in 2 hours", "Snooze ACT-005 «in 2 hours»")]
    [InlineData("snooze", "MissingId «snooze» → snooze ACT-005 tomorrow")]
    [InlineData("snooze tomorrow", "MissingId «snooze» → snooze ACT-005 tomorrow")]
    [InlineData("répéter", "MissingId «répéter» → répéter ACT-005 tomorrow")]
    public void A_reminder_is_put_off(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("on track", "on track")]
    [InlineData("en bonne voie", "on track")]
    [InlineData("on track ACT-004", "OnTrack ACT-004")]
    [InlineData("En bonne voie 4 et 5", "OnTrack #4 #5")]
    [InlineData("on track ACT-004 2026-12-03", "OnTrack ACT-004 2026-12-03")] // as a card's button says it
    [InlineData("on track ACT-004 since monday", "TooManyWords «since monday» → on track ACT-004")]
    [InlineData("on track 2026-12-03", "MissingId «on track» → on track ACT-005")]
    [InlineData("on track since monday", "MissingId «on track» → on track ACT-005")]
    [InlineData("schedule questions 45 min", "SetPlan Questions «45 min»")]
    [InlineData("planifier questions off", "SetPlan Questions «off»")]
    [InlineData("settings plan questions off", "SetPlan Questions «off»")]
    [InlineData("réglages questions off", "SetOwn Questions «off»")]
    public void Before_a_stand_up_an_owner_says_how_it_goes(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("absent", "Absent - -")]
    [InlineData("qui est absent ?", "Absent - -")]
    [InlineData("absent friday", "Absent «friday» -")]
    [InlineData("absent 2026-12-21 to 2026-12-31 @Sofia Moreau", "Absent «2026-12-21 to 2026-12-31» «Sofia Moreau»")]
    [InlineData("absente du 21/12 au 31/12 remplacée par Karim", "Absent «du 21/12 au 31/12» «Karim»")]
    [InlineData("absent demain, suppléant : Léa Martin", "Absent «demain» «Léa Martin»")]
    [InlineData("away tomorrow delegate <@U7>", "Absent «tomorrow» «<@U7>»")]
    [InlineData("absent tomorrow <@U7>", "Absent «tomorrow» «<@U7>»")]
    [InlineData("absent off", "Back")]
    [InlineData("absent fin", "Back")]
    [InlineData("absent @Sofia", "MissingValue «absent @Sofia» → absent")]
    public void An_absence_names_its_days_and_who_answers(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("simulate", "simulate 14")]
    [InlineData("simulate 30", "simulate 30")]
    [InlineData("simuler 7 jours", "simulate 7")]
    [InlineData("simulate 120 days", "simulate 120")]
    [InlineData("simulate 121", "NotAValue «121» → simulate 14")]
    [InlineData("simulate 0", "NotAValue «0» → simulate 14")]
    [InlineData("simulate a week", "NotAValue «a week» → simulate 14")]
    [InlineData("simuler 7 fois", "NotAValue «7 fois» → simuler 14")]
    [InlineData("switch on", "SetPlan Reminders «on»")]
    [InlineData("activer", "SetPlan Reminders «on»")]
    [InlineData("switch off", "SetPlan Reminders «off»")]
    [InlineData("désactiver", "SetPlan Reminders «off»")]
    [InlineData("switch on ACT-004", "TooManyWords «ACT-004» → ACT-004")]
    public void Reminders_are_tried_and_switched_on(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("escalader ACT-005 N1 clé perdue", Language.French)]
    [InlineData("escalate ACT-005 N1 key lost", Language.English)]
    [InlineData("absent", null)]
    public void The_words_tell_the_language(string sentence, Language? typed) =>
        Assert.Equal(typed, Assert.IsType<ParsedCommand.Timing>(Parse(sentence)).Typed);

    private static ParsedCommand Parse(string sentence) => CommandParser.Parse(sentence, new DateOnly(2026, 12, 2), new DateOnly(2026, 11, 30));

    private static string Parsed(string sentence) => Parse(sentence).InWords();
}
