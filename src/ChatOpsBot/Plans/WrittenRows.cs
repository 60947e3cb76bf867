using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Plans;

/// <summary>The rows that a change writes, loaded with no more of the plan than it needs.</summary>
internal sealed class WrittenRows
{
    private readonly Plan _plan;
    private readonly Dictionary<Subject, Action<FieldChange, DateTimeOffset>> _rows = [];

    private WrittenRows(Plan plan) => _plan = plan;

    internal static async Task<WrittenRows> LoadAsync(
        BotDbContext database, PlanKey key, Plan plan, IReadOnlyCollection<FieldChange> changes, CancellationToken cancellation)
    {
        var rows = new WrittenRows(plan);
        var written = changes.Where(change => change.Field is not ChangedField.Note and not ChangedField.Created).ToList();
        var subjects = written.Select(change => change.Subject).Distinct().ToList();
        var actions = subjects.Where(subject => subject.IsAction).Select(subject => subject.Number).ToList();
        if (actions.Count > 0)
        {
            var query = database.Actions.Of(key).Where(action => actions.Contains(action.Id));
            if (written.Any(change => change.Field is ChangedField.Box)) query = query.Include(action => action.Checklist);
            foreach (var action in await query.ToListAsync(cancellation)) rows._rows[Subject.Action(action.Id)] = (change, _) => action.Apply(change);
        }

        foreach (var subject in subjects.Where(subject => !subject.IsAction)) await rows.AddAsync(database, key, subject, cancellation);
        return rows;
    }

    /// <param name="at">UTC.</param>
    internal void Apply(FieldChange change, DateTimeOffset at)
    {
        if (change.Subject == Subject.Plan) _plan.Apply(change, at);
        else if (_rows.TryGetValue(change.Subject, out var write)) write(change, at);
    }

    private async Task AddAsync(BotDbContext database, PlanKey key, Subject subject, CancellationToken cancellation)
    {
        if (subject.Item is { } id)
        {
            var item = await database.Set<PlanItem>().Of(key).SingleAsync(row => row.Kind == id.Kind && row.Number == id.Number, cancellation);
            _rows[subject] = item.Apply;
        }
        else if (subject.Measure is { } kind)
        {
            var measure = await database.Set<Measure>().Of(key).SingleAsync(row => row.Kind == kind && row.Position == subject.Number, cancellation);
            _rows[subject] = (change, _) => measure.Apply(change);
        }
        else if (subject.Kind is SubjectKind.GoNoGo)
        {
            var criterion = await database.Set<GoNoGoCriterion>().Of(key).SingleAsync(row => row.Position == subject.Number, cancellation);
            _rows[subject] = (change, _) => criterion.Apply(change);
        }
    }
}
