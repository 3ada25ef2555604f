using System.Net;
using System.Text.Json;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Commands.Watching;
using ReportGen.Cli.Output;
using ReportGen.Cli.Output.Watching;
using ReportGen.Watching;
using Spectre.Console.Testing;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Saves of a template, given as events; a browser, played by a client.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-watch-").FullName;
    private readonly TestConsole _out = new();
    private readonly TestConsole _error = new();
    private readonly CliEnvironment _environment;

    public WatchTests()
    {
        _error.Profile.Width = 4000;
        _environment = new CliEnvironment(_out, _error, _folder, AppContext.BaseDirectory, "en");
        Directory.CreateDirectory(Path.Combine(_folder, "small", "en"));
        File.WriteAllText(Path.Combine(_folder, "small", "template.yaml"), "name: small\nlanguages: [en]\ntitle: {en: Small}\nsections: [one]\n");
        Save("{{ sample.parts.creators | number }} creators");
    }

    private string Paper => Path.Combine(_folder, "paper.pdf");

    private void Save(string body) => File.WriteAllText(Path.Combine(_folder, "small", "en", "one.md"), $"---\ntitle: T\n---\n{body}\n");

    private async Task<WatchSession> Session()
    {
        Assert.Equal(ExitCode.Done, await CliApplication.RunAsync(["sample", "2025Q1", "--creators", "3", "--seed", "5"], _environment, TestContext.Current.CancellationToken));
        var data = new DataRequest(Path.Combine(_folder, "2025Q1"), null, Path.Combine(AppContext.BaseDirectory, "templates", "rules"));
        return WatchSession.Start(data, Requests.Pipeline(_environment), new Nobody(), TestContext.Current.CancellationToken).Session!;
    }

    private WatchedPapers Papers() => new(
        new BuildRequest(new DataRequest("", null, ""), Path.Combine(_folder, "small"), [], TemplateParameters.None), new PaperFiles(_environment, "paper.pdf"), []);

    [Fact]
    public async Task A_mistake_is_said_and_the_last_good_paper_stays()
    {
        using var session = await Session();
        var (first, broken, again) = (Array.Empty<byte>(), Array.Empty<byte>(), Array.Empty<byte>());
        var loop = new WatchLoop(_environment, session, Papers);
        using var end = new CancellationTokenSource();
        loop.Run(
            new Saves(
                () =>
                {
                    first = File.ReadAllBytes(Paper);
                    Save("{{ nonsense }}");
                },
                () =>
                {
                    broken = File.ReadAllBytes(Paper);
                    Save("Another sentence");
                },
                () => again = File.ReadAllBytes(Paper),
                end.Cancel),
            end.Token);
        Assert.Equal("%PDF"u8.ToArray(), first[..4]);
        Assert.Equal(first, broken);
        Assert.NotEqual(first, again);
        Assert.Contains("one.md:4:4: There is no indicator or name 'nonsense'", _error.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_sees_the_last_good_pages_and_what_is_wrong()
    {
        using var session = await Session();
        var loop = new WatchLoop(_environment, session, Papers);
        using var server = PreviewServer.Start(loop.Preview);
        Assert.NotNull(server);
        using var browser = new HttpClient { BaseAddress = new Uri(server.Address) };
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Contains("EventSource", await browser.GetStringAsync("/", cancellation), StringComparison.Ordinal);
        await using var events = await browser.GetStreamAsync("events", cancellation);
        using var lines = new StreamReader(events);
        Assert.Equal("data: new", await lines.ReadLineAsync(cancellation));
        await lines.ReadLineAsync(cancellation);

        using var end = new CancellationTokenSource();
        var states = new List<string>();
        await Task.Run(
            () => loop.Run(
                new Saves(
                    () => states.Add(browser.GetStringAsync("state", cancellation).GetAwaiter().GetResult()),
                    () => Save("{{ nonsense }}"),
                    () => states.Add(browser.GetStringAsync("state", cancellation).GetAwaiter().GetResult()),
                    end.Cancel),
                end.Token),
            cancellation);
        Assert.Equal("data: new", await lines.ReadLineAsync(cancellation)); // the papers that were made
        using var good = JsonDocument.Parse(states[0]);
        using var bad = JsonDocument.Parse(states[1]);
        Assert.Equal(1, good.RootElement.GetProperty("pages").GetProperty("en").GetInt32());
        Assert.Equal(1, bad.RootElement.GetProperty("pages").GetProperty("en").GetInt32());
        Assert.DoesNotContain("error", states[0], StringComparison.Ordinal);
        Assert.Equal("error", bad.RootElement.GetProperty("faults")[0].GetProperty("severity").GetString());

        var png = await browser.GetByteArrayAsync("page/en/1", cancellation);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        foreach (var stranger in (string[])["page/en/2", "page/fr/1", "page/en/x", "template.yaml"])
        {
            using var answer = await browser.GetAsync(stranger, cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Each wait for a change is one of these.</summary>
    private sealed class Saves(params Action[] actions) : IChanges
    {
        private int _next;

        public void Wait(CancellationToken cancellation)
        {
            actions[_next++]();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private sealed class Nobody : IPipelineObserver
    {
        public void Started(string step, string detail)
        {
        }

        public void Finished(string step, string detail, TimeSpan elapsed)
        {
        }

        public void Working(string step, string what)
        {
        }
    }
}
