using System.Net;
using System.Net.Sockets;
using System.Text;
using ReportGen.Data;
using ReportGen.Data.Engine.ClickHouse;

namespace ReportGen.Tests.Data.Engine.ClickHouse;

/// <summary>What the client makes of a server that breaks off, stays away or answers too late; the server is a script of answers.</summary>
public sealed class ClickHouseClientTests : IDisposable
{
    private const string Sound = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nn\n7\n";
    private const string Short = "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\nn\n7\n";
    private const string ShardLost = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 39\r\n\r\nCode: 279, e.displayText() = x, e.what()";
    private const string Refused = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 9\r\n\r\nCode: 62,";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _requests = [];

    [Theory]
    [InlineData(new[] { Sound }, 1)]
    [InlineData(new[] { "", Sound }, 2)]
    [InlineData(new[] { ShardLost, Sound }, 2)]
    [InlineData(new[] { "", ShardLost, Sound }, 3)]
    public void A_broken_connection_is_tried_again(string[] answers, int asked)
    {
        using var client = Client(answers);
        using var reader = new StreamReader(client.Read("SELECT 7 AS n", TestContext.Current.CancellationToken));
        Assert.Equal("n\n7\n", reader.ReadToEnd());
        Assert.Equal(asked, Queries());
    }

    [Theory]
    [InlineData(new[] { "", "", "", Sound }, "engine-connection-lost", 3)]
    [InlineData(new[] { ShardLost, ShardLost, ShardLost, Sound }, "engine-shard-lost", 3)]
    [InlineData(new[] { Refused, Sound }, "engine-query-failed", 1)]
    public void After_three_tries_or_a_refusal_it_is_said(string[] answers, string code, int asked)
    {
        using var client = Client(answers);
        Assert.Equal(code, Assert.Throws<EngineException>(() => client.Read("SELECT 7", TestContext.Current.CancellationToken)).Fault.Code);
        Assert.Equal(asked, Queries());
    }

    /// <summary>No row of an answer that ends too early is used; the query may still run, so it is stopped before it is sent again.</summary>
    [Fact]
    public void An_answer_that_ends_too_early_is_asked_for_again()
    {
        using var client = Client([Short, Sound, Sound]);
        using var reader = new StreamReader(client.Read("SELECT 7", TestContext.Current.CancellationToken));
        Assert.Equal("n\n7\n", reader.ReadToEnd());
        Assert.Equal(2, Queries());
        Assert.Single(_requests, request => request.Contains("KILL QUERY", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_there_is_said()
    {
        _listener.Start();
        var address = Address();
        _listener.Stop();
        using var client = new ClickHouseClient(address, Limits);
        Assert.Equal("engine-unreachable", Assert.Throws<EngineException>(() => client.Read("SELECT 7", TestContext.Current.CancellationToken)).Fault.Code);
    }

    [Fact]
    public void User_and_password_go_in_headers_and_settings_in_the_address()
    {
        using var client = Client([Sound]);
        client.Read("SELECT 7", TestContext.Current.CancellationToken).Dispose();
        var request = Assert.Single(_requests);
        Assert.Contains("X-ClickHouse-User: me", request, StringComparison.Ordinal);
        Assert.Contains("X-ClickHouse-Key: sesame", request, StringComparison.Ordinal);
        var line = request.Split('\r')[0];
        Assert.DoesNotContain("sesame", line, StringComparison.Ordinal);
        foreach (var setting in new[] { "wait_end_of_query=1", "skip_unavailable_shards=0", "join_default_strictness=ALL", "database=db" })
            Assert.Contains(setting, line, StringComparison.Ordinal);
    }

    public void Dispose() => _listener.Dispose();

    private static ClickHouseLimits Limits => new() { Pause = TimeSpan.FromMilliseconds(1) };

    private int Queries() => _requests.Count(request => !request.Contains("KILL QUERY", StringComparison.Ordinal));

    private EngineAddress Address() => EngineAddress.Parse(
        FormattableString.Invariant($"clickhouse://me@127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/db"), name => name == EngineAddress.PasswordVariable ? "sesame" : null, out _)!;

    /// <summary>A client of a server that gives one answer a connection and hangs up; an empty one is no answer.</summary>
    private ClickHouseClient Client(string[] answers)
    {
        _listener.Start();
        var thread = new Thread(() =>
        {
            foreach (var answer in answers)
            {
                try
                {
                    using var socket = _listener.AcceptTcpClient();
                    using var stream = socket.GetStream();
                    lock (_requests)
                        _requests.Add(Request(stream));
                    stream.Write(Encoding.ASCII.GetBytes(answer.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)));
                }
                catch (Exception fault) when (fault is SocketException or IOException or InvalidOperationException) // the test is over
                {
                    return;
                }
            }
        }) { IsBackground = true };
        thread.Start();
        return new ClickHouseClient(Address(), Limits);
    }

    /// <summary>Head and body of a request.</summary>
    private static string Request(NetworkStream stream)
    {
        var text = new StringBuilder();
        var bytes = new byte[8192];
        while (true)
        {
            var head = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head > 0 && text.Length >= head + 4 + Length(text.ToString()))
                return text.ToString();
            var read = stream.Read(bytes);
            if (read == 0)
                return text.ToString();
            text.Append(Encoding.ASCII.GetString(bytes, 0, read));
        }
    }

    private static int Length(string head)
    {
        const string Name = "Content-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        return int.Parse(head.AsSpan(at, head.IndexOf('\r', at) - at), System.Globalization.CultureInfo.InvariantCulture);
    }
}
