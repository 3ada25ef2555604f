using System.Collections.Immutable;
using ReportGen.Charts.Selection;
using ReportGen.Indicators;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Compose;

/// <summary>What stands in the columns of a table of measures.</summary>
internal sealed class MeasureCells(ComposeContext context, OptionReader options)
{
    private readonly int _decimals = options.Whole("decimals", 1, 6);
    private readonly string _format = options.Word("format", ["percent", "number", "compact"]) ?? "";

    /// <summary>The columns there are.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "label", "creators", "videos", "comments", "viewings", "users", "pairs", "current", "lower", "upper", "previous", "change", "change_lower",
        "change_upper", "p", "share", "unit",
    ];

    /// <summary>The head of a column.</summary>
    public string Head(string column, ImmutableArray<SelectedMeasure> rows)
    {
        var name = column switch
        {
            "current" => context.Language.Quarter(context.Results.Quarter),
            "previous" when context.Results.Previous is { } p => context.Language.Quarter(p),
            "change_lower" => context.Language.Phrase("column.lower"),
            "change_upper" => context.Language.Phrase("column.upper"),
            _ => context.Language.Phrase("column." + column),
        };
        var percent = column is "current" or "previous" && rows.Length > 0 && rows.All(r => IsPercent(r.Measure));
        return percent ? name + "/%" : name;
    }

    /// <summary>The text of a cell.</summary>
    public string Value(string column, SelectedMeasure row) => column switch
    {
        "label" => Label(row),
        "unit" => context.Language.Label("unit", row.Measure.Unit),
        "share" => Share(row),
        "creators" or "videos" or "comments" or "viewings" or "users" or "pairs" => Count(column, row.Measure.Current?.N),
        "current" => Number(row.Measure, row.Measure.Current?.Value),
        "lower" => Number(row.Measure, row.Measure.Current?.Interval?.Lower),
        "upper" => Number(row.Measure, row.Measure.Current?.Interval?.Upper),
        "previous" => Number(row.Measure, row.Measure.Previous?.Value),
        "change" => Change(row.Measure.Change, c => c.Value),
        "change_lower" => Change(row.Measure.Change, c => c.Interval?.Lower),
        "change_upper" => Change(row.Measure.Change, c => c.Interval?.Upper),
        _ => row.Measure.Change?.P is { } p ? context.Language.Number(p, 4) : None,
    };

    private string None => context.Language.Phrase("number.none");

    // A family of words of the template's own goes before that of the dimension.
    private string Label(SelectedMeasure row)
    {
        if (options.Text("family") is { } family && context.Language.Label(family, row.Key) is var word && word != row.Key)
            return word;
        return MeasureNames.Of(context.Language, row);
    }

    private string Change(Change? change, Func<Change, double?> value) => change is not null && value(change) is { } v
        ? context.Words.Change(change with { Value = v }, ChangeDecimals(change))
        : None;

    private int ChangeDecimals(Change change) => options.Whole("change_decimals", change.Kind == ChangeKind.Relative ? 1 : _decimals, 6);

    // Of the whole, for counts that add up to it.
    private string Share(SelectedMeasure row) => row.Measure is { Unit: "count", Current: { } part } && row.Indicator.Headline.Current is { Value: > 0 } whole
        ? context.Language.Percent(part.Value / whole.Value, 1)
        : None;

    private string Count(string column, SampleSize? n) => (column switch
    {
        "creators" => n?.Creators,
        "videos" => n?.Videos,
        "comments" => n?.Comments,
        "viewings" => n?.Viewings,
        "users" => n?.Users,
        _ => n?.Pairs,
    }) is { } count ? context.Language.Number(count, 0) : None;

    private bool IsPercent(Measure measure) => _format.Length == 0 ? MeasureWords.IsFraction(measure.Unit) : _format == "percent";

    private string Number(Measure measure, double? value)
    {
        if (value is not { } v)
            return None;
        if (_format == "compact")
            return context.Language.Compact(v);
        if (IsPercent(measure))
            return context.Language.Number(v * 100, _decimals);
        return context.Language.Number(v, measure.Unit == "count" && options.Text("decimals") is null ? 0 : _decimals);
    }
}
