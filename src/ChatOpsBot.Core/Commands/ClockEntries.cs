using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>The commands about what the clock watches.</summary>
internal static class ClockEntries
{
    internal static readonly ImmutableArray<CatalogEntry> All =
    [
        new(
            Name: "escalations",
            English: ["escalations", "escalation", "open escalations"],
            French: ["escalades", "escalade", "escalades ouvertes"],
            EnglishSyntax: "escalations, ESC-3",
            FrenchSyntax: "escalades, ESC-3",
            EnglishSummary: "who was called about what, and until when an answer is expected",
            FrenchSummary: "qui a été appelé pour quoi, et jusqu'à quand une réponse est attendue",
            Example: "escalations"),
        new(
            Name: "escalate",
            English: ["escalate"],
            French: ["escalader", "escalade pour"],
            EnglishSyntax: "escalate ID [N1/N2/N3] reason, escalate ESC-3",
            FrenchSyntax: "escalader ID [N1/N2/N3] raison, escalader ESC-3",
            EnglishSummary: "call a level: N1 technical, N2 architecture, N3 budget or resources; with an escalation, the next level now",
            FrenchSummary: "appelle un niveau : N1 technique, N2 architecture, N3 budget ou ressources ; avec une escalade, le niveau suivant tout de suite",
            Example: "escalate ACT-005 N1 waits for the key"),
        new(
            Name: "ack",
            English: ["ack", "acknowledge"],
            French: ["acquitter", "prendre en charge"],
            EnglishSyntax: "ack ESC-3 [until]",
            FrenchSyntax: "acquitter ESC-3 [jusqu'à]",
            EnglishSummary: "take it in hand: the chain stops until then, by default for the level's time again",
            FrenchSummary: "prend en charge : la chaîne s'arrête jusque-là, par défaut pour le délai du niveau",
            Example: "ack ESC-1"),
        new(
            Name: "resolve",
            English: ["resolve"],
            French: ["résoudre"],
            EnglishSyntax: "resolve ESC-3 decision",
            FrenchSyntax: "résoudre ESC-3 décision",
            EnglishSummary: "end it with what was decided",
            FrenchSummary: "la termine avec ce qui a été décidé",
            Example: "resolve ESC-1 the key was handed over"),
        new(
            Name: "withdraw",
            English: ["withdraw"],
            French: ["retirer"],
            EnglishSyntax: "withdraw ESC-3 [why]",
            FrenchSyntax: "retirer ESC-3 [pourquoi]",
            EnglishSummary: "take back one you opened",
            FrenchSummary: "retire celle que vous avez ouverte",
            Example: "withdraw ESC-1"),
        new(
            Name: "snooze",
            English: ["snooze", "remind me"],
            French: ["répéter", "plus tard", "rappeler", "rappelle-moi"],
            EnglishSyntax: "snooze ID… when",
            FrenchSyntax: "répéter ID… quand",
            EnglishSummary: "no reminder of it before then: `1 h`, `tomorrow`, `next monday`, a date",
            FrenchSummary: "plus de rappel avant : `1 h`, `demain`, `lundi prochain`, une date",
            Example: "snooze ACT-005 tomorrow"),
        new(
            Name: "absent",
            English: ["absent", "away", "out of office"],
            French: ["absent", "absente", "absence"],
            EnglishSyntax: "absent [DATES] [@delegate], absent off",
            FrenchSyntax: "absent [DATES] [@suppléant], absent fin",
            EnglishSummary: "who is away; or that you are, and who answers for you",
            FrenchSummary: "qui est absent ; ou que vous l'êtes, et qui répond pour vous",
            Example: "absent"),
        new(
            Name: "pause",
            English: ["pause", "hold"],
            French: ["suspendre", "pause"],
            EnglishSyntax: "pause [until]",
            FrenchSyntax: "suspendre [jusqu'à]",
            EnglishSummary: "stop the clocks of escalations, by default until the end of today's work",
            FrenchSummary: "arrête les délais des escalades, par défaut jusqu'à la fin de la journée",
            Example: "pause"),
        new(
            Name: "resume",
            English: ["resume"],
            French: ["reprendre"],
            EnglishSyntax: "resume",
            FrenchSyntax: "reprendre",
            EnglishSummary: "let the clocks go on",
            FrenchSummary: "fait repartir les délais",
            Example: "resume"),
    ];
}
