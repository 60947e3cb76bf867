using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>Why the program could not do what it was started for, in words that say what to change.</summary>
internal static class StartFailure
{
    internal static string Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => "A setting cannot be used.\n" + string.Join('\n', invalid.Failures.Select(failure => $"  {failure}")),
        IOException { InnerException: AddressInUseException } =>
            $"The address is taken: {exception.Message} Set ASPNETCORE_URLS to another one, such as http://localhost:5081.",
        // What is looked for by a version is a part of the program.
        FileNotFoundException { FileName: { } file } when file.Contains("Version=", StringComparison.Ordinal) => Unexpected(exception),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException =>
            $"A file cannot be read: {exception.Message} Check its rights and the setting that names it, as Kestrel:Endpoints:NAME:Certificate:Path.",
        CryptographicException => $"A certificate cannot be read: {exception.Message} Check the file and the password that Kestrel:Endpoints:NAME:Certificate names.",
        InvalidOperationException => exception.Message,
        Microsoft.Data.Sqlite.SqliteException =>
            $"The plan store cannot be opened: {exception.Message} Check Storage:ConnectionString and the rights on its folder.",
        Npgsql.NpgsqlException => $"PostgreSQL does not answer: {exception.Message} Check Storage:ConnectionString.",
        _ => Unexpected(exception),
    };

    private static string Unexpected(Exception exception) => $"This should not have happened: {exception.Message} Please report it with {Kept(exception)}, which says where it happened.";

    /// <summary>A stack trace helps nobody who typed a command; it is kept in a file of the temporary folder.</summary>
    private static string Kept(Exception exception)
    {
        var path = Path.Combine(Path.GetTempPath(), $"chatopsbot-{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, exception.ToString());
        return path;
    }
}
