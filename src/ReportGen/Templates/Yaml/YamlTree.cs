using System.Collections.Immutable;

namespace ReportGen.Templates.Yaml;

/// <summary>A value of a YAML text with its place in the file it came from.</summary>
internal abstract record YamlValue(int Line, int Column);

/// <summary>A scalar; empty for null.</summary>
internal sealed record YamlScalar(string Text, int Line, int Column) : YamlValue(Line, Column);

/// <summary>A sequence.</summary>
internal sealed record YamlList(ImmutableArray<YamlValue> Items, int Line, int Column) : YamlValue(Line, Column);

/// <summary>A mapping in source order.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Line, int Column) : YamlValue(Line, Column)
{
    /// <summary>A map without entries.</summary>
    public static YamlMap Empty { get; } = new([], 0, 0);

    /// <summary>A value by key; null where there is none.</summary>
    public YamlValue? Find(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    /// <summary>A scalar's text by key; null where there is none.</summary>
    public string? Text(string key) => (Find(key) as YamlScalar)?.Text;

    /// <summary>The items of a list, or a single scalar as a list of one.</summary>
    public ImmutableArray<YamlValue> Items(string key) => Find(key) switch
    {
        YamlList list => list.Items,
        YamlScalar { Text.Length: > 0 } scalar => [scalar],
        _ => [],
    };
}

/// <summary>A key and its value; the place is the key's.</summary>
internal sealed record YamlEntry(string Key, YamlValue Value, int Line, int Column);

/// <summary>What reading YAML gives: a value, or what is wrong and where.</summary>
internal sealed record YamlResult(YamlValue? Value, string? Problem, int Line, int Column);
