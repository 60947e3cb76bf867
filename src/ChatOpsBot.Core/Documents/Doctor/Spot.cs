namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>A place that a finding is about.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Name">What stands there, as people call it: <c>ACT-004</c>, <c>Tech Lead</c>.</param>
/// <param name="Detail">The words that matter there, as the plan writes them; empty when the name says it all.</param>
/// <param name="Said">The figure that stands there.</param>
/// <param name="Really">The figure that should.</param>
public sealed record Spot(int Line, string Name, string Detail = "", decimal? Said = null, decimal? Really = null);
