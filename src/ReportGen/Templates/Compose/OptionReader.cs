using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Model;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Compose;

/// <summary>Reads a block's options and reports those that are wrong.</summary>
internal sealed class OptionReader(ComposeContext context, string file, YamlMap map)
{
    /// <summary>A text with protected characters restored; null where it is not given.</summary>
    public string? Text(string key) => map.Text(key) is { Length: > 0 } text ? ProtectedText.Restore(text) : null;

    /// <summary>A text still protected, for reading as Markdown; null where it is not given.</summary>
    public string? Marked(string key) => map.Text(key) is { Length: > 0 } text ? text : null;

    /// <summary>The line of an option.</summary>
    public int Line(string key) => map.Find(key)?.Line ?? map.Line;

    /// <summary>A whole number in a range.</summary>
    public int Whole(string key, int standard, int most)
    {
        if (Text(key) is not { } text)
            return standard;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;
        context.Faults.Error("template-bad-number", Place(key), text);
        return standard;
    }

    /// <summary>One of the words allowed; null where it is not given or another, which is reported.</summary>
    public string? Word(string key, ImmutableArray<string> known)
    {
        if (Text(key) is not { } word || known.Contains(word))
            return Text(key);
        context.Faults.Unknown("template-unknown-value", Place(key), word, known);
        return null;
    }

    /// <summary>Reports options that are not known.</summary>
    public void CheckKeys(params string[] known)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            context.Faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, known);
    }

    /// <summary>The indicator an option names; reported where no such indicator exists. An indicator without results is not available.</summary>
    public Indicator? Indicator(string key = "indicator")
    {
        if (Text(key) is not { } id)
            return null;
        var shapes = IndicatorShape.For(context.Results);
        if (!shapes.Any(s => s.Id == id))
            context.Faults.Unknown("template-unknown-indicator", Place(key), id, shapes.Select(s => s.Id));
        return context.Results.Find(id) ?? new Indicator(id, ModelValues.Missing(id), id + "/0");
    }

    /// <summary>The measure that <c>indicator</c> and a part's option name; the headline where no part is given.</summary>
    public Measure? Measure(Indicator? indicator, string key)
    {
        if (indicator is null || Text(key) is not { } part)
            return indicator?.Headline;
        var shape = Shape(indicator.Id);
        if (shape is not null && !shape.Parts.Contains(part))
            context.Faults.Unknown("template-unknown-part", Place(key), part, shape.Parts);
        return ModelValues.Part(indicator, part);
    }

    /// <summary>The members of a group; empty where the results lack it.</summary>
    public ImmutableArray<Measure> Group(Indicator indicator, string key)
    {
        if (Text(key) is not { } group)
            return [];
        var shape = Shape(indicator.Id);
        if (shape is not null && !shape.Groups.Contains(group))
            context.Faults.Unknown("template-unknown-group", Place(key), group, shape.Groups);
        return indicator.Group(group);
    }

    /// <summary>The place of an option's value.</summary>
    public SourcePlace Place(string key) => map.Find(key) is { } value ? new SourcePlace(file, value.Line, value.Column) : new SourcePlace(file, map.Line, 1);

    private IndicatorShape? Shape(string id) => IndicatorShape.For(context.Results).FirstOrDefault(s => s.Id == id);
}
