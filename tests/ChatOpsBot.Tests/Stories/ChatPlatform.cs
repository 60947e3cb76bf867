using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Escalations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsBot.Tests.Stories;

/// <summary>
/// The bot on one platform, spoken of in words that both have: a story is told once, and true on each. Ada leads the plan of
/// <see cref="StoryPlan"/>, Bob is its architect, Cyd its management.
/// </summary>
internal abstract class ChatPlatform : IAsyncDisposable
{
    /// <summary>The channel that is about the plan.</summary>
    internal const string Channel = "channel";

    internal static readonly IReadOnlyList<string> People = ["ada", "bob", "cyd"];

    internal abstract IServiceProvider Services { get; }

    internal abstract FakeTimeProvider Clock { get; }

    internal abstract ErrorLog Errors { get; }

    /// <summary>What the platform would have refused for its form.</summary>
    internal abstract IReadOnlyCollection<string> Broken { get; }

    /// <summary>How often a message may stand whose answer was lost: a platform whose history a bot may read has it once.</summary>
    internal abstract int TimesAfterALostAnswer { get; }

    private protected abstract WorkspaceKey Home { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary><see cref="Channel"/>, or a person by name for what they and the bot say to each other.</summary>
    internal ChatPlace In(string name) => new(this, name);

    internal abstract IReadOnlyList<Shown> MessagesIn(string place);

    /// <summary>What one person alone was shown: notices, whispers, what stands in a form, and their own chat, oldest first of each.</summary>
    internal abstract IReadOnlyList<string> AloneTo(string person);

    internal abstract Task SaysAsync(string place, string person, string text);

    /// <summary>What was said last is told once more, in every way the platform does that.</summary>
    internal abstract Task RedeliverAsync();

    internal abstract Task PressAsync(string place, string person, Shown message, string label);

    /// <summary>A press on the card as it stands now, which arrives later.</summary>
    internal abstract Func<Task> LatePress(string place, string person, Shown message, string label);

    internal abstract Task OpenAsync(string place, string person, Shown message, string label);

    /// <summary>What the platform says of somebody from now on.</summary>
    internal abstract Task LivesAsync(string person, string locale, string zone);

    /// <summary>Somebody makes an action of what another one wrote.</summary>
    internal abstract Task OpenActionOfAsync(string person, string message);

    /// <summary>What stands in the form that is open, in the place of inputs; null where it has inputs.</summary>
    internal abstract string? Asked { get; }

    /// <summary>Sends the form that was opened last.</summary>
    internal abstract Task SendAsync(string place, string person, params (int Input, string Value)[] filled);

    /// <summary>Somebody hands the bot a file in their own chat.</summary>
    internal abstract Task DropAsync(string person, string file, byte[] content);

    /// <summary>The next messages are refused for now.</summary>
    internal abstract void RefusesForNow(int times, int seconds);

    /// <summary>The next message is taken, and its answer never arrives.</summary>
    internal abstract void LosesAnAnswer();

    internal abstract Task QuietAsync();

    public abstract ValueTask DisposeAsync();

    internal async Task AdvanceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await QuietAsync();
    }

    /// <summary>Goes on to this instant in Paris, by what is due on the way.</summary>
    internal async Task GoOnToAsync(string until)
    {
        var at = DateTime.ParseExact(until, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var end = new DateTimeOffset(at, Story.Paris.GetUtcOffset(at));
        while (await NextAsync() is { } next && next <= end) await AdvanceAsync(next > Clock.GetUtcNow() ? next - Clock.GetUtcNow() : TimeSpan.FromMilliseconds(1));
        await AdvanceAsync(end - Clock.GetUtcNow());
    }

    /// <summary>Three more ticks: nobody is told anything, the platform was asked for nothing it refuses, and no error was logged.</summary>
    internal async Task EndsInSilenceAsync()
    {
        await AdvanceAsync(TimeSpan.FromSeconds(5));
        var said = Said();
        for (var tick = 0; tick < 3; tick++) await AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(said, Said());
        Assert.Empty(Broken);
        Assert.Empty(Errors.Lines);
    }

    internal async Task<T> ReadAsync<T>(Func<BotDbContext, Task<T>> read)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        return await read(database);
    }

    internal async Task ImportAsync(string plan)
    {
        var document = new DocumentFile("plan.md", Encoding.UTF8.GetBytes(plan), IsDemonstration: false);
        await Services.GetRequiredService<ImportHandler>().HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, new DateOnly(2026, 11, 30), DryRun: false, Replace: false), Cancellation);
    }

    private protected abstract string UserOf(string person);

    /// <summary>The plan is there, its people are known, and the channel is about it; the clock is on, without meetings.</summary>
    private protected async Task PlanAsync()
    {
        await ImportAsync(Encoding.UTF8.GetString(StoryPlan.Content()));
        foreach (var (person, name) in People.Zip(["Ada", "Bruno", "Chloé"])) await KnowAsync(name, UserOf(person));
        // Everybody was seen there: the platform has them live in Paris and read English.
        await Services.GetRequiredService<PeopleDirectory>().CurrentAsync(Home, Cancellation);
        foreach (var person in People) await Services.GetRequiredService<SeenProfiles>().SeeAsync(new AccountId(Home, UserOf(person)), AccountProfile.Seen(Language.English, "Europe/Paris"));
        var plan = await ReadAsync(database => database.Plans.Select(plan => plan.Name).SingleAsync(Cancellation));
        foreach (var text in new[] { $"here {plan}", "schedule standup off", "schedule report off", "switch on" }) await In(Channel).Says("ada", text);
        await AdvanceAsync(TimeSpan.FromSeconds(5));
    }

    private Task KnowAsync(string name, string user) => Services.GetRequiredService<UnitsOfWork>().RunAsync(async (session, stopping) =>
    {
        (await PeopleRecords.LoadAsync(session.Database, Realm.House, stopping)).Register(name, new AccountId(Home, user));
        return true;
    });

    private List<string> Said() => [.. MessagesIn(Channel).Select(message => $"{message.Id} {message.Edits}"), .. People.SelectMany(AloneTo)];

    private async Task<DateTimeOffset?> NextAsync() => await ReadAsync(async database => new[]
    {
        await database.Escalations.MinAsync(one => one.NextAt, Cancellation),
        await database.PlanTimers.MinAsync(one => one.NextAt, Cancellation),
        await database.Outbox.MinAsync(one => one.NextAt, Cancellation),
        await database.NewsTimers.MinAsync(one => (DateTimeOffset?)one.NextAt, Cancellation),
    }.Min());
}
