using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReportGen.Cluster.Tests.Servers;

/// <summary>An authority made for a run of tests, and certificates it gives to servers on 127.0.0.1.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _authority;

    public TestCertificates()
    {
        var request = Request("CN=ReportGen test authority", _key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    /// <summary>Writes the authority's certificate.</summary>
    public void WriteAuthority(string path) => File.WriteAllText(path, _authority.ExportCertificatePem());

    /// <summary>Writes <c>server.crt</c> and <c>server.key</c> for a server that is known as 127.0.0.1 and by no other name.</summary>
    public void WriteServer(string folder)
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=shard", key);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(_authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(Path.Combine(folder, "server.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose()
    {
        _authority.Dispose();
        _key.Dispose();
    }

    private static CertificateRequest Request(string name, RSA key) => new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
