using ReportGen.Data.Tables;

namespace ReportGen.Data;

/// <summary>What of a quarter's folder has a part in loading.</summary>
internal static class QuarterFiles
{
    /// <summary>Names of the files and folders that may be tables: which there are decides which are read, and what is said of the others.</summary>
    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Where(name => TableFiles.IsTable(name) || NearFiles.Concerns(name)).Order(StringComparer.Ordinal);

    /// <summary>Paths of the files that are read, each once: <c>quarter.yaml</c> and those of the tables.</summary>
    public static IReadOnlyList<string> Read(string folder)
    {
        var input = FolderInput.Open(0, folder, new FaultSums(), new LoadRequest(folder, null, "", ""));
        var facts = Path.Combine(folder, "quarter.yaml");
        return [.. (File.Exists(facts) ? [facts] : Array.Empty<string>()).Concat(input?.Loads.Select(load => load.Task.Path) ?? []).Distinct(StringComparer.Ordinal)];
    }
}
