using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace ChatOpsBot.Storage.Postgres;

/// <summary>A copy of a PostgreSQL store, made by its own <c>pg_dump</c> and read by its <c>pg_restore</c> before it counts.</summary>
internal static class PostgresDump
{
    /// <param name="file">Replaced when it is there.</param>
    /// <returns>Why there is no copy; null when there is one.</returns>
    internal static async Task<string?> WriteAsync(string connectionString, string file, CancellationToken cancellation)
    {
        var unproven = file + ".part";
        try
        {
            var failure = await RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={unproven}"], connectionString, cancellation)
                ?? await RunAsync("pg_restore", ["--list", unproven], connectionString, cancellation);
            if (failure is null) File.Move(unproven, file, overwrite: true);
            return failure;
        }
        finally
        {
            File.Delete(unproven);
        }
    }

    private static async Task<string?> RunAsync(string program, string[] arguments, string connectionString, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        // The password is nowhere on a command line, which every user of the machine can read.
        foreach (var (name, value) in Variables(new NpgsqlConnectionStringBuilder(connectionString))) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var (said, failed) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            await said;
            return process.ExitCode == 0 ? null : $"{program} says: {(await failed).Trim()}";
        }
        catch (Win32Exception)
        {
            return $"{program} is not installed here. Install PostgreSQL's client programs, or say where the server runs: pg_dump --format=custom --no-owner --file=FILE DATABASE";
        }
    }

    /// <summary>As libpq reads them (https://www.postgresql.org/docs/current/libpq-envars.html).</summary>
    private static IEnumerable<(string Name, string Value)> Variables(NpgsqlConnectionStringBuilder settings)
    {
        if (settings.Host is { } host) yield return ("PGHOST", host);
        yield return ("PGPORT", $"{settings.Port}");
        if (settings.Database is { } database) yield return ("PGDATABASE", database);
        if (settings.Username is { } user) yield return ("PGUSER", user);
        if (settings.Password is { } password) yield return ("PGPASSWORD", password);
        yield return ("PGSSLMODE", settings.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => $"{mode}".ToLowerInvariant(),
        });
    }
}
