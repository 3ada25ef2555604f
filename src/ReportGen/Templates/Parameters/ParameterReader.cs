using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Parameters;

/// <summary>Reads the parameters of <c>template.yaml</c>: <c>NAME: default</c> or a map with type, default, description and checks.</summary>
internal sealed class ParameterReader(string file, FaultList faults)
{
    /// <summary>Keys of a parameter's map.</summary>
    public static ImmutableArray<string> Keys { get; } = ["type", "default", "description", "min", "max", "one_of", "pattern"];

    /// <summary>The parameters; what is wrong is reported.</summary>
    public ImmutableSortedDictionary<string, ParameterDefinition> Read(YamlValue? value)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, ParameterDefinition>(StringComparer.Ordinal);
        foreach (var entry in (value as YamlMap)?.Entries ?? [])
        {
            if (!IsName(entry.Key))
                faults.Error("template-parameter-name", Place(entry), entry.Key);
            else if (entry.Value is YamlMap map)
                read[entry.Key] = Described(entry, map);
            else
                read[entry.Key] = new ParameterDefinition(entry.Key, ParameterType.Text, (entry.Value as YamlScalar)?.Text ?? "");
        }

        return read.ToImmutable();
    }

    private ParameterDefinition Described(YamlEntry entry, YamlMap map)
    {
        foreach (var other in map.Entries.Where(e => !Keys.Contains(e.Key)))
            faults.Unknown("template-unknown-key", Place(other), other.Key, Keys);
        var definition = new ParameterDefinition(entry.Key, Type(map), map.Text("default") ?? "")
        {
            Descriptions = Descriptions(map.Find("description")),
            Min = Bound(map, "min"),
            Max = Bound(map, "max"),
            OneOf = [.. map.Items("one_of").OfType<YamlScalar>().Select(s => s.Text)],
            Pattern = Pattern(map),
        };
        // An empty default stands for a value that is not there.
        if (definition.Default.Length > 0 && definition.Refusal(definition.Default) is { } expected)
        {
            var place = map.Find("default") is { } d ? new SourcePlace(file, d.Line, d.Column) : Place(entry);
            faults.Add(new Fault("template-parameter-value", Severity.Error, place).With("key", entry.Key).With("found", definition.Default).With("expected", expected));
        }

        return definition;
    }

    private ParameterType Type(YamlMap map)
    {
        if (map.Find("type") is not YamlScalar type)
            return ParameterType.Text;
        var index = ParameterDefinition.TypeNames.IndexOf(type.Text);
        if (index >= 0)
            return (ParameterType)index;
        faults.Unknown("template-unknown-value", new SourcePlace(file, type.Line, type.Column), type.Text, ParameterDefinition.TypeNames);
        return ParameterType.Text;
    }

    private string? Bound(YamlMap map, string key)
    {
        if (map.Text(key) is not { Length: > 0 } text)
            return null;
        var type = Type(map);
        if (type is ParameterType.Number or ParameterType.Integer or ParameterType.Date && new ParameterDefinition(key, type, "").Value(text) is not null)
            return text;
        var place = map.Find(key)!;
        faults.Error("template-bad-number", new SourcePlace(file, place.Line, place.Column), text);
        return null;
    }

    // Matched in linear time whatever the pattern, which leaves out look-around and back references.
    private Regex? Pattern(YamlMap map)
    {
        if (map.Find("pattern") is not YamlScalar { Text.Length: > 0 } pattern)
            return null;
        try
        {
            return new Regex(pattern.Text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            faults.Error("template-bad-pattern", new SourcePlace(file, pattern.Line, pattern.Column), pattern.Text);
            return null;
        }
    }

    private static ImmutableSortedDictionary<string, string> Descriptions(YamlValue? value) => (value switch
    {
        YamlScalar { Text.Length: > 0 } text => [KeyValuePair.Create("", text.Text)],
        YamlMap map => map.Entries.Where(e => e.Value is YamlScalar).Select(e => KeyValuePair.Create(e.Key, ((YamlScalar)e.Value).Text)),
        _ => Enumerable.Empty<KeyValuePair<string, string>>(),
    }).DistinctBy(p => p.Key).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static bool IsName(string name) => name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private SourcePlace Place(YamlEntry entry) => new(file, entry.Line, entry.Column);
}
