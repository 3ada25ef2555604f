using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>
/// What stands in a folder and was probably meant as a table that is missing: a file of a kind that is not read, one that a cloud has not brought yet, a folder
/// of parts, or the folder of the quarter once more.
/// </summary>
internal sealed class NearFiles(string folder, FaultSums faults)
{
    private const string Cloud = ".icloud";
    private const int FilesLooked = 100;

    /// <summary>Tells what may have been meant.</summary>
    public void Tell(TableSpec spec)
    {
        foreach (var name in Names(folder).Where(name => Concerns(spec, name)))
        {
            if (name.EndsWith(Cloud, StringComparison.OrdinalIgnoreCase))
                Add("data-file-not-here", spec, name, "");
            else if (Directory.Exists(Path.Combine(folder, name)))
                Add("data-folder-of-parts", spec, name, Pattern(name));
            else if (!TableFiles.IsTable(name))
                Add("data-file-other-kind", spec, name, "");
        }
    }

    /// <summary>Tells of a folder inside that holds the tables: archives are often unpacked into one more folder.</summary>
    public void TellInner()
    {
        var inner = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Take(FilesLooked)
            .FirstOrDefault(path => TableSpec.All.Where(spec => spec.Required).All(spec => Names(path).Any(name => Concerns(spec, name))));
        if (inner is not null)
            faults.Add(new Fault("data-folder-inside", Severity.Warning, new SourcePlace(inner)).With("found", Path.GetFileName(inner)));
    }

    /// <summary>Whether what is said of a folder may depend on an entry of this name.</summary>
    public static bool Concerns(string name) => TableSpec.All.Any(spec => Concerns(spec, name)) || name.StartsWith("quarter", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names that programs give to files of their own.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);

    /// <summary>Whether a name begins with that of a table.</summary>
    public static bool Concerns(TableSpec spec, string name)
    {
        var bare = name.EndsWith(Cloud, StringComparison.OrdinalIgnoreCase) ? name.TrimStart('.') : name;
        return bare.StartsWith(spec.Name, StringComparison.OrdinalIgnoreCase) && (bare.Length == spec.Name.Length || !char.IsAsciiLetter(bare[spec.Name.Length]));
    }

    private static IEnumerable<string> Names(string path) => Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal);

    /// <summary>The pattern of the files in a folder of parts.</summary>
    private string Pattern(string name)
    {
        var first = Directory.EnumerateFiles(Path.Combine(folder, name)).Select(path => Path.GetFileName(path)!).Where(file => !IsHidden(file) && !file.StartsWith('_')).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
        var at = first.IndexOf('.', StringComparison.Ordinal);
        var extension = at < 0 ? "" : first.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? first[at..] : Path.GetExtension(first);
        return $"{name}/*{extension}";
    }

    private void Add(string code, TableSpec spec, string name, string expected) =>
        faults.Add(new Fault(code, Severity.Warning, new SourcePlace(Path.Combine(folder, name))).With("column", spec.Name).With("found", name).With("expected", expected));
}
