using System.Net;
using ChatOpsBot.Storage;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>Several processes on one store let the same people in.</summary>
public sealed class SharedKeysTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_of_one_process_and_a_session_of_another_are_good_in_each_on_SQLite()
    {
        var folder = Directory.CreateTempSubdirectory("chatopsbot-keys-").FullName;
        await LetInAsync("Sqlite", $"Data Source={Path.Combine(folder, "plans.db")}");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_link_of_one_process_and_a_session_of_another_are_good_in_each_on_PostgreSQL() =>
        await LetInAsync("PostgreSql", await postgres.NewDatabaseAsync());

    private static async Task LetInAsync(string provider, string connection)
    {
        (string, string)[] store = [("Storage:Provider", provider), ("Storage:ConnectionString", connection)];
        await using var one = PublicBot.Begin(store);
        var link = one.Link(PublicBot.Account("U1"));
        await using var other = PublicBot.Begin(store);
        using var browser = new Visitor(other);
        using var entered = await browser.PostAsync(new Uri(link).PathAndQuery);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);

        using var there = new Visitor(one) { Cookie = browser.Cookie };
        using var again = await there.PostAsync(new Uri(link).PathAndQuery);
        using var seen = await there.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("signed in", await seen.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await using var database = await one.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.Equal((1, 1, 1), (await database.ProtectionKeys.CountAsync(Cancellation), await database.Sessions.CountAsync(Cancellation), await database.SpentLinks.CountAsync(Cancellation)));
        Assert.DoesNotContain(browser.Cookie!.Split('=')[1], (await database.Sessions.SingleAsync(Cancellation)).Id, StringComparison.Ordinal);
    }
}
