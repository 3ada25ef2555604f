using System.Collections.Concurrent;

namespace ReportGen.Watching;

/// <summary>Says when files have changed.</summary>
public interface IChanges
{
    /// <summary>Waits until something has changed and is quiet again.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    void Wait(CancellationToken cancellation);
}

/// <summary>Changes of the files of a template and of single files beside it. Editors write a file in several steps: a change counts once nothing has followed for a moment.</summary>
public sealed class TemplateChanges : IChanges, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    // What template test writes, and the marks that editors leave behind.
    private static readonly string[] Ignored = [".part", "~", ".swp", ".tmp"];

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly BlockingCollection<string> _changed = [];

    /// <summary>Watches a folder with all inside it, and files elsewhere; those that are not there yet too.</summary>
    public TemplateChanges(string folder, IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Watch(folder, "*", deep: true);
        foreach (var file in files.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal))
        {
            if (Path.GetDirectoryName(file) is { } place && Directory.Exists(place))
                Watch(place, Path.GetFileName(file), deep: false);
        }
    }

    /// <inheritdoc/>
    public void Wait(CancellationToken cancellation)
    {
        _changed.Take(cancellation);
        while (_changed.TryTake(out _, (int)Quiet.TotalMilliseconds, cancellation))
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _changed.Dispose();
    }

    private void Watch(string folder, string filter, bool deep)
    {
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = deep };
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) => Add(change.FullPath);
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Add(string path)
    {
        if (Array.Exists(Ignored, end => path.EndsWith(end, StringComparison.Ordinal)) || Directory.Exists(path))
            return;
        try
        {
            _changed.Add(path);
        }
        catch (ObjectDisposedException)
        {
            // A late event of a watcher that was stopped.
        }
    }
}
