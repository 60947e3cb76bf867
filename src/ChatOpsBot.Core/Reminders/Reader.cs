using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Reminders;

/// <summary>In which language somebody reads, and by which clocks.</summary>
public sealed record Reader(Language Language, TimeZoneInfo Zone);
