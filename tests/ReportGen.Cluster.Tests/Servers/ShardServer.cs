using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReportGen.Cluster.Tests.Servers;

/// <summary>A ClickHouse server on loopback with files of its own, started and stopped at will.</summary>
internal sealed class ShardServer : IDisposable
{
    private const string Program = "clickhouse-server";
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(2) };

    private readonly string _folder;
    private Process? _process;

    public ShardServer(string folder)
    {
        _folder = folder;
        HttpPort = FreePort();
        NativePort = FreePort();
        SecurePort = FreePort();
    }

    public int HttpPort { get; }

    public int NativePort { get; }

    /// <summary>Of HTTP over TLS, with a certificate of <see cref="TestCertificates"/> for 127.0.0.1.</summary>
    public int SecurePort { get; }

    public static bool Installed => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>Writes its configuration.</summary>
    public void Configure(string cluster, TestCertificates certificates)
    {
        certificates.WriteServer(_folder);
        foreach (var name in new[] { "data", "tmp", "user_files", "format_schemas" })
            Directory.CreateDirectory(Path.Combine(_folder, name));
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "servers", "config.xml"));
        text = text.Replace("{folder}", _folder, StringComparison.Ordinal).Replace("{cluster}", cluster, StringComparison.Ordinal)
            .Replace("{http}", HttpPort.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{https}", SecurePort.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{native}", NativePort.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "config.xml"), text);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "servers", "users.xml"), Path.Combine(_folder, "users.xml"));
    }

    /// <summary>Changes a file of its configuration before it starts.</summary>
    public void Change(string file, string old, string text)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>Starts it. It ends when its standard input does, so it cannot outlive the tests.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"PATH=$PATH:/usr/sbin; {Program} --config-file={_folder}/config.xml > out 2>&1 & server=$!; read _; kill -9 $server; wait $server 2> /dev/null");
        _process = Process.Start(start);
        for (var i = 0; i < 1_200 && !Answers(); i++)
            Thread.Sleep(100);
        if (!Answers())
            throw new InvalidOperationException("The server does not start: " + File.ReadAllText(Path.Combine(_folder, "out")));
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Stop()
    {
        _process?.StandardInput.Close();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Runs a statement as an administrator; its answer.</summary>
    public string Execute(string sql)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{HttpPort}/")) { Content = new StringContent(sql) };
        using var response = Http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException(sql + "\n" + text);
    }

    public void Dispose() => Stop();

    private bool Answers()
    {
        try
        {
            return Execute("SELECT 1") == "1\n";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
