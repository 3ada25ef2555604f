using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Parameters;

/// <summary>A value given for a parameter, with where it was given.</summary>
/// <param name="Text">The value.</param>
/// <param name="Place">File and line; null for the command line.</param>
public sealed record ParameterValue(string Text, SourcePlace? Place = null);

/// <summary>Values of parameters read from a YAML file: one line a parameter.</summary>
/// <param name="Values">By name.</param>
/// <param name="Faults">Why it cannot be used.</param>
public sealed record ParameterFile(ImmutableSortedDictionary<string, ParameterValue> Values, ImmutableArray<Fault> Faults)
{
    private const int MaxBytes = 2_000_000;

    /// <summary>Reads a file; a missing or wrong one gives faults.</summary>
    public static ParameterFile Read(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > MaxBytes)
            return Failed(new Fault("template-no-parameter-file", Severity.Error, new SourcePlace(path)).With("found", path));
        var read = YamlReader.Read(File.ReadAllText(path));
        if (read.Value is not YamlMap map)
            return Failed(new Fault("template-yaml", Severity.Error, new SourcePlace(path, read.Line, read.Column)).With("found", read.Problem ?? ""));
        var faults = map.Entries.Where(e => e.Value is not YamlScalar)
            .Select(e => new Fault("template-parameter-shape", Severity.Error, new SourcePlace(path, e.Line, e.Column)).With("found", e.Key));
        var values = map.Entries.Where(e => e.Value is YamlScalar).DistinctBy(e => e.Key)
            .ToImmutableSortedDictionary(e => e.Key, e => new ParameterValue(((YamlScalar)e.Value).Text, new SourcePlace(path, e.Value.Line, e.Value.Column)), StringComparer.Ordinal);
        return new ParameterFile(values, [.. faults]);
    }

    private static ParameterFile Failed(Fault fault) => new(ImmutableSortedDictionary<string, ParameterValue>.Empty, [fault]);
}
