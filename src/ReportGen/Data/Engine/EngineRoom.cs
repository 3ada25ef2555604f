using System.Globalization;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine;

/// <summary>Where a database may keep what it works on, and what is said when that is too little.</summary>
/// <param name="MemoryMegabytes">Memory before it goes to disk, MiB.</param>
/// <param name="Folder">What does not fit goes there.</param>
internal sealed record EngineRoom(int MemoryMegabytes, string Folder)
{
    private const long Mebibyte = 1L << 20;
    private static readonly string[] Words = ["could not allocate block", "No space left on device", "not enough space on the disk"]; // inside what is said of appending, of Linux and macOS, of Windows

    /// <summary>The exception for a failure that comes from a lack of room; null for any other failure, which is the program's own fault.</summary>
    /// <param name="message">The engine's own.</param>
    /// <param name="cause">What it came with.</param>
    public EngineException? Lack(string message, Exception? cause = null)
    {
        if (!message.StartsWith(QueryFailedException.OutOfMemory, StringComparison.Ordinal) && !Array.Exists(Words, text => message.Contains(text, StringComparison.OrdinalIgnoreCase)))
            return null;
        return new EngineException(new Fault("engine-no-room", Severity.Error).With("expected", MemoryMegabytes.ToString(CultureInfo.InvariantCulture))
            .With("path", Folder).With("found", FreeMegabytes()).With("message", message.ReplaceLineEndings("\n").Split('\n')[0]), cause);
    }

    /// <summary>MiB free on the folder's disk; a question mark where that cannot be told.</summary>
    private string FreeMegabytes()
    {
        try
        {
            return (new DriveInfo(Path.GetFullPath(Folder)).AvailableFreeSpace / Mebibyte).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "?";
        }
    }
}
