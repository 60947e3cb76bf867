using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>Said on Wednesday 2 December 2026, in a plan that starts on Monday 30 November.</summary>
public sealed class ChangeSentenceTests
{
    [Theory]
    [InlineData("start ACT-004", "Start ACT-004")]
    [InlineData("démarrer 4", "Start #4")]
    [InlineData("start 4, 5 and 6", "Start #4 #5 #6")]
    [InlineData("start 4 5", "Start #4 #5")]
    [InlineData("start 2 à 4", "Start #2 #3 #4")]
    [InlineData("done ACT-004", "Complete ACT-004")]
    [InlineData("fait act4", "Complete ACT4")]
    [InlineData("done ACT-004.2", "Complete ACT-004.Step2")]
    [InlineData("FAIT 4.2 4.3", "Complete #4.Step2 #4.Step3")]
    [InlineData("tick 4.c1", "Complete #4.Criterion1")]
    [InlineData("done 4 tick all", "Complete #4 TickAll")]
    [InlineData("fait 4 tout cocher", "Complete #4 TickAll")]
    [InlineData("done 4 anyway", "Complete #4 Leave")]
    [InlineData("fait 4 quand même", "Complete #4 Leave")]
    [InlineData("défait ACT-004.2", "Undone ACT-004.Step2")]
    [InlineData("unblock 4", "Unblock #4")]
    [InlineData("débloquer 4", "Unblock #4")]
    [InlineData("archiver 9", "Archive #9")]
    [InlineData("undo", "Undo")]
    [InlineData("annuler", "Undo")]
    public void A_status_is_changed_by_id(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("block 4 no key", "Block #4 «no key»")]
    [InlineData("bloquer ACT-004 : attend le pare-feu", "Block ACT-004 «attend le pare-feu»")]
    [InlineData("block 4 because the host is down", "Block #4 «the host is down»")]
    [InlineData("block 4 3 servers are down", "Block #4 «3 servers are down»")]
    [InlineData("block 4, 5 no key", "Block #4 #5 «no key»")]
    [InlineData("block ACT-004 ACT-005 no key", "Block ACT-004 ACT-005 «no key»")]
    [InlineData("block 4", "Block #4 «»")]
    [InlineData("rouvrir 1 il en manque une", "Reopen #1 «il en manque une»")]
    [InlineData("note 4 Demandé à l'hébergeur, 2 fois", "Note #4 «Demandé à l'hébergeur, 2 fois»")]
    public void A_reason_is_kept_as_it_was_typed(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("assign 4 @karim", "Assign #4 karim")]
    [InlineData("assign 4 @\"Karim Benali\"", "Assign #4 Karim Benali")]
    [InlineData("assign 4 to Léa Martin", "Assign #4 Léa Martin")]
    [InlineData("affecter 4 à moi", "Assign #4 me")]
    [InlineData("assign 4 5 Karim Benali, Léa Martin", "Assign #4 #5 Karim Benali|Léa Martin")]
    [InlineData("affecter 4 à Karim et moi", "Assign #4 Karim|me")]
    [InlineData("assign 4 nobody", "Assign #4 ")]
    [InlineData("affecter 4 personne", "Assign #4 ")]
    public void An_owner_is_a_name_several_or_nobody(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("due 4 friday", "SetDue #4 friday")]
    [InlineData("due 4 to 2026-12-04", "SetDue #4 2026-12-04")]
    [InlineData("échéance 4 4/12", "SetDue #4 4/12")]
    [InlineData("due 4 5 friday", "SetDue #4 #5 friday")]
    [InlineData("échéance 4 5 décembre", "SetDue #4 5 décembre")]
    [InlineData("reporter ACT-004 au vendredi", "SetDue ACT-004 vendredi")]
    [InlineData("due 4 +3d", "SetDue #4 +3d")]
    [InlineData("due 4 in 10 days", "SetDue #4 in 10 days")]
    [InlineData("due", "next")]
    [InlineData("due this week", "actions open from=2026-11-30 to=2026-12-06")]
    public void A_due_date_follows_the_ids(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("title 4 Renew the 2 keys", "SetTitle #4 «Renew the 2 keys»")]
    [InlineData("title 4 5 keys are renewed", "SetTitle #4 «5 keys are renewed»")]
    [InlineData("rename ACT-004: Renew ACT-005 and ACT-006", "SetTitle ACT-004 «Renew ACT-005 and ACT-006»")]
    [InlineData("titre 4 Renouveler la clé", "SetTitle #4 «Renouveler la clé»")]
    [InlineData("priority 4 P1", "SetPriority #4 P1")]
    [InlineData("priorité 4 à p0", "SetPriority #4 P0")]
    [InlineData("spent 4 0.5", "Spend #4 0.5")]
    [InlineData("charge 4 0,5", "Spend #4 0.5")]
    [InlineData("charge 4 0,5 j", "Spend #4 0.5")]
    [InlineData("spent 4 2", "Spend #4 2")]
    [InlineData("spent 4 4h", "Spend #4 0.5")]
    [InlineData("charge ACT-004 2 jours", "Spend ACT-004 2")]
    public void A_priority_or_an_amount_comes_last(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("add Train the front desk", "Add «Train the front desk»  ")]
    [InlineData("add Train the front desk @lea P2 by friday", "Add «Train the front desk» lea P2 friday")]
    [InlineData("ajouter Former l'accueil, puis la direction pour le 4/12", "Add «Former l'accueil, puis la direction»   4/12")]
    [InlineData("ajouter Former l'équipe d'accueil @lea P2 pour vendredi", "Add «Former l'équipe d'accueil» lea P2 vendredi")]
    [InlineData("ajouter Revoir l'accès @lea, puis l'ouvrir", "Add «Revoir l'accès, puis l'ouvrir» lea ")]
    [InlineData("add Sort by hand", "Add «Sort by hand»  ")]
    [InlineData("add Call the host @\"Karim Benali\" P1 by 2026-12-18", "Add «Call the host» Karim Benali P1 2026-12-18")]
    [InlineData("add Call the host @\"Karim", "Add «Call the host» \"Karim ")]
    public void A_new_action_is_a_title_and_what_stands_around_it(string sentence, string understood) =>
        Assert.Equal(understood.TrimEnd(), Parsed(sentence).TrimEnd());

