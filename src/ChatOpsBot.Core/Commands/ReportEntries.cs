using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>The commands about what the team reads together.</summary>
internal static class ReportEntries
{
    internal static readonly ImmutableArray<CatalogEntry> All =
    [
        new(
            Name: "standup",
            English: ["standup", "stand-up", "stand up", "daily", "daily meeting"],
            French: ["point du jour", "standup", "stand-up", "point quotidien", "mêlée"],
            EnglishSyntax: "standup",
            FrenchSyntax: "point du jour",
            EnglishSummary: "what moved since the last stand-up, what is due today, overdue and blocked, by owner",
            FrenchSummary: "ce qui a bougé depuis le dernier point, ce qui est dû aujourd'hui, en retard ou bloqué, par responsable",
            Example: "standup"),
        new(
            Name: "on track",
            English: ["on track", "ontrack", "on-track"],
            French: ["en bonne voie", "bonne voie", "ça avance"],
            EnglishSyntax: "on track [ID…]",
            FrenchSyntax: "en bonne voie [ID…]",
            EnglishSummary: "for the stand-up: nothing is in the way of it; without an id, what you are asked today",
            FrenchSummary: "pour le point du jour : rien ne s'y oppose ; sans id, ce qui vous est demandé aujourd'hui",
            Example: "on track ACT-005"),
        new(
            Name: "report",
            English: ["report", "weekly report"],
            French: ["rapport", "rapport hebdo", "rapport hebdomadaire", "rapport de suivi"],
            EnglishSyntax: "report [WEEK], report M2, report final",
            FrenchSyntax: "rapport [SEMAINE], rapport M2, rapport final",
            EnglishSummary: "this week's report as far as it is, shown to you alone; with a week such as `2026-W47`, the one that was posted; `M2` is a milestone's for the client, `final` is that of the closing",
            FrenchSummary: "le rapport de la semaine jusqu'ici, montré à vous seul ; avec une semaine telle que `2026-W47`, celui qui a été publié ; `M2` est celui d'un jalon pour le client, `final` est celui de la clôture",
            Example: "report"),
        new(
            Name: "publish",
            English: ["publish"],
            French: ["publier", "publie"],
            EnglishSyntax: "publish report, publish M2",
            FrenchSyntax: "publier rapport, publier M2",
            EnglishSummary: "for a lead: post the week's report now, within the hour before it is planned, or a milestone's for the client; it is not taken back",
            FrenchSummary: "pour un responsable du plan : publie le rapport de la semaine, dans l'heure qui précède, ou celui d'un jalon pour le client ; cela ne se retire pas",
            Example: "publish M1"),
        new(
            Name: "steering",
            English: ["steering", "steering brief", "steering committee", "committee"],
            French: ["comité", "comité de pilotage", "copil", "dossier du comité", "pilotage"],
            EnglishSyntax: "steering",
            FrenchSyntax: "comité",
            EnglishSummary: "what the steering committee has to know: milestones, go/no-go, decisions required, risks, budget, closing",
            FrenchSummary: "ce que le comité de pilotage doit savoir : jalons, go/no-go, décisions requises, risques, budget, clôture",
            Example: "steering"),
        new(
            Name: "schedule",
            English: ["schedule"],
            French: ["planifier", "planification"],
            EnglishSyntax: "schedule, schedule standup 09:15, schedule questions 30 min, schedule report friday 16:00, schedule steering DATE TIME every N weeks, … off",
            FrenchSyntax: "planifier, planifier point du jour 09:15, planifier questions 30 min, planifier rapport vendredi 16:00, planifier comité DATE HEURE toutes les N semaines, … off",
            EnglishSummary: "when the stand-up, what owners are asked before it, the weekly report and the committee come; an admin changes it",
            FrenchSummary: "quand viennent le point du jour, les questions qui le précèdent, le rapport et le comité ; un administrateur le change",
            Example: "schedule"),
    ];
}
