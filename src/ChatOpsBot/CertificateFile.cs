using System.Security.Cryptography.X509Certificates;

namespace ChatOpsBot;

/// <summary>A certificate with its key in one file, as they are handed out: <c>.pem</c>, or PKCS #12.</summary>
internal static class CertificateFile
{
    /// <param name="password">Empty for a file without one.</param>
    internal static X509Certificate2 Load(string path, string password = "") => (string.Equals(Path.GetExtension(path), ".pem", StringComparison.OrdinalIgnoreCase), password) switch
    {
        (true, "") => X509Certificate2.CreateFromPemFile(path),
        (true, _) => X509Certificate2.CreateFromEncryptedPemFile(path, password),
        (false, "") => X509CertificateLoader.LoadPkcs12FromFile(path, password: null),
        (false, _) => X509CertificateLoader.LoadPkcs12FromFile(path, password),
    };
}
