using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Indicators;

namespace ReportGen.Charts.Selection;

/// <summary>What a chart or a table shows of the results: measures, a dimension, which members of it and in which order.</summary>
/// <param name="Measures">Indicators (<c>effective_comments</c>), parts or week series of them (<c>effective_comments.ratio_of_sums</c>).</param>
/// <param name="Dimension">A group of the first measure's indicator, <c>week</c>, <c>quarter</c>, or empty: one row a measure.</param>
internal sealed record MeasureSelection(ImmutableArray<string> Measures, string Dimension)
{
    /// <summary>Rows are the Monday weeks of the quarter.</summary>
    public const string Week = "week";

    /// <summary>Rows are the quarters kept.</summary>
    public const string Quarter = "quarter";

    /// <summary>Ways to order rows; <c>ascending</c> may follow.</summary>
    public static ImmutableArray<string> Orders { get; } = ["given", "value", "change", "creators", "key"];

    /// <summary>Keys to keep; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Keys to leave out.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>Least number of creators of a row; rows that give none stay.</summary>
    public int LeastCreators { get; init; }

    /// <summary>One of <see cref="Orders"/>: numbers the greatest first, keys by their code.</summary>
    public string Order { get; init; } = "given";

    /// <summary>Turns the order round.</summary>
    public bool Ascending { get; init; }

    /// <summary>How many rows are kept after ordering; 0 for all.</summary>
    public int Top { get; init; }

    /// <summary>A selection from a block's options, which are checked by whoever read them.</summary>
    public static MeasureSelection From(ImmutableSortedDictionary<string, string> options, string indicator = "", string dimension = "")
    {
        var measures = Items(options, "measures");
        var order = options.GetValueOrDefault("sort", "given").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new MeasureSelection(
            measures.IsEmpty ? [options.GetValueOrDefault("indicator", indicator)] : measures,
            options.GetValueOrDefault("dimension") ?? options.GetValueOrDefault("group", dimension))
        {
            Only = Items(options, "filter.only"),
            Without = Items(options, "filter.without"),
            LeastCreators = Whole(options, "filter.creators"),
            Order = order.Length == 0 ? "given" : order[0],
            Ascending = order is [_, "ascending"],
            Top = Whole(options, "top"),
        };
    }

    /// <summary>The rows that have a value.</summary>
    public ImmutableArray<SelectedMeasure> In(IndicatorSet results)
    {
        var rows = Rows(results).Where(r => r.Measure.Current is { } c && double.IsFinite(c.Value))
            .Where(r => Only.IsEmpty || Only.Contains(r.Key))
            .Where(r => !Without.Contains(r.Key))
            .Where(r => r.Measure.Current!.N?.Creators is not { } n || n >= LeastCreators);
        var sorted = Sorted(rows);
        return Top > 0 ? [.. sorted.Take(Top)] : [.. sorted];
    }

    /// <summary>The indicator that the first measure names; null where the results lack it.</summary>
    public Indicator? First(IndicatorSet results) => Measures.IsEmpty ? null : results.Find(Split(Measures[0]).Indicator);

    /// <summary>Name of an indicator and of what is meant of it; the latter empty for the headline.</summary>
    public static MeasureName Split(string measure)
    {
        var dot = measure.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new MeasureName(measure, "") : new MeasureName(measure[..dot], measure[(dot + 1)..]);
    }

    private IEnumerable<SelectedMeasure> Rows(IndicatorSet results)
    {
        if (Dimension.Length == 0)
            return Measures.SelectMany(m => Single(results, Split(m)));
        if (First(results) is not { } indicator)
            return [];
        var name = Split(Measures[0]).Member;
        return Dimension switch
        {
            Week => MeasureTimes.Weeks(indicator, name).Select(m => new SelectedMeasure(indicator, Dimension, m)),
            Quarter => MeasureTimes.Quarters(indicator, name).Select(m => new SelectedMeasure(indicator, Dimension, m)),
            _ => indicator.Group(Dimension).Select(m => new SelectedMeasure(indicator, Dimension, m)),
        };
    }

    private static IEnumerable<SelectedMeasure> Single(IndicatorSet results, MeasureName name)
    {
        if (results.Find(name.Indicator) is not { } indicator)
            return [];
        if (name.Member == "*")
            return indicator.Parts.Select(p => new SelectedMeasure(indicator, "part", p));
        return name.Member.Length == 0 || name.Member == "headline"
            ? [new SelectedMeasure(indicator, "indicator", indicator.Headline with { Key = indicator.Id })]
            : indicator.Part(name.Member) is { } part ? [new SelectedMeasure(indicator, "part", part)] : [];
    }

    private IEnumerable<SelectedMeasure> Sorted(IEnumerable<SelectedMeasure> rows)
    {
        Func<SelectedMeasure, double>? value = Order switch
        {
            "value" => r => r.Measure.Current!.Value,
            "change" => r => r.Measure.Change?.Value ?? double.NegativeInfinity,
            "creators" => r => r.Measure.Current!.N?.Creators ?? -1,
            _ => null,
        };
        if (value is not null)
            return Ascending ? rows.OrderBy(value) : rows.OrderByDescending(value);
        if (Order == "key")
            rows = rows.OrderBy(r => r.Key, StringComparer.Ordinal);
        return Ascending ? rows.Reverse() : rows;
    }

    private static ImmutableArray<string> Items(ImmutableSortedDictionary<string, string> options, string key) =>
        [.. options.GetValueOrDefault(key, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static int Whole(ImmutableSortedDictionary<string, string> options, string key) =>
        int.TryParse(options.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>An indicator and what is meant of it.</summary>
internal sealed record MeasureName(string Indicator, string Member);

/// <summary>A row of a selection.</summary>
/// <param name="Indicator">Where it is from.</param>
/// <param name="Dimension">Family of its key: a group, <c>part</c>, <c>indicator</c>, <c>week</c>, <c>quarter</c>.</param>
/// <param name="Measure">The measure; it has a value.</param>
internal sealed record SelectedMeasure(Indicator Indicator, string Dimension, Measure Measure)
{
    /// <summary>The code of the row.</summary>
    public string Key => Measure.Key;
}
