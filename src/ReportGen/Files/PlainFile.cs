using System.Formats.Tar;

namespace ReportGen.Files;

/// <summary>What stands where a file is expected.</summary>
public enum FileNature
{
    /// <summary>A file that ends, or nothing at all.</summary>
    Plain,

    /// <summary>A pipe, a socket or a device: opening it may wait for ever, and what it gives may never end.</summary>
    Endless,

    /// <summary>A link that leads nowhere, or to itself.</summary>
    BrokenLink,
}

/// <summary>Tells files from what only has a file's name, without opening it.</summary>
public static class PlainFile
{
    /// <summary>What stands at a path.</summary>
    public static FileNature Look(string path)
    {
        if (!File.Exists(path))
            return FileNature.Plain;
        string target;
        try
        {
            target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return FileNature.BrokenLink; // a ring of links
        }

        if (!File.Exists(target))
            return FileNature.BrokenLink;
        return new FileInfo(target).Length > 0 || IsRegular(target) ? FileNature.Plain : FileNature.Endless;
    }

    /// <summary>Length and time of a file; of a link those of the file it leads to.</summary>
    public static FileInfo Info(string path) => (File.Exists(path) ? (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) : null) ?? new FileInfo(path);

    /// <summary>Refuses what is no plain file.</summary>
    /// <exception cref="IOException">There is something else.</exception>
    public static void Require(string path)
    {
        if (Look(path) != FileNature.Plain)
            throw new IOException($"{path} is no file that can be read to its end.");
    }

    /// <summary>Pipes, sockets and devices have no length; of all that has none, an archive's entry tells the kind.</summary>
    private static bool IsRegular(string path)
    {
        try
        {
            using var bytes = new MemoryStream();
            using (var archive = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
                archive.WriteEntry(Path.GetFullPath(path), "entry");
            bytes.Position = 0;
            using var entries = new TarReader(bytes);
            return entries.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            return false; // a socket
        }
        catch (UnauthorizedAccessException)
        {
            return true; // opening it says so too
        }
    }
}
