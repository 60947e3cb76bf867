namespace ChatOpsBot.LocalChat.Shell;

/// <summary>A file that is there whole or as it was before: written beside its place, then moved there.</summary>
internal static class WholeFile
{
    /// <summary>The file itself, where the path is a link to it.</summary>
    internal static string Target(string path) => (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);

    /// <exception cref="IOException">It could not be written; what was there is as it was.</exception>
    internal static async Task WriteAsync(string path, byte[] content, CancellationToken cancellation)
    {
        var (isThere, target) = (File.Exists(path), Target(path));
        var beside = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancellation);
                file.Flush(flushToDisk: true);
            }

            if (isThere && !OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
