using System.Security.Cryptography;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Joins the accounts of one person with a code that is shown on one platform and typed on the other.</summary>
internal static class JoinHandler
{
    internal static async Task<BotMessage> ShowCodeAsync(SetUpWork work, CancellationToken cancellation)
    {
        var account = work.Message.Account;
        if (account.User.Length == 0) return SettingsMessages.NobodyToSetFor(work.Language);

        await work.Database.Codes
            .Where(old => old.ExpiresAt <= work.Now || old.Platform == account.Platform && old.Workspace == account.Workspace && old.UserId == account.User)
            .ExecuteDeleteAsync(cancellation);
        var code = NewCode(OneTimeCode.Length);
        work.Database.Codes.Add(IssuedCode.Join(code, account, work.Now));
        return LinkMessages.Code(work.Language, code);
    }

    internal static async Task<BotMessage> JoinAsync(SetUp.JoinByCode join, SetUpWork work, CancellationToken cancellation)
    {
        var account = work.Message.Account;
        if (account.User.Length == 0) return SettingsMessages.NobodyToSetFor(work.Language);

        var issued = await work.Database.Codes.FindAsync([join.Code.ToString()], cancellation);
        // A code of another realm is none here.
        if (issued is not null && !work.Realm.Contains(issued.Account.Home)) issued = null;
        var outcome = JoinPolicy.Decide(issued, account, work.People, await work.WrongCodesAsync(cancellation), work.Now);
        if (outcome is CodeOutcome.WrongCode) work.Outcome = AuditOutcome.WrongCode;
        if (outcome is not CodeOutcome.Joined) return LinkMessages.Joined(work.Language, outcome, work.Speaker.Name ?? account.User);

        work.Database.Codes.Remove(issued!);
        var person = Join(issued!.Account, account, work);
        work.AuditItems = $"{person.Id}";
        return LinkMessages.Joined(work.Language, outcome, person.Name);
    }

    /// <summary>Fresh from the system's generator, until it holds a letter and a digit.</summary>
    internal static OneTimeCode NewCode(int length)
    {
        while (true)
        {
            if (OneTimeCode.TryParse(RandomNumberGenerator.GetString(OneTimeCode.Alphabet, length), out var code)) return code;
        }
    }

    /// <summary>Of two known people one stays: the one with rights or roles, else the one who asked for the code.</summary>
    private static Person Join(AccountId shownTo, AccountId typedBy, SetUpWork work)
    {
        var (first, second) = (work.People.With(shownTo), work.People.With(typedBy));
        if (first is null && second is null)
        {
            var registered = work.Records.Register(NameFor(shownTo, typedBy, Whom.LabelOf(work.Speaker, work.People)), shownTo);
            registered.Join(typedBy);
            return registered;
        }

        if (first is null || second is null)
        {
            var known = work.Records.Person((first ?? second)!.Id);
            known.Join(first is null ? shownTo : typedBy);
            return known;
        }

        var keepsSecond = second.IsAdmin || work.People.PlansOf(second.Id).Any();
        var (keeper, other) = keepsSecond ? (second, first) : (first, second);
        var person = work.Records.Person(keeper.Id);
        if (keeper.Name.StartsWith('@') && !other.Name.StartsWith('@')) person.Rename(other.Name);
        work.Records.Merge(person, work.Records.Person(other.Id));
        return person;
    }

    /// <summary>On this machine the account is a name already.</summary>
    /// <param name="label">What the platform calls whoever typed the code; empty where it says nothing.</param>
    private static string NameFor(AccountId shownTo, AccountId typedBy, string label) =>
        shownTo.IsLocal ? shownTo.User : typedBy.IsLocal ? typedBy.User : label.Length > 0 ? label : $"@{shownTo.User}";
}
