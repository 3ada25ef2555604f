using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Charts.Selection;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Model;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Compose;

/// <summary>
/// The options that say what a chart or table shows (measures, dimension, filter, sort, top), checked against what the indicators have, and
/// written out as the flat options that charts take.
/// </summary>
internal sealed class MeasureOptions(ComposeContext context, string file, YamlMap map)
{
    /// <summary>The keys read here.</summary>
    public static ImmutableArray<string> Keys { get; } = ["measures", "dimension", "filter", "sort", "top"];

    /// <summary>Keys of <c>filter</c>.</summary>
    public static ImmutableArray<string> FilterKeys { get; } = ["only", "without", "creators"];

    private readonly ImmutableArray<IndicatorShape> _shapes = IndicatorShape.For(context.Results);

    /// <summary>The options, flat; what is wrong is reported and left out.</summary>
    public ImmutableSortedDictionary<string, string> Read()
    {
        var flat = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var dimension = map.Find("dimension") as YamlScalar;
        var measures = map.Items("measures").OfType<YamlScalar>().ToImmutableArray();
        foreach (var measure in measures)
            CheckMeasure(measure, Text(dimension));
        if (measures.Length > 0)
            flat["measures"] = string.Join(",", measures.Select(Text));
        if (dimension is not null)
        {
            CheckDimension(dimension, measures);
            flat["dimension"] = Text(dimension);
        }

        Filter(flat, measures, dimension);
        Order(flat);
        if (Whole("top", 1, 200) is { } top)
            flat["top"] = top;
        return flat.ToImmutable();
    }

    /// <summary>A whole number in a range as text; null where it is missing or wrong, which is reported.</summary>
    public string? Whole(string key, int least, int most) => Whole(map, key, least, most);

    private string? Whole(YamlMap from, string key, int least, int most)
    {
        if (from.Find(key) is not { } value)
            return null;
        var text = Text(value as YamlScalar);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return text;
        context.Faults.Add(new Fault("template-number-range", Severity.Error, Place(value)).With("found", text).With("key", key)
            .With("least", least.ToString(CultureInfo.InvariantCulture)).With("most", most.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    private void CheckMeasure(YamlScalar measure, string dimension)
    {
        var name = MeasureSelection.Split(Text(measure));
        if (_shapes.FirstOrDefault(s => s.Id == name.Indicator) is not { } shape)
        {
            context.Faults.Unknown("template-unknown-indicator", Place(measure), name.Indicator, _shapes.Select(s => s.Id));
            return;
        }

        if (name.Member.Length == 0)
            return;
        if (dimension == MeasureSelection.Week || (dimension.Length == 0 && shape.Series.Contains(name.Member)))
            Known("template-unknown-series", measure, name.Member, shape.Series.Append("weeks"));
        else if (name.Member is not ("*" or "headline"))
            Known("template-unknown-part", measure, name.Member, dimension.Length == 0 ? shape.Parts.Union(shape.Series) : shape.Parts);
    }

    private void CheckDimension(YamlScalar dimension, ImmutableArray<YamlScalar> measures)
    {
        var name = Text(dimension);
        if (name is MeasureSelection.Week or MeasureSelection.Quarter)
            return;
        if (Shape(measures) is { } shape)
            Known("template-unknown-group", dimension, name, shape.Groups.Append(MeasureSelection.Week).Append(MeasureSelection.Quarter));
    }

    private void Filter(ImmutableSortedDictionary<string, string>.Builder flat, ImmutableArray<YamlScalar> measures, YamlScalar? dimension)
    {
        if (map.Find("filter") is not YamlMap filter)
            return;
        foreach (var entry in filter.Entries.Where(e => !FilterKeys.Contains(e.Key)))
            context.Faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, FilterKeys);
        var members = Shape(measures) is { } shape && context.Results.Find(shape.Id) is { } indicator
            ? indicator.Group(Text(dimension)).Select(m => m.Key).ToImmutableArray()
            : [];
        foreach (var key in new[] { "only", "without" })
        {
            var items = filter.Items(key).OfType<YamlScalar>().ToImmutableArray();
            // A quarter may lack a member that another one has, so this stops nothing; made-up results know no members.
            foreach (var item in items.Where(i => members.Length > 0 && context.Results.Provenance.Engine != Checking.Specimen.Engine && !members.Contains(Text(i))))
                context.Faults.UnknownWarning("template-unknown-member", Place(item), Text(item), members);
            flat["filter." + key] = string.Join(",", items.Select(Text));
        }

        if (Whole(filter, "creators", 1, 1_000_000) is { } creators)
            flat["filter.creators"] = creators;
    }

    private void Order(ImmutableSortedDictionary<string, string>.Builder flat)
    {
        if (map.Find("sort") is not YamlScalar sort)
            return;
        var words = Text(sort).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !MeasureSelection.Orders.Contains(words[0]))
            context.Faults.Unknown("template-unknown-value", Place(sort), words.Length == 0 ? "" : words[0], MeasureSelection.Orders);
        else if (words.Length > 2 || (words.Length == 2 && words[1] != "ascending"))
            context.Faults.Unknown("template-unknown-value", Place(sort), words[1], ["ascending"]);
        else
            flat["sort"] = string.Join(' ', words);
    }

    private IndicatorShape? Shape(ImmutableArray<YamlScalar> measures)
    {
        var id = measures.Length > 0 ? MeasureSelection.Split(Text(measures[0])).Indicator : ProtectedText.Restore(map.Text("indicator") ?? "");
        return _shapes.FirstOrDefault(s => s.Id == id);
    }

    private void Known(string code, YamlScalar value, string name, IEnumerable<string> known)
    {
        if (!known.Contains(name))
            context.Faults.Unknown(code, Place(value), name, known);
    }

    private SourcePlace Place(YamlValue value) => new(file, value.Line, value.Column);

    private static string Text(YamlScalar? scalar) => ProtectedText.Restore(scalar?.Text ?? "");
}
