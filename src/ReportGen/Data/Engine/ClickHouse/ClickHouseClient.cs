using System.Text;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>Sends reading queries over HTTP, from any thread. What fails is an <see cref="EngineException"/>.</summary>
internal sealed class ClickHouseClient : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly EngineAddress _address;
    private readonly ClickHouseLimits _limits;
    private readonly HttpClient _http;

    /// <exception cref="EngineException">The file of authorities for TLS cannot be used.</exception>
    public ClickHouseClient(EngineAddress address, ClickHouseLimits limits)
    {
        _address = address;
        _limits = limits;
        var handler = new SocketsHttpHandler { ConnectTimeout = limits.Connect, AllowAutoRedirect = false, UseCookies = false, SslOptions = ServerTrust.Of(address) };
        _http = new HttpClient(handler) { Timeout = limits.Query + Grace };
    }

    /// <summary>The whole answer of a query, at its beginning; in a file that goes with it.</summary>
    /// <exception cref="OperationCanceledException">It was stopped, on the server too.</exception>
    public Stream Read(string sql, CancellationToken cancellation)
    {
        var pause = _limits.Pause;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return ReadOnce(sql, "reportgen-" + Guid.NewGuid().ToString("N"), cancellation);
            }
            catch (EngineException fault) when (fault.InnerException is BrokenConnectionException && attempt < _limits.Tries)
            {
                cancellation.WaitHandle.WaitOne(pause);
                cancellation.ThrowIfCancellationRequested();
                pause *= 5;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private FileStream ReadOnce(string sql, string queryId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            using var request = Request(sql, queryId, _limits.Query);
            using var response = _http.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            using var stop = cancellation.Register(response.Dispose);
            using var body = response.Content.ReadAsStream(cancellation);
            if (response.IsSuccessStatusCode)
                return Keep(body);
            var fault = ServerFaults.Of(_address, (int)response.StatusCode, Text(body));
            throw new EngineException(fault, ServerFaults.IsConnection(fault) ? new BrokenConnectionException() : null);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            Kill(queryId);
            throw new OperationCanceledException(cancellation);
        }
        catch (OperationCanceledException late)
        {
            Kill(queryId);
            throw new EngineException(Fault("engine-timeout", late.Message), late);
        }
        catch (HttpRequestException broken)
        {
            throw Broken(broken);
        }
        catch (IOException broken)
        {
            Kill(queryId);
            throw new EngineException(Fault("engine-connection-lost", broken.Message), new BrokenConnectionException(broken));
        }
    }

    private EngineException Broken(HttpRequestException broken) => broken.HttpRequestError == HttpRequestError.SecureConnectionError
        ? new EngineException(Fault("engine-tls", (broken.InnerException ?? broken).Message), broken)
        : new EngineException(Fault(IsUnreachable(broken) ? "engine-unreachable" : "engine-connection-lost", broken.Message), new BrokenConnectionException(broken));

    private static bool IsUnreachable(HttpRequestException broken) =>
        broken.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;

    private Fault Fault(string code, string message) => new Fault(code, Severity.Error).With("address", _address.ToString()).With("message", message);

    private HttpRequestMessage Request(string sql, string queryId, TimeSpan longest)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, QuerySettings.Of(_address, queryId, longest)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(sql)) };
        request.Headers.Add("X-ClickHouse-User", _address.User);
        if (_address.Password is { Length: > 0 } password)
            request.Headers.TryAddWithoutValidation("X-ClickHouse-Key", password);
        return request;
    }

    /// <summary>Has a query stopped; the server passes it on to the shards. Where that fails too, the server's own limit of time ends the query.</summary>
    private void Kill(string queryId)
    {
        try
        {
            using var limit = new CancellationTokenSource(_limits.Kill);
            using var request = Request($"KILL QUERY WHERE query_id = '{queryId}' ASYNC", queryId + "-kill", _limits.Kill);
            using var response = _http.Send(request, limit.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            // Nobody is left to be asked.
        }
    }

    /// <summary>An answer is read to its end before any row is used, so that a broken one can be asked for again; a large one must not fill the memory.</summary>
    private FileStream Keep(Stream body)
    {
        var path = Path.Combine(_limits.Folder, "reportgen-" + Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            body.CopyTo(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static string Text(Stream body)
    {
        using var reader = new StreamReader(body);
        return reader.ReadToEnd();
    }

    /// <summary>Marks what may be tried again.</summary>
    private sealed class BrokenConnectionException(Exception? cause = null) : Exception(cause?.Message, cause);
}
