using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>The commands that set a plan up: its start and end, who is who, who may what, where it is spoken of.</summary>
internal static class SetUpEntries
{
    internal static readonly ImmutableArray<CatalogEntry> All =
    [
        new(
            Name: "setup",
            English: ["setup", "set up", "first steps", "getting started"],
            French: ["premiers pas", "mise en route", "installation"],
            EnglishSyntax: "setup",
            FrenchSyntax: "premiers pas",
            EnglishSummary: "what is still to be set up, the next step first",
            FrenchSummary: "ce qui reste à mettre en place, la prochaine étape d'abord",
            Example: "setup"),
        new(
            Name: "plan close",
            English: ["plan close", "close the plan", "close plan"],
            French: ["plan clôturer", "plan clôture", "clôturer le plan", "clôture du plan"],
            EnglishSyntax: "plan close",
            FrenchSyntax: "plan clôturer",
            EnglishSummary: "ends the plan, once you have seen what is still open",
            FrenchSummary: "termine le plan, après avoir montré ce qui reste ouvert",
            Example: "plan close"),
        new(
            Name: "plan start",
            English: ["plan start", "start of the plan", "start date"],
            French: ["plan début", "début du plan", "date de début"],
            EnglishSyntax: "plan start DATE",
            FrenchSyntax: "plan début DATE",
            EnglishSummary: "J0, the day that `J+14` counts from",
            FrenchSummary: "J0, le jour à partir duquel compte `J+14`",
            Example: "plan start 2026-11-20"),
        new(
            Name: "link",
            English: ["link"],
            French: ["lier", "relier"],
            EnglishSyntax: "link ROLE @user…, link me, link CODE",
            FrenchSyntax: "lier RÔLE @personne…, lier moi, lier CODE",
            EnglishSummary: "who fills a role; or join your accounts on two platforms",
            FrenchSummary: "qui tient un rôle ; ou réunit vos comptes de deux plateformes",
            Example: "link Architecte to Karim Benali"),
        new(
            Name: "i am",
            English: ["i am", "i'm"],
            French: ["je suis"],
            EnglishSyntax: "i am NAME",
            FrenchSyntax: "je suis NOM",
            EnglishSummary: "say which name of the plan is yours; a lead confirms it",
            FrenchSummary: "dites quel nom du plan est le vôtre ; un responsable confirme",
            Example: "i am Karim Benali"),
        new(
            Name: "confirm",
            English: ["confirm"],
            French: ["confirmer"],
            EnglishSyntax: "confirm NAME",
            FrenchSyntax: "confirmer NOM",
            EnglishSummary: "whoever said to be NAME is",
            FrenchSummary: "la personne qui a dit être NOM l'est bien",
            Example: "confirm Karim Benali"),
        new(
            Name: "grant",
            English: ["grant", "make"],
            French: ["accorder", "nommer"],
            EnglishSyntax: "grant @user viewer/member/lead/admin",
            FrenchSyntax: "accorder @personne lecteur/membre/responsable/admin",
            EnglishSummary: "what somebody may do with the plan",
            FrenchSummary: "ce que quelqu'un peut faire du plan",
            Example: "grant @Sofia lead"),
        new(
            Name: "claim",
            English: ["claim"],
            French: ["revendiquer"],
            EnglishSyntax: "claim CODE",
            FrenchSyntax: "revendiquer CODE",
            EnglishSummary: "become the first admin, with the code that the log shows at the start",
            FrenchSummary: "devenir le premier administrateur, avec le code affiché au démarrage",
            Example: "claim K7M2QPW94X"),
        new(
            Name: "here",
            English: ["here", "plans"],
            French: ["ici", "plans"],
            EnglishSyntax: "here [PLAN]",
            FrenchSyntax: "ici [PLAN]",
            EnglishSummary: "which plan this conversation is about",
            FrenchSummary: "de quel plan parle cette conversation",
            Example: "here"),
        new(
            Name: "settings",
            English: ["settings", "setting", "preferences"],
            French: ["réglages", "réglage", "préférences", "paramètres"],
            EnglishSyntax: "settings [language/zone/hour/platform/mute VALUE], settings plan …",
            FrenchSyntax: "réglages [langue/fuseau/heure/plateforme/muet VALEUR], réglages plan …",
            EnglishSummary: "how you want to be talked to; for a lead, the plan's zone, days, hours, holidays and language",
            FrenchSummary: "comment vous parler ; pour un responsable, le fuseau, les jours, heures, fériés et la langue du plan",
            Example: "settings language fr"),
    ];
}
