using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents;

/// <summary>A criterion of the decision to go or not to go.</summary>
/// <param name="Text">The verdict as written: "❌ NO-GO (actions requises)".</param>
/// <param name="Line">From 1.</param>
public sealed record ReadGoNoGo(string Name, Verdict Verdict, string Text, SourceSpan TextSpan, int Line);
