using System.Globalization;
using System.Net;
using System.Text;

namespace ReportGen.Cli.Output.Watching;

/// <summary>Shows the pages to a browser on this machine alone, and tells it when there are new ones (server-sent events). It reads no file: all it gives out is in memory.</summary>
internal sealed class PreviewServer : IDisposable
{
    private const int FirstPort = 8321, LastPort = 8360;
    private readonly HttpListener _listener;
    private readonly PreviewState _state;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    private PreviewServer(HttpListener listener, string address, PreviewState state)
    {
        (_listener, Address, _state) = (listener, address, state);
        _serving = Task.Run(Serve);
    }

    /// <summary>Where to look.</summary>
    public string Address { get; }

    /// <summary>Begins to serve at the first free port; null where there is none.</summary>
    public static PreviewServer? Start(PreviewState state)
    {
        for (var port = FirstPort; port <= LastPort; port++)
        {
            // The prefix holds for this host name alone, so no page elsewhere can read from here under another name.
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
            var listener = new HttpListener { Prefixes = { address }, IgnoreWriteExceptions = true };
            try
            {
                listener.Start();
                return new PreviewServer(listener, address, state);
            }
            catch (HttpListenerException)
            {
                listener.Close();
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Close();
        _serving.Wait();
        _end.Dispose();
    }

    private async Task Serve()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        try
        {
            var response = context.Response;
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["Content-Security-Policy"] = "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
            switch (context.Request.Url?.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                case []:
                    await Send(response, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(PreviewPage.Html));
                    break;
                case ["state"]:
                    await Send(response, "application/json", Encoding.UTF8.GetBytes(_state.Json()));
                    break;
                case ["events"]:
                    await Events(response);
                    break;
                case ["page", var language, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && _state.Page(language, n) is { } png:
                    await Send(response, "image/png", png);
                    break;
                default:
                    response.StatusCode = 404;
                    break;
            }

            response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser went away, or the server ends.
        }
    }

    private static async Task Send(HttpListenerResponse response, string type, byte[] content)
    {
        response.ContentType = type;
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content);
    }

    private async Task Events(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        while (true)
        {
            var next = _state.Next;
            await response.OutputStream.WriteAsync("data: new\n\n"u8.ToArray(), _end.Token);
            await response.OutputStream.FlushAsync(_end.Token);
            await next.WaitAsync(_end.Token);
        }
    }
}
