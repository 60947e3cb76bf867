using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>Messages as the bot sends them; between them they hold every kind of block, tone and run.</summary>
internal static class SampleMessages
{
    internal static readonly BotMessage Status = BotMessage.Answer(
        Language.French,
        "ACT-004 Création des runbooks : en cours, 33 %, en retard de 3 jours",
        new MessageBlock.Header("ACT-004", "Création des runbooks", [new Badge("En cours", Tone.Active), new Badge("P2 Importante", Tone.Warning)]),
        new MessageBlock.Notice(Tone.Bad, "En retard de 3 jours : l'échéance était le vendredi 4 décembre 2026."),
        new MessageBlock.Facts(
        [
            new Fact("Responsable", RichText.Of(new TextRun.Mention("Léa Martin"))),
            new Fact("Échéance", RichText.Of(RichText.Plain("vendredi 4 décembre 2026 ("), RichText.Code("J+14"), RichText.Plain(")"))),
            new Fact("Catégorie", "Opérations"),
            new Fact("Effort estimé", "3 jours-homme"),
            new Fact("Recommandation source", "REC-OPS-01"),
        ]),
        new MessageBlock.Progress("Avancement", 33, "2 étapes sur 6"),
        new MessageBlock.Checklist("Runbooks à créer",
        [
            new CheckLine("ACT-004.1", "Panne d'un broker Kafka", true),
            new CheckLine("ACT-004.2", "Panne d'un worker MM2", true),
            new CheckLine("ACT-004.3", "Retard de réplication excessif, avec les seuils d'alerte et la conduite à tenir pendant la nuit", false),
            new CheckLine("ACT-004.4", "Panne du réseau entre les centres de données", false),
            new CheckLine("ACT-004.5", "Expiration d'un certificat", false),
            new CheckLine("ACT-004.6", "Échec d'authentification SASL", false),
        ]),
        new MessageBlock.Section("Description", "Écrire la conduite à tenir pour les incidents courants.\nChaque fiche tient sur une page."),
        new MessageBlock.Section("Risques", "- Fiches périmées après une migration\n- Équipe d'astreinte non formée"),
        new MessageBlock.Section("Retour arrière", "1. Revenir à la fiche précédente\n2. Prévenir l'astreinte\n4. Noter l'écart"),
        new MessageBlock.Context(RichText.Of(RichText.Plain("Compris : "), RichText.Code("statut ACT-004"), RichText.Plain(". Aussi : "), RichText.Strong("aide"))),
        new MessageBlock.Buttons([new CommandButton("Jalons", "jalons"), new CommandButton("Actions de Léa", "actions léa")]));

    internal static readonly BotMessage Overdue = BotMessage.Answer(
        Language.English,
        "3 actions are overdue",
        new MessageBlock.Header(null, "3 actions are overdue", []),
        new MessageBlock.Rows(
        [
            new ListRow(
                "ACT-002", "Critical alerts", [new Badge("Blocked", Tone.Bad), new Badge("P1", Tone.Bad)],
                ["Karim Benali", "due 4 Dec", "11 days late"], 50, "status ACT-002"),
            new ListRow(
                "ACT-004", "Runbooks", [new Badge("In progress", Tone.Active), new Badge("P2", Tone.Warning)],
                ["Léa Martin", "due 12 Dec", "3 days late"], 33, "status ACT-004"),
            new ListRow(
                "ACT-007", "Certificates", [new Badge("To do", Tone.Neutral), new Badge("P3", Tone.Muted)],
                ["nobody"], null, "status ACT-007"),
        ]),
        new MessageBlock.Buttons([new CommandButton("Next deadlines", "next")]));

    internal static readonly BotMessage Milestones = BotMessage.Answer(
        Language.French,
        "4 jalons, le prochain est M2",
        new MessageBlock.Header(null, "Jalons", [new Badge("1 sur 4 atteint", Tone.Good)]),
        new MessageBlock.Rows(
        [
            new ListRow(
                "M1", "Alertes et configuration en place", [new Badge("Atteint", Tone.Good)],
                ["J+7", "27 novembre 2026", "ACT-001, ACT-002, ACT-003"], 100, "jalon M1"),
            new ListRow(
                "M2", "Exploitation documentée : runbooks et tableau de bord unifié", [new Badge("En cours", Tone.Active)],
                ["J+30", "20 décembre 2026", "ACT-004, ACT-005, ACT-006"], 42, "jalon M2"),
            new ListRow(
                "M3", "Sécurité : ACL et rotation des certificats", [new Badge("Menacé", Tone.Warning)],
                ["J+60", "19 janvier 2027", "ACT-007, ACT-008"], 10, "jalon M3"),
            new ListRow(
                "M4", "Mise en production", [new Badge("À venir", Tone.Neutral)],
                ["J+90", "18 février 2027", "ACT-009"], 0, "jalon M4"),
        ]));

