using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Look;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>A table of measures: members of a group, or parts of an indicator (<c>headline</c> for the headline itself).</summary>
internal sealed class MeasureTable(ComposeContext context, string file, FenceNode fence, OptionReader options)
{
    private static readonly ImmutableArray<string> Known =
    [
        "label", "creators", "videos", "comments", "viewings", "users", "pairs", "current", "lower", "upper", "previous", "change", "change_lower",
        "change_upper", "p",
    ];

    private readonly int _decimals = options.Whole("decimals", 1, 6);

    /// <summary>Columns, head (two rows where an interval has its spanner) and rows.</summary>
    public TableContent Read()
    {
        var indicator = options.Indicator();
        if (indicator is null)
            context.Faults.Error("template-missing-key", new SourcePlace(file, fence.Line, 1), "indicator");
        var columns = Columns();
        var measures = indicator is null ? [] : Measures(indicator);
        return new TableContent(
            [.. columns.Select(c => new TableColumn(c == "label" ? CellAlign.Left : CellAlign.Right) { Grow = c == "label" ? 3 : 1 })],
            Head(columns, measures),
            [.. measures.Where(m => m.Current is not null).Select(m => Row(columns, m))]);
    }

    private ImmutableArray<string> Columns()
    {
        var columns = fence.Map.Items("columns").OfType<YamlScalar>().ToArray();
        foreach (var column in columns.Where(c => !Known.Contains(c.Text)))
            context.Faults.Unknown("template-unknown-column", new SourcePlace(file, column.Line, column.Column), column.Text, Known);
        return columns.Length == 0 ? ["label", "current", "previous", "change"] : [.. columns.Select(c => c.Text).Where(c => Known.Contains(c))];
    }

    private ImmutableArray<Measure> Measures(Indicator indicator)
    {
        if (fence.Map.Find("parts") is null)
            return options.Group(indicator, "group");
        var shape = Model.IndicatorShape.For(context.Results).FirstOrDefault(s => s.Id == indicator.Id);
        var measures = ImmutableArray.CreateBuilder<Measure>();
        foreach (var part in fence.Map.Items("parts").OfType<YamlScalar>())
        {
            if (part.Text != "headline" && shape is not null && !shape.Parts.Contains(part.Text))
                context.Faults.Unknown("template-unknown-part", new SourcePlace(file, part.Line, part.Column), part.Text, shape.Parts);
            var measure = part.Text == "headline" ? indicator.Headline with { Key = indicator.Id } : indicator.Part(part.Text);
            if (measure is not null)
                measures.Add(measure);
        }

        return measures.ToImmutable();
    }

    private ImmutableArray<TableRow> Head(ImmutableArray<string> columns, ImmutableArray<Measure> measures)
    {
        var lower = columns.IndexOf("lower");
        var spans = lower >= 0 && lower + 1 < columns.Length && columns[lower + 1] == "upper";
        if (!spans)
            return [new TableRow([.. columns.Select(c => HeadCell(c, measures))])];
        var top = columns.Where(c => c != "upper").Select(c => c == "lower"
            ? new TableCell(Text(context.Language.Phrase("column.interval"), context.Styles.CellBold))
            {
                ColumnSpan = 2, Align = CellAlign.Center, RuleBelow = Styles.Line(context.Theme.Colors.Ink, 0.5),
            }
            : HeadCell(c, measures) with { RowSpan = 2 });
        return [new TableRow([.. top]), new TableRow([HeadCell("lower", measures), HeadCell("upper", measures)])];
    }

    private TableCell HeadCell(string column, ImmutableArray<Measure> measures)
    {
        var text = column == "label"
            ? options.Text("first") ?? context.Language.Phrase("column.label")
            : (fence.Map.Find("heads") as YamlMap)?.Text(column) is { } own ? ProtectedText.Restore(own) : Name(column, measures);
        return new TableCell(Text(text, context.Styles.CellBold));
    }

    private string Name(string column, ImmutableArray<Measure> measures)
    {
        var name = column switch
        {
            "current" => context.Language.Quarter(context.Results.Quarter),
            "previous" when context.Results.Previous is { } p => context.Language.Quarter(p),
            "change_lower" => context.Language.Phrase("column.lower"),
            "change_upper" => context.Language.Phrase("column.upper"),
            _ => context.Language.Phrase("column." + column),
        };
        var percent = column is "current" or "previous" && measures.Length > 0 && measures.All(m => MeasureWords.IsFraction(m.Unit));
        return percent ? name + "/%" : name;
    }

    private TableRow Row(ImmutableArray<string> columns, Measure measure)
    {
        var headline = measure.Key == (options.Text("indicator") ?? "");
        var style = headline ? context.Styles.CellBold : context.Styles.Cell;
        return new TableRow([.. columns.Select((c, i) => new TableCell(Text(Value(c, measure), style))
        {
            Scope = i == 0 ? Typesetting.Display.HeaderScope.Row : null,
        })]);
    }

    private string Value(string column, Measure measure) => column switch
    {
        "label" => Label(measure),
        "creators" => Count(measure.Current?.N?.Creators),
        "videos" => Count(measure.Current?.N?.Videos),
        "comments" => Count(measure.Current?.N?.Comments),
        "viewings" => Count(measure.Current?.N?.Viewings),
        "users" => Count(measure.Current?.N?.Users),
        "pairs" => Count(measure.Current?.N?.Pairs),
        "current" => Number(measure, measure.Current?.Value),
        "lower" => Number(measure, measure.Current?.Interval?.Lower),
        "upper" => Number(measure, measure.Current?.Interval?.Upper),
        "previous" => Number(measure, measure.Previous?.Value),
        "change" => measure.Change is { } c ? context.Words.Change(c, ChangeDecimals(c)) : None,
        "change_lower" => measure.Change?.Interval is { } i ? context.Words.Change(measure.Change with { Value = i.Lower }, ChangeDecimals(measure.Change)) : None,
        "change_upper" => measure.Change?.Interval is { } i ? context.Words.Change(measure.Change with { Value = i.Upper }, ChangeDecimals(measure.Change)) : None,
        _ => measure.Change?.P is { } p ? context.Language.Number(p, 4) : None,
    };

    private string None => context.Language.Phrase("number.none");

    private int ChangeDecimals(Change change) => options.Whole("change_decimals", change.Kind == ChangeKind.Relative ? 1 : _decimals, 6);

    private string Label(Measure measure)
    {
        var family = options.Text("family") ?? options.Text("group") ?? "part";
        var word = context.Language.Label(family, measure.Key);
        return word == measure.Key ? context.Language.Label("indicator", measure.Key) : word;
    }

    private string Count(long? count) => count is { } n ? context.Language.Number(n, 0) : None;

    private string Number(Measure measure, double? value)
    {
        if (value is not { } v)
            return None;
        return measure.Unit switch
        {
            "fraction" or "rate" => context.Language.Number(v * 100, _decimals),
            "count" => context.Language.Number(v, 0),
            _ => context.Language.Number(v, _decimals),
        };
    }

    private static ImmutableArray<Inline> Text(string text, Typesetting.Text.TextStyle style) => [new TextInline(text, style)];
}
