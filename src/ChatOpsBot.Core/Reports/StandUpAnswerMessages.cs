using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>What owners answered, gathered in the thread of the day's stand-up; who did not is named in one line, and no more is made of it.</summary>
public static class StandUpAnswerMessages
{
    /// <param name="scene">With the answers of that day, and the journal of it.</param>
    /// <returns>Null when nobody was asked and nobody said anything.</returns>
    public static BotMessage? Of(Scene scene, DateOnly day)
    {
        var language = scene.Team.Language;
        var people = scene.Answers.GroupBy(answer => Folding.Fold(answer.Person)).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Name: group.First().Person, Answers: group.ToList(), Lines: group.OrderBy(answer => answer.Action).Select(answer => Line(scene, language, answer)).OfType<string>().ToList())).ToList();
        var silent = people.Where(person => person.Lines.Count == 0 && person.Answers.Any(answer => IsStillTheirs(scene, answer))).Select(person => person.Name).ToList();
        var heard = people.Where(person => person.Lines.Count > 0).ToList();
        if (heard.Count == 0 && silent.Count == 0) return null;

        var title = language.In("Réponses des responsables, ", "Answers of the owners, ") + ReportWords.WeekdayOf(language, day);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.AddRange(heard.Select(person => new MessageBlock.Section(person.Name, string.Join('\n', person.Lines.Select(line => $"- {line}")))));
        if (silent.Count > 0) blocks.Add(new MessageBlock.Context(language.In("Pas encore de réponse : ", "Not answered yet: ") + string.Join(", ", silent)));
        return BotMessage.Answer(language, $"{title}{language.In(" : ", ": ")}{heard.Count}/{heard.Count + silent.Count}", blocks.ToImmutable());
    }

    /// <summary>What they did with it since they were asked, and that they called it on track; null while there is neither.</summary>
    private static string? Line(Scene scene, Language language, StandUpAnswer answer)
    {
        if (scene.Plan.WithId(answer.Action) is not { } action) return null;

        var moves = Moves.Of(scene.Journal.Where(entry => entry.At >= answer.AskedAt && entry.Subject == Subject.Action(action.Id) && entry.Actor is { } actor && Team.Same(actor, answer.Person))).SingleOrDefault();
        var onTrack = answer.OnTrackAt is not null && action.Status is ActionStatus.ToDo or ActionStatus.InProgress ? language.In("en bonne voie", "on track") : null;
        var moved = moves is null ? null : MoveWords.Of(language, moves, scene.Plan.Start) + (action is { Status: ActionStatus.Blocked, BlockedReason: { } reason } ? $" ({ReportWords.OneLine(reason)})" : "");
        var said = string.Join(", ", new[] { onTrack, moved }.OfType<string>());
        return said.Length == 0 ? null : $"{action.Code} {ReportWords.OneLine(action.Title)}{language.In(" : ", ": ")}{said}";
    }

    private static bool IsStillTheirs(Scene scene, StandUpAnswer answer) =>
        answer.AskedAt is { } asked && scene.Plan.WithId(answer.Action) is { IsOpen: true } action && DigestItems.IsFor(scene.Team, action.Owners, answer.Person, asked);
}
