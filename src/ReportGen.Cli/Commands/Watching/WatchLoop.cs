using System.Globalization;
using ReportGen.Cli.Output;
using ReportGen.Cli.Output.Watching;
using ReportGen.Diagnostics;
using ReportGen.Watching;
using Spectre.Console;

namespace ReportGen.Cli.Commands.Watching;

/// <summary>Makes the papers, says how it went, waits for a change, and again until it is cancelled.</summary>
internal sealed class WatchLoop(CliEnvironment environment, WatchSession session, Func<WatchedPapers> papers)
{
    /// <summary>What a browser is shown.</summary>
    public PreviewState Preview { get; } = new(session);

    public void Run(IChanges changes, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                Rebuild(cancellation);
                changes.Wait(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The usual end.
        }
    }

    private void Rebuild(CancellationToken cancellation)
    {
        var started = environment.Clock.GetTimestamp();
        var now = papers();
        using var files = now.Files;
        var result = now.Faults.IsEmpty ? Made(now, cancellation) : new BuildResult(now.Faults);
        new FaultPrinter(environment).Print(result.Faults);
        files.Announce();
        environment.Out.WriteLine(environment.Messages.Text(result.Succeeded ? "watch-made" : "watch-kept", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["seconds"] = environment.Clock.GetElapsedTime(started).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture),
        }));
        Preview.Show([.. result.Faults.OrderByDescending(f => f.Severity).Select(f => new PreviewFault(f.Severity, environment.Messages.Describe(f)))]);
    }

    // A file may be gone for a moment while an editor saves it.
    private BuildResult Made(WatchedPapers now, CancellationToken cancellation)
    {
        try
        {
            return session.Rebuild(now.Request, now.Files, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new BuildResult([new Fault("cli-unreadable", Severity.Error).With("path", now.Request.TemplateFolder).With("message", fault.Message)]);
        }
    }
}