    [Theory]
    [InlineData("attention: the vault leaks", "Raise Attention «the vault leaks»")]
    [InlineData("attention ACT-004 waits for RSK-002", "Raise Attention «ACT-004 waits for RSK-002» about act-004 rsk-002")]
    [InlineData("attention", "attention")]
    [InlineData("attention 1", "status ATT-1")]
    [InlineData("décision qui paie ?", "Raise Decision «qui paie»")]
    [InlineData("incident ACT-004 disk full", "Raise Incident «ACT-004 disk full» about act-004")]
    [InlineData("incidents", "incident")]
    public void What_is_raised_has_a_text_and_without_one_is_asked_for(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("kpi incidents 0", "Measure Kpi «incidents» «0»")]
    [InlineData("sla disponibilité 99,95 %", "Measure Sla «disponibilité» «99,95 %»")]
    [InlineData("sla rto < 5 min", "Measure Sla «rto» «< 5 min»")]
    [InlineData("sla rto = 4 min", "Measure Sla «rto» «4 min»")]
    [InlineData("score performance 70%", "Measure Score «performance» «70%»")]
    [InlineData("score de la sécurité à 60 %", "Measure Score «sécurité» «60 %»")]
    public void A_figure_with_a_value_is_recorded(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("sla latence MM2")]
    [InlineData("kpi budget")]
    [InlineData("scores")]
    public void A_figure_without_a_value_is_asked_for(string sentence) =>
        Assert.IsType<ParsedCommand.Asked>(CommandParser.Parse(sentence, new DateOnly(2026, 12, 2), null));

