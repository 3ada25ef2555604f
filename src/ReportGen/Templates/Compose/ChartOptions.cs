using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Compose;

/// <summary>A chart's options, checked and written out flat.</summary>
internal sealed class ChartOptions(ComposeContext context, string file, FenceNodeOptions fence)
{
    /// <summary>Options of the figure round the drawing.</summary>
    public static ImmutableArray<string> Figure { get; } = ["title", "short", "subtitle", "note", "alt"];

    /// <summary>Options of every drawing.</summary>
    public static ImmutableArray<string> Common { get; } = ["height", "width", "format", "decimals", "annotations"];

    /// <summary>Kinds that show any measures.</summary>
    public static ImmutableArray<string> GeneralKinds { get; } = ["line", "panels", "lines", "bars", "dots", "dumbbell", "history"];

    /// <summary>Keys of <c>annotations</c>: three that are on unless <c>false</c> is said, a line at a value with its name, members to set off.</summary>
    public static ImmutableArray<string> Annotations { get; } = ["events", "holidays", "band", "reference", "label", "highlight"];

    /// <summary>Options that charts of one indicator take.</summary>
    public static ImmutableArray<string> Special { get; } = ["indicator", "part", "group", "series", "case", "reference", "previous", "total"];

    /// <summary>Formats of numbers.</summary>
    public static ImmutableArray<string> Formats { get; } = ["percent", "number"];

    private static readonly ImmutableArray<string> Switches = ["events", "holidays", "band"];

    private readonly YamlMap _map = fence.Map;

    /// <summary>The options, flat.</summary>
    public ImmutableSortedDictionary<string, string> Read()
    {
        var known = Figure.AddRange(Common).AddRange(Special).AddRange(GeneralKinds.Contains(fence.Kind) ? MeasureOptions.Keys : []);
        foreach (var entry in _map.Entries.Where(e => !known.Contains(e.Key)))
            context.Faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, known);
        var measures = new MeasureOptions(context, file, _map);
        var flat = measures.Read().ToBuilder();
        foreach (var key in Special)
        {
            if (Joined(_map, key) is { } text)
                flat[key] = text;
        }

        Put(flat, "height", measures.Whole("height", 60, 640));
        Put(flat, "decimals", measures.Whole("decimals", 0, 6));
        Put(flat, "format", Word("format", Formats));
        ReadAnnotations(flat);
        return flat.ToImmutable();
    }

    /// <summary>Width of the drawing in points: that of the frame, or what is asked for if it is narrower.</summary>
    public double Width() => new MeasureOptions(context, file, _map).Whole("width", 200, 2000) is { } text
        ? Math.Min(context.Theme.Live, double.Parse(text, CultureInfo.InvariantCulture))
        : context.Theme.Live;

    private void ReadAnnotations(ImmutableSortedDictionary<string, string>.Builder flat)
    {
        if (_map.Find("annotations") is not { } value)
            return;
        if (value is YamlScalar { Text: "none" })
        {
            foreach (var key in Switches)
                flat["annotations." + key] = "false";
            return;
        }

        if (value is not YamlMap map)
        {
            context.Faults.Unknown("template-unknown-value", Place(value), (value as YamlScalar)?.Text ?? "", Annotations.Add("none"));
            return;
        }

        foreach (var entry in map.Entries.Where(e => !Annotations.Contains(e.Key)))
            context.Faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, Annotations);
        foreach (var key in Switches)
            Put(flat, "annotations." + key, Joined(map, key));
        Put(flat, "reference.label", Joined(map, "label"));
        Put(flat, "highlight", Joined(map, "highlight"));
        if (map.Find("reference") is YamlScalar reference)
            Put(flat, "reference", Number(reference));
    }

    private string? Number(YamlScalar value)
    {
        var text = ProtectedText.Restore(value.Text);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return text;
        context.Faults.Error("template-bad-number", Place(value), text);
        return null;
    }

    private string? Word(string key, ImmutableArray<string> known)
    {
        if (_map.Find(key) is not YamlScalar value || known.Contains(ProtectedText.Restore(value.Text)))
            return Joined(_map, key);
        context.Faults.Unknown("template-unknown-value", Place(value), ProtectedText.Restore(value.Text), known);
        return null;
    }

    private static void Put(ImmutableSortedDictionary<string, string>.Builder flat, string key, string? text)
    {
        if (text is not null)
            flat[key] = text;
    }

    private static string? Joined(YamlMap map, string key)
    {
        var items = map.Items(key).OfType<YamlScalar>().Select(s => ProtectedText.Restore(s.Text)).ToArray();
        return items.Length == 0 ? null : string.Join(",", items);
    }

    private SourcePlace Place(YamlValue value) => new(file, value.Line, value.Column);
}

/// <summary>The kind of chart of a fence with its options.</summary>
internal sealed record FenceNodeOptions(string Kind, YamlMap Map);
