namespace ReportGen.Files;

/// <summary>A file that appears whole or not at all: written beside its place under another name, then moved.</summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _done;

    private AtomicFile(string path, string temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        Stream = stream;
    }

    /// <summary>What will stand in the file; append only.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file; says at once when its folder or place cannot be written.</summary>
    /// <exception cref="IOException">The folder cannot be made or written, or the file is held by another program.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission, or a folder has that name.</exception>
    public static AtomicFile Begin(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        if (Directory.Exists(path))
            throw new UnauthorizedAccessException(path);
        if (IsDevice(path))
            throw new IOException($"{path} is a device, not a place for a file.");
        if (File.Exists(path))
        {
            PlainFile.Require(path);
            using var held = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        }

        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        return new AtomicFile(path, temporary, new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>Whether a path is a device or the stream of a process: moving a file to its place would take it from everybody on the machine.</summary>
    private static bool IsDevice(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
            return false;
        string[] names = [Path.GetFullPath(path), File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? ""];
        return names.Any(name => name.StartsWith("/proc/", StringComparison.Ordinal) || (name.StartsWith("/dev/", StringComparison.Ordinal) && !name.StartsWith("/dev/shm/", StringComparison.Ordinal)));
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _done = true;
    }

    /// <summary>Closes the file; what was not committed is gone.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What still waited to be written is not wanted any more.
        }

        if (!_done)
            File.Delete(_temporary);
    }
}
