using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>One input of a form.</summary>
/// <param name="Initial">What stands in it when the form opens.</param>
/// <param name="Accounts">Whom it means where an account is asked for: each as they are shown, and as a mention.</param>
internal sealed record FormInput(Prompt Prompt, string? Initial, ImmutableArray<(string Name, string Mention)> Accounts);
