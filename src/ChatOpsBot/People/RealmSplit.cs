using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>
/// At a start, makes several persons of one whose accounts lie in several realms: while they were one realm accounts could be joined,
/// and a right in one would be a right in the other.
/// </summary>
internal sealed partial class RealmSplit(Realms realms, UnitsOfWork units, ILogger<RealmSplit> log)
{
    internal async Task RunAsync()
    {
        // Where no platform is divided all belong together.
        if (realms.House.Divided.IsEmpty) return;

        foreach (var (person, realm, part) in await units.RunAsync(WriteAsync)) Log.Split(log, person, part, $"{realm.Key}");
    }

    private async Task<IReadOnlyList<(int Person, Realm Realm, int Part)>> WriteAsync(WriterSession session, CancellationToken cancellation)
    {
        var database = session.Database;
        var roster = await database.Rosters.SingleAsync(cancellation);
        var made = new List<(int, Realm, int)>();
        foreach (var person in await database.People.OfAll().Include(person => person.Accounts).Where(person => person.Accounts.Count > 1).OrderBy(person => person.Id).ToListAsync(cancellation))
            foreach (var (realm, part) in roster.Split(person, realms))
            {
                database.Add(part);
                await MoveAsync(database, person.Id, realm, part.Id, cancellation);
                made.Add((person.Id, realm, part.Id));
            }

        return made;
    }

    /// <summary>Rights and roles go with the plan that they are about.</summary>
    private static async Task MoveAsync(BotDbContext database, int person, Realm realm, int part, CancellationToken cancellation)
    {
        foreach (var grant in await database.Grants.In(realm).Where(grant => grant.Person == person).ToListAsync(cancellation))
        {
            database.Remove(grant);
            database.Add(PlanGrant.Of(grant.Plan, part, grant.Granted));
        }

        foreach (var link in await database.RoleLinks.In(realm).Where(link => link.Person == person).ToListAsync(cancellation))
        {
            database.Remove(link);
            database.Add(link.By(part));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Person {Person} also had an account of {Realm}, which the deployment keeps apart: there it is person {Part} from now on, with the rights and roles of its plans, and admin of nothing.")]
        internal static partial void Split(ILogger logger, int person, int part, string realm);
    }
}
