using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>What is to become of a change that somebody asked for, decided on one version of the plan.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>To be written, with its lines of the journal.</summary>
    /// <param name="Already">Of the actions named, those for which nothing is left to write.</param>
    /// <param name="Undoes">The plan version whose change this takes back.</param>
    public sealed record Write(
        ImmutableArray<FieldChange> Changes, NewAction? Added, ImmutableArray<ActionSnapshot> Already, long? Undoes = null) : Decision;

    /// <summary>Everything named is as it was asked to be; nothing is written.</summary>
    /// <param name="Facts">What is already true: the field that says so, and its value.</param>
    public sealed record AlreadyTrue(ImmutableArray<FieldChange> Facts) : Decision;

    /// <summary>Several actions would change, and nobody confirmed it.</summary>
    public sealed record ConfirmSeveral(ImmutableArray<ActionSnapshot> Actions) : Decision;

    /// <summary>An action is called done and has open steps.</summary>
    public sealed record StepsLeft(ImmutableArray<ActionSnapshot> Actions) : Decision;

    /// <summary>A block says why, and nobody has said it yet.</summary>
    public sealed record ReasonMissing(ImmutableArray<ActionSnapshot> Actions) : Decision;

    /// <summary>Nothing is written.</summary>
    public sealed record Refused(Refusal Reason) : Decision;
}

/// <summary>Why a change cannot be made.</summary>
public abstract record Refusal
{
    private Refusal() { }

    public sealed record UnknownAction(ActionReference Reference) : Refusal;

    public sealed record UnknownBox(ActionSnapshot Action, ActionReference Reference) : Refusal;

    /// <summary>A number alone, and several actions have it.</summary>
    public sealed record SeveralMeant(ActionReference Reference, ImmutableArray<ActionSnapshot> Candidates) : Refusal;

    /// <summary>The action's status does not allow it: a done action is reopened first, a blocked one unblocked.</summary>
    public sealed record WrongStatus(ActionSnapshot Action) : Refusal;

    /// <summary>The command is about whole actions, and a step was named.</summary>
    public sealed record NotForBoxes(ActionReference Reference) : Refusal;

    /// <summary>"me", and nobody said who that is.</summary>
    public sealed record WhoAreYou : Refusal;

    public sealed record NotADate(string Written) : Refusal;

    public sealed record NothingToUndo : Refusal;

    /// <summary>Somebody changed the same value since.</summary>
    public sealed record ChangedSince(JournalEntry By) : Refusal;

    /// <summary>The card was drawn from an earlier version of this action.</summary>
    /// <param name="By">The change made since; null when there is no journal of it.</param>
    public sealed record StaleCard(ActionSnapshot? Action, JournalEntry? By) : Refusal;

    /// <summary>The same text was acted on a moment ago.</summary>
    /// <param name="Ago">Under a minute.</param>
    public sealed record JustRecorded(string Text, TimeSpan Ago) : Refusal;
}
