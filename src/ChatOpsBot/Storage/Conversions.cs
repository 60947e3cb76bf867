using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ChatOpsBot.Storage;

/// <summary>How the Core's values are stored, the same on both engines.</summary>
internal static class Conversions
{
    internal static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<ActionId>().HaveConversion<ActionIdConverter>().HaveMaxLength(32);
        configuration.Properties<MilestoneId>().HaveConversion<MilestoneIdConverter>();
        configuration.Properties<LevelId>().HaveConversion<LevelIdConverter>();
        configuration.Properties<RiskId>().HaveConversion<RiskIdConverter>().HaveMaxLength(32);
        configuration.Properties<DueDate>().HaveConversion<DueDateConverter>();
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    // The model writes down what stands for a key that is not set yet: the empty text, of an id.
    internal sealed class ActionIdConverter() : ValueConverter<ActionId, string>(id => id.ToString(), text => text.Length == 0 ? default : ActionId.Parse(text));

    internal sealed class MilestoneIdConverter() : ValueConverter<MilestoneId, int>(id => id.Number, number => new MilestoneId(number));

    internal sealed class LevelIdConverter() : ValueConverter<LevelId, int>(id => id.Number, number => new LevelId(number));

    internal sealed class RiskIdConverter() : ValueConverter<RiskId, string>(id => id.ToString(), text => text.Length == 0 ? default : RiskId.Parse(text));

    internal sealed class DueDateConverter() : ValueConverter<DueDate, string>(due => due.ToString(), text => DueDate.Read(text));

    /// <summary>
    /// Instants are UTC and whole microseconds, what PostgreSQL keeps. SQLite cannot compare a <see cref="DateTimeOffset"/>,
    /// so both engines store a UTC <see cref="DateTime"/>.
    /// </summary>
    internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => Truncated(instant.UtcDateTime), stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    /// <summary>An instant as both engines keep it: what is compared with a stored one is cut first.</summary>
    internal static DateTimeOffset Kept(DateTimeOffset instant) => new(Truncated(instant.UtcDateTime));

    private static DateTime Truncated(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
}
