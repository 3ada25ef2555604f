using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileSystemGlobbing;
using ReportGen.Data.Formats;
using ReportGen.Diagnostics;
using ReportGen.Files;

namespace ReportGen.Data.Tables;

/// <summary>A file of a table.</summary>
internal sealed record TableFileName(TableSpec Spec, string Path);

/// <summary>
/// Finds the files of a folder: as <c>quarter.yaml</c> names them, or <c>daily.csv</c>, or in parts <c>daily-01.csv</c>, <c>daily_2025-01.csv</c> …
/// </summary>
internal sealed class TableFiles(string folder, ImmutableDictionary<string, FormSettings> settings, FaultSums faults)
{
    private readonly NearFiles _near = new(folder, faults);
    private readonly HashSet<string> _told = [];

    private static readonly string[] Extensions = [".csv", ".tsv", ".csv.gz", ".tsv.gz", ".xlsx", ".parquet"];

    /// <summary>All files in the order of tables and names; what is missing or cannot be told apart is among the faults.</summary>
    public IReadOnlyList<TableFileName> Find()
    {
        var names = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToArray();
        var found = TableSpec.All.SelectMany(spec => Of(spec, names).Select(path => new TableFileName(spec, path))).ToArray();
        if (found.All(file => !file.Spec.Required))
            _near.TellInner();
        foreach (var name in names.Where(name => IsTable(name) && !NearFiles.IsHidden(name) && !_told.Contains(name) && !found.Any(file => Path.GetFileName(file.Path) == name) && !Expected(name)))
            faults.Add(new Fault("data-file-unused", Severity.Note, new SourcePlace(Path.Combine(folder, name))));
        return [.. found.Where(file => IsPlain(file.Path, faults))];
    }

    /// <summary>Whether a path is a file, or nothing; what else it is, is then among the faults.</summary>
    public static bool IsPlain(string path, FaultSums faults)
    {
        var nature = PlainFile.Look(path);
        if (nature != FileNature.Plain)
            faults.Add(new Fault(nature == FileNature.BrokenLink ? "data-link-broken" : "data-not-a-file", Severity.Error, new SourcePlace(path)).With("found", new FileInfo(path).LinkTarget ?? ""));
        return nature == FileNature.Plain;
    }

    private string[] Of(TableSpec spec, string[] names)
    {
        var set = settings.GetValueOrDefault(spec.Name, FormSettings.None).Paths;
        var found = set.IsEmpty ? Usual(spec, names) : Named(spec, set);
        if (found is [] && set.IsEmpty)
            _near.Tell(spec);
        if (found is [])
            Missing(spec, set.IsEmpty ? [.. Extensions.Select(extension => spec.Name + extension)] : set);
        return [.. (found ?? []).Select(name => Path.Combine(folder, name))];
    }

    /// <summary>Files by their usual names; null where it cannot be told which of them is meant.</summary>
    private string[]? Usual(TableSpec spec, string[] names)
    {
        var all = names.Where(name => IsTable(name) && Stem(name).StartsWith(spec.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        var whole = all.Where(name => Stem(name).Equals(spec.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        var parts = all.Where(name => Regex.IsMatch(Stem(name)[spec.Name.Length..], @"^[-_ .]?\d[-_\dqQ]*$", RegexOptions.CultureInvariant)).ToArray();
        var twice = parts.GroupBy(Stem, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (whole.Length + Math.Min(1, parts.Length) <= 1 && twice is null)
        {
            TellOthers(spec, whole.Length > 0 ? whole : parts, isWhole: whole.Length > 0, [.. all.Except(whole).Except(parts).Where(name => NearFiles.Concerns(spec, name))]);
            return whole.Length > 0 ? whole : parts;
        }

        faults.Add(new Fault("data-two-files", Severity.Error, new SourcePlace(folder)).With("column", spec.Name)
            .With("found", string.Join(", ", twice is null ? [.. whole, .. parts.Take(3)] : twice)));
        return null;
    }

    /// <summary>
    /// Files whose names go on behind the table's in another way: beside a whole file they are copies, of which a later one may be the right one; beside parts they are
    /// parts that would be missing from every number.
    /// </summary>
    private void TellOthers(TableSpec spec, string[] read, bool isWhole, string[] others)
    {
        if (read.Length == 0)
            return;
        foreach (var name in others)
        {
            _told.Add(name);
            faults.Add(new Fault(isWhole ? "data-copy-unread" : "data-part-unread", isWhole ? Severity.Warning : Severity.Error, new SourcePlace(Path.Combine(folder, name)))
                .With("column", spec.Name).With("found", name).With("expected", read[0]));
        }
    }

    private string[] Named(TableSpec spec, ImmutableArray<string> globs)
    {
        var found = new List<string>();
        foreach (var glob in globs)
        {
            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(glob);
            var paths = matcher.GetResultsInFullPath(folder).Select(path => Path.GetRelativePath(folder, path)).OrderBy(path => path.Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal).ToArray();
            if (paths.Length == 0)
                faults.Add(new Fault("data-glob-empty", Severity.Error, new SourcePlace(folder)).With("column", spec.Name).With("found", glob));
            found.AddRange(paths.Where(path => !found.Contains(path)));
        }

        return [.. found];
    }

    private void Missing(TableSpec spec, IEnumerable<string> expected) =>
        faults.Add(new Fault(spec.Required ? "data-file-missing" : "data-file-missing-optional", spec.Required ? Severity.Error : Severity.Warning, new SourcePlace(folder))
            .With("column", spec.Name).With("expected", string.Join(", ", expected)));

    private static bool Expected(string name) =>
        name.Equals(QuarterFolders.LabelledName, StringComparison.OrdinalIgnoreCase)
        || TableSpec.All.Any(spec => Stem(name).Equals(spec.Name, StringComparison.OrdinalIgnoreCase)); // said as one of two files

    /// <summary>Whether a file may be a table by its name.</summary>
    public static bool IsTable(string name) => Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string Stem(string name)
    {
        var extension = Extensions.Where(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)).MaxBy(extension => extension.Length)!;
        return name[..^extension.Length];
    }
}
