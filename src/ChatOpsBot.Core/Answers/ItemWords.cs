using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What tracked items are called, and how each kind says that it is done.</summary>
internal static class ItemWords
{
    internal static string One(Language language, ItemKind kind) => kind switch
    {
        ItemKind.Gate => language.In("point bloquant", "gate item"),
        ItemKind.Closing => language.In("critère de clôture", "closing criterion"),
        ItemKind.Deliverable => language.In("livrable", "deliverable"),
        ItemKind.Document => language.In("document", "document"),
        ItemKind.Prerequisite => language.In("prérequis", "prerequisite"),
        ItemKind.Artifact => language.In("artefact", "artifact"),
        ItemKind.Attention => language.In("point d’attention", "point of attention"),
        ItemKind.Decision => language.In("décision", "decision"),
        ItemKind.Incident => language.In("incident", "incident"),
    };

    internal static string Several(Language language, ItemKind kind) => kind switch
    {
        ItemKind.Gate => language.In("Points bloquants", "Gate items"),
        ItemKind.Closing => language.In("Critères de clôture", "Closing criteria"),
        ItemKind.Deliverable => language.In("Livrables", "Deliverables"),
        ItemKind.Document => language.In("Documents", "Documents"),
        ItemKind.Prerequisite => language.In("Prérequis", "Prerequisites"),
        ItemKind.Artifact => language.In("Artefacts", "Artifacts"),
        ItemKind.Attention => language.In("Points d’attention", "Points of attention"),
        ItemKind.Decision => language.In("Décisions", "Decisions"),
        ItemKind.Incident => language.In("Incidents", "Incidents"),
    };

    internal static string None(Language language, ItemKind kind) =>
        language.In($"{(kind is ItemKind.Decision ? "aucune" : "aucun")} {One(language, kind)}", $"no {One(language, kind)}");

    /// <summary>"à lever", "delivered": the word of its kind for open and for done.</summary>
    internal static string State(Language language, PlanItemSnapshot item) => (item.Id.Kind, item.IsOpen) switch
    {
        (ItemKind.Gate, true) => language.In("à lever", "open"),
        (ItemKind.Gate, false) => language.In("levé", "cleared"),
        (ItemKind.Closing, true) => language.In("à remplir", "not met yet"),
        (ItemKind.Closing, false) => language.In("rempli", "met"),
        (ItemKind.Deliverable, true) => language.In("à remettre", "to deliver"),
        (ItemKind.Deliverable, false) => language.In("remis", "delivered"),
        (ItemKind.Document or ItemKind.Artifact, true) => language.In("à produire", "to produce"),
        (ItemKind.Document or ItemKind.Artifact, false) => language.In("produit", "produced"),
        (ItemKind.Prerequisite, true) => language.In("manquant", "missing"),
        (ItemKind.Prerequisite, false) => language.In("rempli", "met"),
        (ItemKind.Attention, true) => language.In("ouvert", "open"),
        (ItemKind.Attention, false) => language.In("clos", "closed"),
        (ItemKind.Decision, true) => language.In("attendue", "needed"),
        (ItemKind.Decision, false) => language.In("prise", "taken"),
        (ItemKind.Incident, true) => language.In("en cours", "going on"),
        (ItemKind.Incident, false) => language.In("terminé", "over"),
    };

    internal static Tone Tone(PlanItemSnapshot item) => (item.Id.Kind, item.IsOpen) switch
    {
        (_, false) => Messages.Tone.Good,
        (ItemKind.Incident, true) => Messages.Tone.Bad,
        (ItemKind.Attention or ItemKind.Decision or ItemKind.Prerequisite, true) => Messages.Tone.Warning,
        _ => Messages.Tone.Neutral,
    };

    /// <summary>"4 remis sur 5", "2 of 9 produced"; each kind in its own word.</summary>
    internal static string Count(Language language, ItemKind kind, int done, int all) => kind switch
    {
        ItemKind.Gate => Count(language, done, all, "levé", "cleared"),
        ItemKind.Closing or ItemKind.Prerequisite => Count(language, done, all, "rempli", "met"),
        ItemKind.Deliverable => Count(language, done, all, "remis", "delivered", invariable: true),
        ItemKind.Document or ItemKind.Artifact => Count(language, done, all, "produit", "produced"),
        ItemKind.Attention => Count(language, done, all, "clos", "closed", invariable: true),
        ItemKind.Decision => Count(language, done, all, "prise", "taken"),
        ItemKind.Incident => Count(language, done, all, "terminé", "over"),
    };

    /// <summary>The question for all of a kind.</summary>
    internal static string Command(Language language, ItemKind kind) => kind switch
    {
        ItemKind.Gate => "gonogo",
        ItemKind.Closing => language.In("clôture", "closing"),
        ItemKind.Deliverable => language.In("livrables", "deliverables"),
        ItemKind.Document or ItemKind.Artifact => "documents",
        ItemKind.Prerequisite => language.In("prérequis", "prerequisites"),
        ItemKind.Attention => "attentions",
        ItemKind.Decision => language.In("décisions", "decisions"),
        ItemKind.Incident => "incidents",
    };

    private static string Count(Language language, int done, int all, string french, string english, bool invariable = false) =>
        language.In($"{done} {french}{(done > 1 && !invariable ? "s" : "")} sur {all}", $"{done} of {all} {english}");
}
