using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Tests.Commands;

namespace ChatOpsBot.Core.Tests.People;

/// <summary>Said on Wednesday 2 December 2026, in a plan that starts on Monday 30 November.</summary>
public sealed class SetUpSentenceTests
{
    [Theory]
    [InlineData("link Tech Lead @karim", "LinkRole «Tech Lead» karim")]
    [InlineData("link Tech Lead to Karim Benali", "LinkRole «Tech Lead» Karim Benali")]
    [InlineData("lier Architecte à Léa Martin et moi", "LinkRole «Architecte» Léa Martin|me")]
    [InlineData("lier Équipe exploitation @Karim Benali, @Léa Martin", "LinkRole «Équipe exploitation» Karim Benali|Léa Martin")]
    [InlineData("link Tech Lead to <@U7>", "LinkRole «Tech Lead» <@U7>")]
    [InlineData("link Architect to nobody", "LinkRole «Architect» ")]
    [InlineData("lier Responsable à Lyon à Karim", "LinkRole «Responsable à Lyon» Karim")]
    [InlineData("link me", "LinkMe")]
    [InlineData("lier moi", "LinkMe")]
    [InlineData("link K7M2QP", "JoinByCode K7M2QP")]
    [InlineData("lier k7m2-qp", "JoinByCode K7M2QP")]
    [InlineData("link", "MissingValue «link» → link Architecte to Karim Benali")]
    [InlineData("link Architect", "MissingValue «link Architect» → link Architecte to Karim Benali")]
    [InlineData("je suis Léa Martin", "IAm «Léa Martin»")]
    [InlineData("confirmer @Léa Martin", "Confirm «Léa Martin»")]
    public void People_are_linked(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("grant @karim lead", "Grant «karim» Lead")]
    [InlineData("grant Karim Benali admin", "Grant «Karim Benali» Admin")]
    [InlineData("accorder à Léa Martin responsable", "Grant «Léa Martin» Lead")]
    [InlineData("nommer @Léa cheffe de projet", "Grant «Léa» Lead")]
    [InlineData("make Karim a member", "Grant «Karim» Member")]
    [InlineData("grant <@U7> as viewer", "Grant «<@U7>» Viewer")]
    [InlineData("grant Karim", "NotAValue «Karim» → grant Karim lead")]
    [InlineData("grant lead", "MissingValue «grant lead» → grant @Sofia lead")]
    [InlineData("claim K7M2QPW94X", "Claim «K7M2QPW94X»")]
    [InlineData("revendiquer k7m2-qpw9-4x", "Claim «k7m2-qpw9-4x»")]
    public void Rights_are_granted(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("settings", "ShowSettings")]
    [InlineData("réglages", "ShowSettings")]
    [InlineData("settings language fr", "SetOwn Language «fr»")]
    [InlineData("réglages fuseau Europe/Paris", "SetOwn TimeZone «Europe/Paris»")]
    [InlineData("réglages heure 8:30", "SetOwn DigestHour «8:30»")]
    [InlineData("settings platform teams", "SetOwn PreferredPlatform «teams»")]
    [InlineData("settings mute until friday", "SetOwn Mute «until friday»")]
    [InlineData("réglages muet", "SetOwn Mute «on»")]
    [InlineData("settings unmute", "SetOwn Mute «off»")]
    [InlineData("réglages mél lea@example.org", "SetOwn Mail «lea@example.org»")]
    [InlineData("settings mail karim@example.org for @Karim Benali", "SetMailOf «Karim Benali» karim@example.org")]
    [InlineData("réglages mail karim@example.org pour <@U7>", "SetMailOf «<@U7>» karim@example.org")]
    [InlineData("settings plan zone Asia/Tokyo", "SetPlan TimeZone «Asia/Tokyo»")]
    [InlineData("réglages du plan jours ouvrés lun-ven", "SetPlan WorkingDays «lun-ven»")]
    [InlineData("settings plan hours 09:00-18:00", "SetPlan WorkingHours «09:00-18:00»")]
    [InlineData("settings plan holidays none", "SetPlan Holidays «none»")]
    [InlineData("settings colour red", "NotAValue «colour red» → settings language fr")]
    [InlineData("settings plan colour red", "NotAValue «plan colour red» → settings plan zone Europe/Paris")]
    [InlineData("settings language", "MissingValue «settings language» → settings language fr")]
    public void Settings_are_shown_and_made(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("here", "ListPlans")]
    [InlineData("plans", "ListPlans")]
    [InlineData("ici plan-d-action", "Here «plan-d-action»")]
    [InlineData("setup", "FirstSteps")]
    [InlineData("premiers pas", "FirstSteps")]
    [InlineData("plan start 2026-11-30", "PlanStart 2026-11-30")]
    [InlineData("plan début le 30/11", "PlanStart 30/11")]
    [InlineData("plan start on monday", "PlanStart monday")]
    [InlineData("plan start", "MissingValue «plan start» → plan start 2026-11-20")]
    [InlineData("plan start mnoday", "NotADate «mnoday» → plan start monday")]
    [InlineData("plan start J+3", "NotADate «J+3» → nothing")]
    [InlineData("plan", "plan")]
    [InlineData("/plan start 4", "Start #4")]
    public void Plans_are_bound_and_started(string sentence, string understood) => Assert.Equal(understood, Parsed(sentence));

    [Theory]
    [InlineData("réglages", Language.French)]
    [InlineData("settings", Language.English)]
    [InlineData("plans", null)]
    public void The_words_tell_the_language(string sentence, Language? typed) =>
        Assert.Equal(typed, Assert.IsType<ParsedCommand.SettingUp>(Parse(sentence)).Typed);

    private static ParsedCommand Parse(string sentence) => CommandParser.Parse(sentence, new DateOnly(2026, 12, 2), new DateOnly(2026, 11, 30));

    private static string Parsed(string sentence) => Parse(sentence).InWords();
}
