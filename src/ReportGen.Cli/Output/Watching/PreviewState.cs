using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Watching;

namespace ReportGen.Cli.Output.Watching;

/// <summary>A line above the pages.</summary>
internal sealed record PreviewFault(Severity Severity, string Text);

/// <summary>What a browser is shown: the last good pages, and what is wrong now. From any thread.</summary>
internal sealed class PreviewState(WatchSession session)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();
    private ImmutableArray<PreviewFault> _faults = [];
    private int _version;

    /// <summary>A new result is there.</summary>
    public void Show(ImmutableArray<PreviewFault> faults)
    {
        TaskCompletionSource done;
        lock (_gate)
        {
            (_faults, _version) = (faults, _version + 1);
            (done, _next) = (_next, New());
        }

        done.SetResult();
    }

    /// <summary>Ends when a newer result than now is there.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
                return _next.Task;
        }
    }

    /// <summary>A page as PNG; null where there is none.</summary>
    public byte[]? Page(string language, int number) => session.Png(language, number, 2);

    /// <summary>All but the pictures as JSON: version, pages by language, faults.</summary>
    public string Json()
    {
        lock (_gate)
            return PreviewJson.Of(_version, session.Pages, _faults);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
