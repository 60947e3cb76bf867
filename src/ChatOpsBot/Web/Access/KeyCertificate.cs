using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web.Access;

/// <summary>Encrypts the keys that lie in the store, so that whoever reads the store alone can use none of them.</summary>
internal static class KeyCertificate
{
    /// <returns>Null where none is set.</returns>
    /// <exception cref="OptionsValidationException">What is set cannot be used: no key may be written as if nothing was set.</exception>
    internal static X509Certificate2? Read(WebOptions options)
    {
        var path = options.KeyCertificatePath;
        if (path.Length == 0) return options.KeyCertificatePassword.Length == 0 ? null : throw Unusable("is empty, and a password is set: name the certificate, or leave both empty.");

        try
        {
            var certificate = CertificateFile.Load(path, options.KeyCertificatePassword);
            if (certificate.GetRSAPrivateKey() is null) throw Unusable($"'{path}' holds no RSA key of its own: what is encrypted with it could not be read again. Use a .pfx, or a .pem with certificate and key.");
            return certificate;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Unusable($"'{path}' cannot be read: {exception.Message} Use a .pfx, or a .pem with certificate and key, and the password in {WebOptions.Section}:{nameof(WebOptions.KeyCertificatePassword)} where it has one.");
        }
    }

    private static OptionsValidationException Unusable(string why) =>
        new(WebOptions.Section, typeof(WebOptions), [$"{WebOptions.Section}:{nameof(WebOptions.KeyCertificatePath)} {why}"]);
}
