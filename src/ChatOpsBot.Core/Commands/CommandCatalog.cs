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
            English: ["next", "upcoming", "due", "due soon", "coming up", "next actions", "next steps", "deadlines"],
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