    [Theory]
    [InlineData("gonogo production GO", "Decide «production» «GO»")]
    [InlineData("gonogo tests de validation no-go en attendant les ACLs", "Decide «tests de validation» «NO-GO (en attendant les ACLs)»")]
    [InlineData("go/no-go production no go", "Decide «production» «NO-GO»")]
    [InlineData("plan close", "ClosePlan")]
    [InlineData("clôturer le plan", "ClosePlan")]
    public void A_decision_names_what_it_decides(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("yes done 2 3", Insistence.Confirmed)]
    [InlineData("oui fait 2 3", Insistence.Confirmed)]
    [InlineData("again note 4 called", Insistence.Again | Insistence.Confirmed)]
    [InlineData("encore note 4 appelé", Insistence.Again | Insistence.Confirmed)]
    [InlineData("again yes done 2 3", Insistence.Again | Insistence.Confirmed)]
    [InlineData("done 2 3", Insistence.None)]
    public void Yes_and_again_come_before_a_change(string sentence, Insistence insistence) =>
        Assert.Equal(insistence, Assert.IsType<ParsedCommand.Changing>(Parse(sentence)).Insistence);

    [Theory]
    [InlineData("yes")]
    [InlineData("yes overdue")]
    [InlineData("yes yes")]
    [InlineData("oui")]
    public void Yes_before_anything_else_is_not_understood(string sentence) => Assert.IsType<ParsedCommand.NotUnderstood>(Parse(sentence));

    [Theory]
    [InlineData("done", "MissingId «done» → done ACT-004.2")]
    [InlineData("fait tout", "MissingId «fait» → fait ACT-004.2")]
    [InlineData("done 4 soon", "TooManyWords «soon» → done 4")]
    [InlineData("start 4 now", "TooManyWords «now» → start 4")]
    [InlineData("assign 4", "MissingValue «assign 4» → assign ACT-005 Karim Benali")]
    [InlineData("due 4", "MissingValue «due 4» → due ACT-005 +3d")]
    [InlineData("due 4 frday", "NotADate «frday» → due 4 friday")]
    [InlineData("priority 4 high", "NotAValue «high» → priority 4 P1")]
    [InlineData("spent 4 much", "NotAValue «much» → spent 4 0.5")]
    [InlineData("spent 4 0", "MissingValue «spent 4 0» → spent ACT-005 0.5")]
    [InlineData("spent 4 5000 d", "NotAValue «d» → spent 4 0.5")]
    [InlineData("note 4", "MissingValue «note 4» → note ACT-005 asked the host again")]
    [InlineData("dnoe 4", "UnknownCommand «dnoe» → done 4")]
    [InlineData("bloqeur 4 en panne", "UnknownCommand «bloqeur» → bloquer 4 en panne")]
    public void What_is_missing_is_named(string sentence, string outcome) => Assert.Equal(outcome, Parsed(sentence));

    [Theory]
    [InlineData("fait 4", Language.French)]
    [InlineData("done 4", Language.English)]
    [InlineData("note 4 ok", null)]
    public void The_words_of_a_change_tell_the_language(string sentence, Language? typed) =>
        Assert.Equal(typed, Assert.IsType<ParsedCommand.Changing>(Parse(sentence)).Typed);

    [Theory]
    [InlineData("history", "history")]
    [InlineData("historique ACT-004", "history ACT-004")]
    [InlineData("status ACT-004.2", "status ACT-004")]
    public void A_question_about_an_action_stays_a_question(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    private static ParsedCommand Parse(string sentence) => CommandParser.Parse(sentence, new DateOnly(2026, 12, 2), new DateOnly(2026, 11, 30));

    private static string Parsed(string sentence) => Parse(sentence).InWords();
}