    internal static readonly BotMessage Plan = BotMessage.Answer(
        Language.French,
        "Plan de migration : 37 %, 9 actions, 3 en retard",
        new MessageBlock.Header(null, "Plan d'action MirrorMaker 2", [new Badge("Semaine 4", Tone.Muted)]),
        new MessageBlock.Facts(
        [
            new Fact("Début (J0)", "20 novembre 2026"), new Fact("Prochain jalon", "M2, le 20 décembre"),
            new Fact("Actions", "9, dont 2 terminées"), new Fact("En retard", "3"), new Fact("Bloquées", "1"), new Fact("Sans responsable", "2"),
        ]),
        new MessageBlock.Progress("Avancement", 37, "7,5 jours sur 20"),
        new MessageBlock.Notice(Tone.Warning, "1 action est encore à compléter : ACT-001."),
        new MessageBlock.Buttons([new CommandButton("En retard", "retard"), new CommandButton("Prochaines échéances", "prochaines"), new CommandButton("Jalons", "jalons")]));

    internal static readonly BotMessage Gantt = BotMessage.Answer(
        Language.English,
        "Gantt, weeks 1 to 12",
        new MessageBlock.Header(null, "Gantt, weeks 1 to 12", []),
        new MessageBlock.Preformatted(
            """
                         ▼
            Week     1   2   3   4   5   6   7   8   9  10  11  12
            ACT-001 ███  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
            ACT-003  ·  ██░ ░░░  ·   ·   ·   ·   ·   ·   ·   ·   ◆

            ACT-009  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  ░░░ ░░░
            """,
            "ACT-001 week 1, done; ACT-003 weeks 2 to 3, 40% done; ACT-009 weeks 11 to 12."),
        new MessageBlock.Rows(
        [
            new ListRow("", "Availability", [new Badge("missed", Tone.Bad)], ["target 99.9%", "measured 99.4%"], null, "sla Availability"),
            new ListRow("", "Stand-up", [], ["daily", "the whole team"], null, null),
        ]));

    internal static readonly BotMessage Help = BotMessage.Answer(
        Language.English,
        "What you can ask",
        new MessageBlock.Header(null, "What you can ask", []),
        new MessageBlock.Facts(
        [
            new Fact("status ID…", "one action in detail, or several in a line each; the id alone is enough"),
            new Fact("actions [P1] [open] [overdue] [@owner] [M2] [before friday] [words]", "the actions that match, all of them without a filter"),
            new Fact("mine", "your open actions"),
        ]));

    internal static readonly BotMessage NotUnderstood = BotMessage.Refusal(
        Language.English,
        "I do not know “statsu”. Did you mean status ACT-004?",
        new MessageBlock.Paragraph(RichText.Of(RichText.Plain("I do not know “statsu”. Did you mean "), RichText.Code("status ACT-004"), RichText.Plain("?"))),
        new MessageBlock.Buttons([new CommandButton("status ACT-004", "status ACT-004"), new CommandButton("Help", "help")]));

    /// <summary>Text that would be a script, a style, an escape code or another line's direction, wherever text may stand.</summary>
    internal static readonly BotMessage Hostile = BotMessage.Answer(
        Language.English,
        Nasty,
        new MessageBlock.Header(Nasty, Nasty, [new Badge(Nasty, Tone.Good)]),
        new MessageBlock.Paragraph(RichText.Of(RichText.Strong(Nasty), RichText.Code(Nasty), new TextRun.Mention(Nasty))),
        new MessageBlock.Section(Nasty, $"{Nasty}\n- {Nasty}\n7. {Nasty}\n**not bold** [not a link](https://example.org)"),
        new MessageBlock.Facts([new Fact(Nasty, Nasty)]),
        new MessageBlock.Progress(Nasty, 140, Nasty),
        new MessageBlock.Checklist(Nasty, [new CheckLine(Nasty, Nasty, true)]),
        new MessageBlock.Rows([new ListRow(Nasty, Nasty, [new Badge(Nasty, Tone.Bad)], [Nasty], -5, Nasty)]),
        new MessageBlock.Preformatted(Nasty, Nasty),
        new MessageBlock.Notice(Tone.Muted, Nasty),
        new MessageBlock.Context(Nasty),
        new MessageBlock.Buttons([new CommandButton(Nasty, Nasty)]));

    private const string Nasty = "<script>\"'&[red]é[/]\u001b[31m\u0007\u202e";

    /// <summary>What the page is told before the first message: a plan, two people, two commands.</summary>
    internal static JsonObject Context => JsonNode.Parse("""
        {
          "title": "Plan de migration", "language": "fr", "people": ["Karim Benali", "Léa Martin"],
          "commands": [
            { "fr": { "words": ["statut", "état"], "syntax": "statut ID…", "summary": "Une action en entier" },
              "en": { "words": ["status"], "syntax": "status ID…", "summary": "One action in full" } },
            { "fr": { "words": ["retard"], "syntax": "retard", "summary": "Ce qui est en retard" },
              "en": { "words": ["overdue", "late"], "syntax": "overdue", "summary": "What is overdue" } }
          ]
        }
        """)!.AsObject();

    internal static BotMessage ByName(string name) => name switch
    {
        nameof(Status) => Status,
        nameof(Overdue) => Overdue,
        nameof(Milestones) => Milestones,
        nameof(Plan) => Plan,
        nameof(Gantt) => Gantt,
        nameof(Help) => Help,
        nameof(NotUnderstood) => NotUnderstood,
        nameof(Hostile) => Hostile,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
