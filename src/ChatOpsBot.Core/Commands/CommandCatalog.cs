using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>Every command, in the order help shows them. No word or phrase belongs to two of them.</summary>
public static class CommandCatalog
{
    public static ImmutableArray<CatalogEntry> Entries { get; } =
    [
        new(
            Name: "status",
            English: ["status", "state", "detail", "details"],
            French: ["statut", "état", "détail", "détails", "fiche"],
            EnglishSyntax: "status ID…",
            FrenchSyntax: "statut ID…",
            EnglishSummary: "one action in full, or several in a line each; the id alone does it too",
            FrenchSummary: "une action en détail, ou plusieurs d'une ligne chacune ; l'id seul suffit",
            Example: "status ACT-004"),
        new(
            Name: "actions",
            English: ["actions", "action", "list", "tasks", "task", "all actions"],
            French: ["actions", "action", "liste", "tâches", "tâche", "toutes les actions"],
            EnglishSyntax: "actions [P1] [open] [overdue] [@owner] [M2] [before friday] [words] [page 2]",
            FrenchSyntax: "actions [P1] [ouvertes] [en retard] [@responsable] [M2] [avant vendredi] [mots] [page 2]",
            EnglishSummary: "the actions that match, all of them without a filter",
            FrenchSummary: "les actions qui correspondent, toutes sans filtre",
            Example: "actions P1 open"),
        new(
            Name: "mine",
            English:
            [
                "mine", "my actions", "my tasks", "my", "for me", "assigned to me", "actions for me", "actions assigned to me", "what do i have to do",
            ],
            French: ["mes actions", "mes tâches", "mes", "pour moi", "actions pour moi", "que dois-je faire"],
            EnglishSyntax: "mine [person]",
            FrenchSyntax: "mes actions [personne]",
            EnglishSummary: "your open actions, or those of somebody you name",
            FrenchSummary: "vos actions ouvertes, ou celles de la personne nommée",
            Example: "mine"),
        new(
            Name: "next",
            English: ["next", "upcoming", "due soon", "coming up", "next actions", "next steps", "deadlines"],
            French:
            [
                "prochaines", "prochaine", "prochain", "prochains", "à venir", "prochaines étapes", "échéances", "prochaines échéances", "suite",
            ],
            EnglishSyntax: "next",
            FrenchSyntax: "prochaines",
            EnglishSummary: "what is due soonest",
            FrenchSummary: "ce qui est à rendre en premier",
            Example: "next"),
        new(
            Name: "overdue",
            English: ["overdue", "late", "past due"],
            French: ["retard", "en retard", "retards", "dépassées", "échues"],
            EnglishSyntax: "overdue",
            FrenchSyntax: "retard",
            EnglishSummary: "what should have been done by now",
            FrenchSummary: "ce qui devrait déjà être fait",
            Example: "overdue"),
        new(
            Name: "blocked",
            English: ["blocked", "blockers", "blocker", "stuck"],
            French: ["bloquées", "bloquée", "bloqués", "bloqué", "blocages", "blocage", "points bloquants"],
            EnglishSyntax: "blocked",
            FrenchSyntax: "bloquées",
            EnglishSummary: "what cannot go on, and why",
            FrenchSummary: "ce qui ne peut pas avancer, et pourquoi",
            Example: "blocked"),
        new(
            Name: "milestones",
            English: ["milestones", "milestone", "next milestone"],
            French: ["jalons", "jalon", "prochain jalon", "prochains jalons"],
            EnglishSyntax: "milestones, M2",
            FrenchSyntax: "jalons, M2",
            EnglishSummary: "every milestone with its date and progress, or one of them with its actions",
            FrenchSummary: "chaque jalon, sa date et son avancement, ou l'un d'eux et ses actions",
            Example: "M2"),
        new(
            Name: "plan",
            English: ["plan", "action plan", "status of the plan", "overview", "summary", "progress", "where are we"],
            French:
            [
                "plan", "plan d'action", "état du plan", "statut du plan", "avancement", "résumé", "synthèse", "où en est-on", "où en sommes-nous",
            ],
            EnglishSyntax: "plan",
            FrenchSyntax: "plan",
            EnglishSummary: "the plan at a glance",
            FrenchSummary: "le plan en un coup d'œil",
            Example: "plan"),
        new(
            Name: "history",
            English: ["history", "log", "changes"],
            French: ["historique", "journal", "changements"],
            EnglishSyntax: "history [ID]",
            FrenchSyntax: "historique [ID]",
            EnglishSummary: "who changed what, when, and from what to what",
            FrenchSummary: "qui a changé quoi, quand, et de quoi en quoi",
            Example: "history ACT-004"),
        new(
            Name: "start",
            English: ["start", "begin"],
            French: ["démarrer", "démarre", "commencer", "commence"],
            EnglishSyntax: "start ID…",
            FrenchSyntax: "démarrer ID…",
            EnglishSummary: "somebody works on it now",
            FrenchSummary: "quelqu'un y travaille",
            Example: "start ACT-005"),
        new(
            Name: "done",
            English: ["done", "finish", "complete", "tick", "check off"],
            French: ["fait", "terminer", "termine", "clore", "cocher", "coche"],
            EnglishSyntax: "done ID[.n]…",
            FrenchSyntax: "fait ID[.n]…",
            EnglishSummary: "finish an action, or tick one of its steps",
            FrenchSummary: "termine une action, ou coche une de ses étapes",
            Example: "done ACT-004.2"),
        new(
            Name: "undone",
            English: ["undone", "untick", "uncheck"],
            French: ["défait", "décocher", "décoche"],
            EnglishSyntax: "undone ID[.n]…",
            FrenchSyntax: "défait ID[.n]…",
            EnglishSummary: "take back that it is done",
            FrenchSummary: "n'est finalement pas fait",
            Example: "undone ACT-004.2"),
        new(
            Name: "block",
            English: ["block"],
            French: ["bloquer"],
            EnglishSyntax: "block ID reason",
            FrenchSyntax: "bloquer ID raison",
            EnglishSummary: "it cannot go on, and why",
            FrenchSummary: "ne peut pas avancer, et pourquoi",
            Example: "block ACT-005 waits for the key"),
        new(
            Name: "unblock",
            English: ["unblock"],
            French: ["débloquer"],
            EnglishSyntax: "unblock ID…",
            FrenchSyntax: "débloquer ID…",
            EnglishSummary: "it can go on",
            FrenchSummary: "peut de nouveau avancer",
            Example: "unblock ACT-005"),
        new(
            Name: "reopen",
            English: ["reopen", "re-open"],
            French: ["rouvrir", "rouvre"],
            EnglishSyntax: "reopen ID reason",
            FrenchSyntax: "rouvrir ID raison",
            EnglishSummary: "take up a done or archived action again",
            FrenchSummary: "reprend une action terminée ou archivée",
            Example: "reopen ACT-001 one more interface found"),
        new(
            Name: "assign",
            English: ["assign", "give"],
            French: ["affecter", "affecte", "attribuer", "assigner"],
            EnglishSyntax: "assign ID… who",
            FrenchSyntax: "affecter ID… à qui",
            EnglishSummary: "who owns it; `me` and `nobody` work too",
            FrenchSummary: "qui en est responsable ; `moi` et `personne` aussi",
            Example: "assign ACT-005 Karim Benali"),
        new(
            Name: "due",
            English: ["due", "deadline", "postpone"],
            French: ["échéance", "reporter", "reporte"],
            EnglishSyntax: "due ID… when",
            FrenchSyntax: "échéance ID… quand",
            EnglishSummary: "move the due date: a day, `friday`, `+3d`",
            FrenchSummary: "déplace l'échéance : un jour, `vendredi`, `+3j`",
            Example: "due ACT-005 +3d"),
        new(
            Name: "priority",
            English: ["priority", "prio"],
            French: ["priorité", "prio"],
            EnglishSyntax: "priority ID… P1",
            FrenchSyntax: "priorité ID… P1",
            EnglishSummary: "how urgent it is, P0 to P3",
            FrenchSummary: "son urgence, de P0 à P3",
            Example: "priority ACT-005 P1"),
        new(
            Name: "spent",
            English: ["spent", "spend"],
            French: ["charge", "temps passé", "passé"],
            EnglishSyntax: "spent ID 0.5",
            FrenchSyntax: "charge ID 0,5",
            EnglishSummary: "person-days spent on it, added to those before; `4h` works too",
            FrenchSummary: "jours-homme passés, ajoutés aux précédents ; `4h` aussi",
            Example: "spent ACT-005 0.5"),
        new(
            Name: "note",
            English: ["note", "comment", "remark"],
            French: ["note", "noter", "commentaire", "remarque"],
            EnglishSyntax: "note ID text",
            FrenchSyntax: "note ID texte",
            EnglishSummary: "a remark for its history",
            FrenchSummary: "une remarque dans son historique",
            Example: "note ACT-005 asked the host again"),
        new(
            Name: "add",
            English: ["add", "new action", "create"],
            French: ["ajouter", "ajoute", "nouvelle action", "créer"],
            EnglishSyntax: "add TITLE [@owner] [P1] [by DATE]",
            FrenchSyntax: "ajouter TITRE [@responsable] [P1] [pour DATE]",
            EnglishSummary: "a new action, with the next number",
            FrenchSummary: "une nouvelle action, au numéro suivant",
            Example: "add Train the front desk P2 by friday"),
        new(
            Name: "archive",
            English: ["archive"],
            French: ["archiver", "archive"],
            EnglishSyntax: "archive ID…",
            FrenchSyntax: "archiver ID…",
            EnglishSummary: "take it out of the plan, and keep its history",
            FrenchSummary: "la sort du plan, en gardant son historique",
            Example: "archive ACT-009"),
        new(
            Name: "undo",
            English: ["undo", "revert", "take back"],
            French: ["annuler", "annule"],
            EnglishSyntax: "undo",
            FrenchSyntax: "annuler",
            EnglishSummary: "take back your last change, within ten minutes",
            FrenchSummary: "défait votre dernier changement, pendant dix minutes",
            Example: "undo"),
        new(
            Name: "help",
            English: ["help", "help me", "?", "commands", "what can you do"],
            French: ["aide", "aide-moi", "aide moi", "aidez-moi", "aidez moi", "commandes", "que sais-tu faire", "que peux-tu faire"],
            EnglishSyntax: "help [command]",
            FrenchSyntax: "aide [commande]",
            EnglishSummary: "every command, or one of them explained",
            FrenchSummary: "toutes les commandes, ou l'une d'elles expliquée",
            Example: "help status"),
    ];

    internal static readonly Phrases<CatalogEntry> Phrases =
        new(Entries.Select(entry => (entry, entry.English.AsEnumerable(), entry.French.AsEnumerable())));

    /// <summary>The command that a word or phrase stands for, in either language; null when there is none.</summary>
    public static CatalogEntry? Find(string word)
    {
        var words = TypedWords.Of(word);
        return Phrases.At(words) is { } found && found.Length == words.Count ? found.Meaning : null;
    }
}
