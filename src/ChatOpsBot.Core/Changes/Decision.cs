using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>What is to become of a change that somebody asked for, decided on one version of the plan.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>To be written, with its lines of the journal.</summary>
    /// <param name="Already">Of what was named, that for which nothing is left to write.</param>
    /// <param name="Undoes">The plan version whose change this takes back.</param>
    public sealed record Write(
        ImmutableArray<FieldChange> Changes, NewAction? Added, ImmutableArray<Subject> Already, long? Undoes = null) : Decision
    {
        /// <summary>The point of attention, decision or incident that is raised.</summary>
        public NewItem? Raised { get; init; }
    }

    /// <summary>Everything named is as it was asked to be; nothing is written.</summary>
    /// <param name="Facts">What is already true: the field that says so, and its value.</param>
    public sealed record AlreadyTrue(ImmutableArray<FieldChange> Facts) : Decision;

    /// <summary>Several things would change, and nobody confirmed it.</summary>
    public sealed record ConfirmSeveral(ImmutableArray<Subject> Subjects) : Decision;

    /// <summary>Go or not is decided by somebody who says so twice.</summary>
    public sealed record ConfirmVerdict(GoNoGoSnapshot Criterion, string Text) : Decision;

    /// <summary>A plan is closed by somebody who has seen what is still open.</summary>
    public sealed record ConfirmClosing : Decision;

    /// <summary>An action is called done and has open steps.</summary>
    public sealed record StepsLeft(ImmutableArray<ActionSnapshot> Actions) : Decision;

    /// <summary>A block says why, and nobody has said it yet.</summary>
    public sealed record ReasonMissing(ImmutableArray<Subject> Subjects) : Decision;

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

    /// <summary>The command is about actions, and something tracked beside them was named.</summary>
    public sealed record NotForItems(PlanItemSnapshot Item) : Refusal;

    public sealed record ItemIsDone(PlanItemSnapshot Item) : Refusal;

    /// <summary>A name that no figure or criterion has, or several.</summary>
    /// <param name="Names">Those it may have been.</param>
    public sealed record NotOneOf(string Written, ImmutableArray<string> Names) : Refusal;

    /// <summary>The command is about whole actions, and a step was named.</summary>
    public sealed record NotForBoxes(ActionReference Reference) : Refusal;

    /// <summary>"me", and nobody said who that is.</summary>
    public sealed record WhoAreYou : Refusal;

    public sealed record NotADate(string Written) : Refusal;

    /// <summary>The plan is over until somebody opens it again.</summary>
    public sealed record PlanIsClosed(DateTimeOffset At) : Refusal;

    public sealed record NothingToUndo : Refusal;

    /// <summary>Somebody changed the same value since.</summary>
    public sealed record ChangedSince(JournalEntry By) : Refusal;

    /// <summary>The card was drawn from an earlier version of this action.</summary>
    /// <param name="By">The change made since; null when there is no journal of it.</param>
    public sealed record StaleCard(Subject Subject, JournalEntry? By) : Refusal;

    /// <summary>The same text was acted on a moment ago.</summary>
    /// <param name="Ago">Under a minute.</param>
    public sealed record JustRecorded(string Text, TimeSpan Ago) : Refusal;
}
