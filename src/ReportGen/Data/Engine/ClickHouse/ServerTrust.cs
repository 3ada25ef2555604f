using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>Who is believed when a server shows a certificate: the authorities that the machine knows, or, where a file of authorities is named, those in it alone.</summary>
internal static class ServerTrust
{
    /// <summary>What a TLS connection is held to; the name in the certificate must be the host's in either case.</summary>
    /// <exception cref="EngineException">The file cannot be read, or holds no certificate in PEM.</exception>
    public static SslClientAuthenticationOptions Of(EngineAddress address)
    {
        if (address.AuthorityFile is not { } path)
            return new SslClientAuthenticationOptions();
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw Unusable(path, fault);
        }

        return policy.CustomTrustStore.Count > 0 ? new SslClientAuthenticationOptions { CertificateChainPolicy = policy } : throw Unusable(path, null);
    }

    private static EngineException Unusable(string path, Exception? cause) =>
        new(new Fault("engine-authority-file", Severity.Error, new SourcePlace(path)).With("found", path).With("message", cause?.Message ?? "").With("expected", EngineAddress.AuthorityVariable), cause);
}
