namespace ChatOpsBot.Operations.Examination;

/// <summary>One thing that was looked at.</summary>
/// <param name="Mend">What to do about it; null when it is as it should be.</param>
/// <param name="IsLost">Whether something will not work until it is mended.</param>
internal sealed record MachineLine(string What, string Found, string? Mend = null, bool IsLost = false);
