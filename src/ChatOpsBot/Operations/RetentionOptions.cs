using Microsoft.Extensions.Options;

namespace ChatOpsBot.Operations;

/// <summary>How many days is kept what nothing that runs needs any more.</summary>
internal sealed class RetentionOptions
{
    internal const string Section = "Retention";

    /// <summary>A platform delivers again within hours; a week leaves time to look after a failure.</summary>
    private const int LeastRawEvents = 2;

    /// <summary>A card that is drawn again, or answered in a thread, is known by its row.</summary>
    private const int LeastMessages = 30;

    /// <summary>A plan that was closed by mistake is opened again with its history.</summary>
    private const int LeastJournal = 30;

    /// <summary>Messages as they came in, once they were acted on.</summary>
    public int RawEvents { get; set; } = 7;

    /// <summary>What was said, given up or withdrawn, and the posts on this machine.</summary>
    public int Messages { get; set; } = 90;

    /// <summary>The history of a plan after it was closed, and the audit of rights; 0 for always.</summary>
    public int Journal { get; set; }

    internal sealed class Validator : IValidateOptions<RetentionOptions>
    {
        public ValidateOptionsResult Validate(string? name, RetentionOptions options)
        {
            if (options.RawEvents < LeastRawEvents) return Refused(nameof(RawEvents), options.RawEvents, $"{LeastRawEvents} days or more");
            if (options.Messages < LeastMessages) return Refused(nameof(Messages), options.Messages, $"{LeastMessages} days or more");
            return options.Journal == 0 || options.Journal >= LeastJournal
                ? ValidateOptionsResult.Success
                : Refused(nameof(Journal), options.Journal, $"{LeastJournal} days or more, or 0 for always");
        }

        private static ValidateOptionsResult Refused(string key, int days, string least) =>
            ValidateOptionsResult.Fail($"{Section}:{key} is {days}: set it to {least}.");
    }
}
