using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Finds the files of a folder.</summary>
internal static class TableFiles
{
    private static readonly string[] Extensions = [".csv", ".csv.gz", ".tsv", ".tsv.gz"];

    /// <summary>The file of a table; null where there is none, or more than one, which is then among the faults.</summary>
    public static string? Find(string folder, TableSpec spec, FaultSums faults)
    {
        var found = Directory.EnumerateFiles(folder).Where(path => IsOf(path, spec.Name)).Order(StringComparer.Ordinal).ToArray();
        if (found.Length > 1)
        {
            faults.Add(new Fault("data-two-files", Severity.Error, new SourcePlace(folder)).With("column", spec.Name)
                .With("found", string.Join(", ", found.Select(Path.GetFileName))));
            return null;
        }

        if (found.Length == 1)
            return Path.Combine(folder, Path.GetFileName(found[0]));
        faults.Add(new Fault(spec.Required ? "data-file-missing" : "data-file-missing-optional", spec.Required ? Severity.Error : Severity.Warning, new SourcePlace(folder))
            .With("column", spec.Name).With("expected", string.Join(", ", Extensions.Select(extension => spec.Name + extension))));
        return null;
    }

    /// <summary>Tab or comma, by the name.</summary>
    public static char Separator(string path) =>
        path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tsv.gz", StringComparison.OrdinalIgnoreCase) ? '\t' : ',';

    private static bool IsOf(string path, string table) =>
        Extensions.Any(extension => Path.GetFileName(path).Equals(table + extension, StringComparison.OrdinalIgnoreCase));
}
