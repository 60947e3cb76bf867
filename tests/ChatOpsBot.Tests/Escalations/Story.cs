using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Escalations;

/// <summary>The bot over weeks of virtual time: people speak, the clock is moved, and what was posted is read, each message once.</summary>
internal sealed class Story : IAsyncDisposable
{
    internal static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly ErrorLog _errors = new();
    private readonly HashSet<long> _read = [];
    private readonly List<TestStore> _processes = [];
    private int _said;

    private Story() { }

    /// <summary>Of the process that was there first.</summary>
    internal TestStore Store => _processes[0];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="at">When it begins, in Paris: <c>2026-12-07 10:00</c>.</param>
    /// <param name="meets">Whether stand-ups and reports come as usual; else a story is told without them.</param>
    internal static async Task<Story> BeginAsync(string provider, string database, string at, byte[]? plan = null, bool on = true, bool meets = false, Action<IServiceCollection>? more = null)
    {
        var story = new Story();
        story._processes.Add(await story.OpenAsync(provider, database, At(at), more));
        var imported = await story.Store.Import.HandleAsync(
            new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", plan ?? StoryPlan.Content(), IsDemonstration: false), new DateOnly(2026, 11, 30), DryRun: false, Replace: false),
            Cancellation);
        Assert.IsType<ImportOutcome.Imported>(imported);
        if (!meets)
        {
            await story.SaysAsync(null, "schedule standup off");
            await story.SaysAsync(null, "schedule report off");
        }

        if (on) await story.SaysAsync(null, "switch on");
        await story.QuietAsync();
        return story;
    }

    /// <summary>Begins on a store that has a story behind it, whose posts are read already.</summary>
    internal static async Task<Story> GoOnAsync(string provider, string database, string at)
    {
        var story = new Story();
        story._processes.Add(await story.OpenAsync(provider, database, At(at)));
        await story.NewsAsync();
        await story.QuietAsync();
        return story;
    }

    /// <summary>From here on there are two: people are heard by them in turn, and both do what is due.</summary>
    internal async Task GoOnInTwoProcessesAsync(string provider, string database) => _processes.Add(await OpenAsync(provider, database, Store.Now));

    internal async Task<TestStore> OpenAsync(string provider, string database, DateTimeOffset now, Action<IServiceCollection>? more = null)
    {
        var store = await TestStore.OpenAsync(provider, database, services =>
        {
            TestStore.LocalChat(services);
            _errors.AddTo(services);
            more?.Invoke(services);
        }, now: now);
        // Looking for tables that a new database does not have yet is logged as an error.
        _errors.Lines.Clear();
        return store;
    }

    internal static DateTimeOffset At(string local)
    {
        var at = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(at, Paris.GetUtcOffset(at));
    }

    /// <param name="person">Null for somebody without a name, who is admin here.</param>
    internal async Task<BotMessage> SaysAsync(string? person, string text, DrawnFrom? drawn = null)
    {
        var message = new InboundMessage(WorkspaceKey.Local, text, person, Language.English, Profile: null)
        {
            Conversation = "page",
            Drawn = drawn,
            Standing = person is null ? Standing.Operator : Standing.Member,
        };
        var answer = await _processes[_said++ % _processes.Count].Messages.AnswerAsync(message, Cancellation);
        await QuietAsync();
        return answer;
    }

    /// <summary>Goes on to this instant by what is due on the way, as time does.</summary>
    /// <param name="until">In Paris.</param>
    internal async Task GoOnToAsync(string until)
    {
        var end = At(until);
        while (await NextAsync() is { } next && next <= end) await IsNowAsync(next > Store.Now ? next : Store.Now.AddMilliseconds(1));

        await IsNowAsync(end);
    }

    /// <summary>The bot was down until this instant: nothing was looked at on the way.</summary>
    internal Task IsDownUntilAsync(string until) => IsNowAsync(At(until));

    /// <summary>What was posted since the last look, oldest first: <c>Ada: …</c>, <c>channel: …</c>; edits and the board are not news.</summary>
    internal async Task<IReadOnlyList<string>> NewsAsync()
    {
        await using var database = await Store.ContextAsync();
        var posts = await database.LocalPosts.AsNoTracking().OrderBy(post => post.Id).ToListAsync(Cancellation);
        return
        [
            .. posts.Where(post => _read.Add(post.Id) && !post.Intent.Contains("/board", StringComparison.Ordinal))
                .Select(post => $"{Where(post.Conversation)}: {MessageJson.Read(post.Message).Summary}"),
        ];
    }

    /// <summary>The card in the channel, as it stands.</summary>
    internal async Task<BotMessage> CardAsync(int number)
    {
        await using var database = await Store.ContextAsync();
        return MessageJson.Read((await database.LocalPosts.AsNoTracking().SingleAsync(post => post.Intent.Contains($"/card/{number}#"), Cancellation)).Message);
    }

    /// <summary>Three more ticks: nothing is posted, and nothing was logged as an error.</summary>
    internal async Task EndsInSilenceAsync()
    {
        await NewsAsync();
        for (var tick = 0; tick < 3; tick++) await IsNowAsync(Store.Now.AddSeconds(1));

        Assert.Empty(await NewsAsync());
        Assert.Empty(_errors.Lines);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
    }

    private async Task IsNowAsync(DateTimeOffset now)
    {
        foreach (var process in _processes) process.Clock.SetUtcNow(now);
        await QuietAsync();
    }

    /// <summary>All at the same time; then each once more, for what the others left it.</summary>
    private async Task QuietAsync()
    {
        await Task.WhenAll(_processes.Select(process => Task.Run(process.QuietAsync)));
        if (_processes.Count == 1) return;
        foreach (var process in _processes) await process.QuietAsync();
    }

    private static string Where(string conversation) => conversation.StartsWith("person/", StringComparison.Ordinal) ? conversation["person/".Length..] : conversation.Split('/')[0];

    private async Task<DateTimeOffset?> NextAsync()
    {
        await using var database = await Store.ContextAsync();
        // What is due and was not taken waits behind something that is not.
        var now = Store.Now;
        var next = new[]
        {
            await database.Escalations.MinAsync(one => one.NextAt, Cancellation),
            await database.PlanTimers.MinAsync(one => one.NextAt, Cancellation),
            await database.Outbox.Where(one => one.NextAt > now).MinAsync(one => one.NextAt, Cancellation),
            await database.NewsTimers.MinAsync(one => (DateTimeOffset?)one.NextAt, Cancellation),
        };
        return next.Min();
    }
}
