using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads the changes that take ids and a value: an owner, a date, a priority, person-days, a text.</summary>
internal static partial class EditReader
{
    private const decimal HoursInADay = 8;

    /// <summary>In person-days; more is a slip of the finger.</summary>
    private const decimal MostDays = 1000;

    /// <summary>In words: a comma cuts <c>0,5 j</c> into four.</summary>
    private const int LongestAmount = 4;

    private static readonly Phrases<bool> ToWhom = Phrases.Any(["to"], ["à", "au", "aux"]);

    private static readonly Phrases<bool> Nobody = Phrases.Any(["nobody", "no one", "none"], ["personne", "aucun"]);

    private static readonly Phrases<bool> Sender = Phrases.Any(["me", "myself"], ["moi", "moi-même"]);

    private static readonly Phrases<bool> ToWhen = Phrases.Any(["to", "until", "by", "for", ":"], ["au", "à", "pour", "pour le", "jusqu'au", ":"]);

    private static readonly Phrases<bool> ToTitle = Phrases.Any([":"], [":"]);

    internal static Reading Assign(Request request)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: false);
        if (targets.IsEmpty) return request.LacksIds();

        var who = rest.Skip(ToWhom.At(rest)?.Length ?? 0);
        if (who.Count == 0) return request.LacksAValue();
        return request.Changes(new Change.Assign(targets, Nobody.At(who)?.Length == who.Count ? [] : People(who)));
    }

    internal static Reading Due(Request request)
    {
        var runs = LeadingReferences.Runs(request.Arguments, beforeText: false).ToList();
        // "due friday" and "due" alone ask what is due.
        if (runs.Count == 0) return ActionListReader.Next(request);

        foreach (var (targets, length) in runs.AsEnumerable().Reverse())
        {
            var when = When(request, length);
            if (WrittenDate.TryRead(when.Written, request.Today, request.Start, current: request.Today, out _))
                return request.Changes(new Change.SetDue(targets, when.Written));
        }

        var wrong = When(request, runs[^1].Length);
        return wrong.Count == 0 ? request.LacksAValue() : request.Fails(ParseFailure.NotADate, wrong.Written, NearestWords.Dates(wrong));
    }

    internal static Reading Priority(Request request)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: false);
        if (targets.IsEmpty) return request.LacksIds();

        var value = rest.Skip(ToWhen.At(rest)?.Length ?? 0);
        if (value.Count == 0) return request.LacksAValue();
        return value.Count == 1 && WrittenPriority.TryRead(value.Folded, out var priority)
            ? request.Changes(new Change.SetPriority(targets, priority))
            : request.Fails(ParseFailure.NotAValue, value.Written, [$"{request.Command.Written} {targets[0].Written} P1"]);
    }

    /// <summary>Of one action: whatever follows its id is the title.</summary>
    internal static Reading Title(Request request)
    {
        var (targets, length) = LeadingReferences.Runs(request.Arguments, beforeText: true).FirstOrDefault((References: [], Length: 0));
        if (targets.IsEmpty) return request.LacksIds();

        var title = request.Arguments.Skip(length);
        title = title.Skip(ToTitle.At(title)?.Length ?? 0);
        return title.Count == 0 ? request.LacksAValue() : request.Changes(new Change.SetTitle(targets, title.Written));
    }

    /// <summary>The last number is the amount: <c>spent 4 2</c> is two days on action 4.</summary>
    internal static Reading Spent(Request request)
    {
        var runs = LeadingReferences.Runs(request.Arguments, beforeText: false).ToList();
        if (runs.Count == 0) return request.LacksIds();

        foreach (var (targets, length) in runs.AsEnumerable().Reverse())
        {
            var amount = request.Arguments.Skip(length);
            if (amount.Count is > 0 and <= LongestAmount && Days(Folding.Fold(amount.Written)) is { } days) return request.Changes(new Change.Spend(targets, days));
        }

        var wrong = request.Arguments.Skip(runs[^1].Length);
        return wrong.Count == 0
            ? request.LacksAValue()
            : request.Fails(ParseFailure.NotAValue, wrong.Written, [$"{request.Command.Written} {runs[0].References[0].Written} 0.5"]);
    }

    internal static Reading Note(Request request)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: true);
        if (targets.IsEmpty) return request.LacksIds();
        return rest.Count == 0 ? request.LacksAValue() : request.Changes(new Change.Note(targets, rest.Written));
    }

    private static TypedWords When(Request request, int length)
    {
        var rest = request.Arguments.Skip(length);
        return rest.Skip(ToWhen.At(rest)?.Length ?? 0);
    }

    /// <summary>One name or several, as typed without @; the sender is "me".</summary>
    internal static ImmutableArray<string> People(TypedWords words) =>
    [
        .. PeopleSeparator().Split(words.Written).Select(name => name.Trim().TrimStart('@').Trim('"', '“', '”')).Where(name => name.Length > 0)
            .Select(name => Sender.At(TypedWords.Of(name))?.Length == TypedWords.Of(name).Count ? "me" : name),
    ];

    private static decimal? Days(string folded)
    {
        var match = Amount().Match(folded);
        if (!match.Success || !decimal.TryParse(
            match.Groups["number"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;

        var days = match.Groups["hours"].Success ? number / HoursInADay : number;
        return days is > 0 and <= MostDays ? days : null;
    }

    [GeneratedRegex(" *[,;&+/] *(?![^<>]*>)| +(?:and|et) +(?![^<>]*>)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PeopleSeparator();

    [GeneratedRegex(
        "^(?<number>[0-9]{1,6}(?:[.,][0-9]{1,4})?) ?(?:(?<hours>h|hours?|heures?)|d|days?|j|jours?|person-days?|jours?-homme)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
