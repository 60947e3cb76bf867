using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ChatOpsBot.Tests.Storage;

/// <summary>
/// Watches every statement that EF sends: one on a table whose rows belong to workspaces must name a workspace, look for what is
/// due, ask for a row by a key that only its owner can know, or say that it is of all realms on purpose. What does none of these is
/// kept, for a test to judge.
/// </summary>
internal sealed partial class KeylessStatements : DbCommandInterceptor
{
    /// <summary>Set by the store, guessed by nobody: the number of a row in hand, the hash of a secret, a code.</summary>
    private static readonly string[] OwnKeys = ["sequence", "token", "code", "id"];

    /// <summary>Sweeps look for what is due or over, across workspaces; what they then do they do by key.</summary>
    private static readonly string[] Instants = ["next_at", "another_way_at", "expires_at", "ended_at", "closed_at", "received_at", "waits_for"];

    private readonly ConcurrentDictionary<string, string[]> _tables = [];
    private int _judged;

    internal ConcurrentDictionary<string, string> Found { get; } = [];

    /// <summary>Statements on tables whose rows belong to workspaces: none would mean that nothing is watched.</summary>
    internal int Judged => _judged;

    /// <summary>What was before is not judged.</summary>
    internal void Forget()
    {
        Found.Clear();
        _judged = 0;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Look(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Look(DbCommand command, DbContext? context)
    {
        if (context is null) return;

        var kept = _tables.GetOrAdd("", _ => [.. context.Model.GetEntityTypes()
            .Where(type => type.GetProperties().Any(property => property.GetColumnName() is "workspace" or "tenant")).Select(type => type.GetTableName()!)]);
        foreach (var statement in command.CommandText.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (statement.StartsWith("INSERT", StringComparison.Ordinal) || !Table().Matches(statement).Any(match => kept.Contains(match.Groups["table"].Value))) continue;

            Interlocked.Increment(ref _judged);
            var where = statement.IndexOf("WHERE", StringComparison.Ordinal) is >= 0 and var at ? statement[at..] : "";
            if (new[] { "workspace", "plan_workspace", "tenant" }.Any(column => Names(where, column)) || NamesTheHouse(where) || OwnKeys.Concat(Instants).Any(column => Names(where, column)) || statement.StartsWith($"-- {RealmQueries.AllRealms}", StringComparison.Ordinal)) continue;
            Found.TryAdd(statement, Environment.StackTrace);
        }
    }

    /// <summary>The deployment's own rows are those of no divided platform.</summary>
    private static bool NamesTheHouse(string where) => where.Contains("@divided", StringComparison.Ordinal);

    /// <summary>A column, with or without the quotes of an engine, and no parameter that is called like one.</summary>
    private static bool Names(string where, string column) => Regex.IsMatch(where, $@"(?<![@\w]){column}\b", RegexOptions.CultureInvariant);

    [GeneratedRegex("(FROM|JOIN|UPDATE) \"?(?<table>[a-z_]+)\"?", RegexOptions.CultureInvariant)]
    private static partial Regex Table();
}
