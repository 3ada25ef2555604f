using System.Globalization;
using ReportGen.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Data.Facts;

/// <summary>A map of a YAML file whose values are asked for by type; what has another form becomes a fault with its place.</summary>
internal sealed class FactMap(YamlMappingNode node, string file, string path, FaultSums faults)
{
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>A map without keys.</summary>
    public static FactMap Empty(string file, FaultSums faults) => new(new YamlMappingNode(), file, "", faults);

    /// <summary>Whether the key stands in the map.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Keys in the order written.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Whether a map stands there, for a key that may hold something else too.</summary>
    public bool HasMap(string key) => Find(key) is YamlMappingNode;

    /// <summary>Whether nothing stands behind the key.</summary>
    public bool IsEmpty(string key) => Find(key) is YamlScalarNode { Value: null or "" };

    /// <summary>A map inside, whatever its keys; null where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">What a value of another form is told to be like.</param>
    public FactMap? Inner(string key, string expected)
    {
        if (Find(key) is YamlMappingNode inner)
            return new FactMap(inner, file, path + key + ".", faults);
        if (Find(key) is not null && !IsEmpty(key))
            FailForm(key, expected);
        return null;
    }

    /// <summary>A plain value; null where missing or empty.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">What a value of another form is told to be like.</param>
    public string? Text(string key, string expected = "\"…\"")
    {
        if (Find(key) is not (null or YamlScalarNode))
            FailForm(key, expected);
        return Find(key) is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;
    }

    /// <summary>A date; a time of day after it is passed over.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key, "2025-03-31") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fail(key, text, "2025-03-31");
        return null;
    }

    /// <summary>A whole number of 0 or more.</summary>
    public long? Count(string key)
    {
        if (Text(key, "100000") is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Fail(key, text, "100000");
        return null;
    }

    /// <summary>A part of a whole, above 0 to 1.</summary>
    public double? Share(string key)
    {
        if (Text(key, "0.01") is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1)
            return share;
        Fail(key, text, "0.01");
        return null;
    }

    /// <summary>One of some words.</summary>
    public string? OneOf(string key, string[] words)
    {
        if (Text(key, string.Join(", ", words)) is not { } text)
            return null;
        if (words.Contains(text, StringComparer.Ordinal))
            return text;
        Fail(key, text, string.Join(", ", words));
        return null;
    }

    /// <summary>A list of words, or one word.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">What a value of another form is told to be like.</param>
    public string[] Words(string key, string expected = "[…, …]")
    {
        switch (Find(key))
        {
            case YamlSequenceNode list when list.All(item => item is YamlScalarNode):
                return [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "").Where(word => word.Length > 0)];
            case YamlScalarNode { Value: { Length: > 0 } word }:
                return [word];
            case null or YamlScalarNode:
                return [];
            default:
                FailForm(key, expected);
                return [];
        }
    }

    /// <summary>A map inside; an empty one where missing.</summary>
    public FactMap Map(string key, string[] known)
    {
        var map = Inner(key, Form(known)) ?? new FactMap([], file, path + key + ".", faults);
        map.CheckKeys(known);
        return map;
    }

    /// <summary>A list of maps; empty where missing.</summary>
    public IReadOnlyList<FactMap> List(string key, string[] known)
    {
        if (Find(key) is null || IsEmpty(key))
            return [];
        if (Find(key) is not YamlSequenceNode list || !list.All(item => item is YamlMappingNode))
        {
            FailForm(key, $"[{{{Form(known)}}}]");
            return [];
        }

        var maps = list.OfType<YamlMappingNode>().Select(item => new FactMap(item, file, path + key + ".", faults)).ToList();
        maps.ForEach(map => map.CheckKeys(known));
        return maps;
    }

    /// <summary>Notes keys that nobody asks for.</summary>
    public void CheckKeys(string[] known)
    {
        foreach (var key in Keys)
            CheckKey(key, known);
    }

    /// <summary>Notes a key that nobody asks for.</summary>
    public void CheckKey(string name, string[] known)
    {
        if (known.Contains(name, StringComparer.Ordinal))
            return;
        var at = node.Children.Keys.OfType<YamlScalarNode>().First(key => (key.Value ?? "") == name).Start;
        faults.Add(new Fault("data-yaml-key-unknown", Severity.Warning, new SourcePlace(file, (int)at.Line, (int)at.Column))
            .With("column", path + name).With("expected", Suggestions.Nearest(name, known) ?? string.Join(", ", known)));
    }

    /// <summary>Notes a value of another form, once a key: it may be asked for by every table.</summary>
    public void Fail(string key, string found, string expected)
    {
        if (!_failed.Add(key))
            return;
        var at = (Find(key) ?? node).Start;
        faults.Add(new Fault("data-yaml-value", Severity.Error, new SourcePlace(file, (int)at.Line, (int)at.Column))
            .With("column", path + key).With("found", found).With("expected", expected));
    }

    /// <summary>Notes an entry that lacks keys.</summary>
    /// <returns>Null.</returns>
    public T? Incomplete<T>(string expected)
        where T : class
    {
        faults.Add(new Fault("data-yaml-incomplete", Severity.Error, new SourcePlace(file, (int)node.Start.Line, (int)node.Start.Column))
            .With("column", path.TrimEnd('.')).With("expected", expected));
        return null;
    }

    /// <summary>A list where a word belongs, or the other way round, would be passed over as if it were not there.</summary>
    private void FailForm(string key, string expected) => Fail(key, Shown(Find(key)!), expected);

    private static string Form(string[] known) => string.Join(": …, ", known) + ": …";

    private static string Shown(YamlNode value) => value switch
    {
        YamlSequenceNode list => $"[{string.Join(", ", list.Select(Shown))}]",
        YamlMappingNode map => $"{{{string.Join(", ", map.Select(pair => $"{Shown(pair.Key)}: {Shown(pair.Value)}"))}}}",
        _ => value.ToString(),
    };

    private YamlNode? Find(string key) => node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;
}
