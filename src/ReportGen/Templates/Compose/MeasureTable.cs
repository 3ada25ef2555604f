using System.Collections.Immutable;
using ReportGen.Charts.Selection;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Look;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>A table of measures: members of a dimension, parts of an indicator, or any measures, one a row.</summary>
internal sealed class MeasureTable(ComposeContext context, string file, FenceNode fence, OptionReader options)
{
    private readonly MeasureCells _cells = new(context, options);

    /// <summary>Options of such a table.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["indicator", "group", "parts", .. MeasureOptions.Keys, "columns", "total", "format", "decimals", "change_decimals", "first", "family", "heads"];

    /// <summary>Where the row of the whole stands.</summary>
    public static ImmutableArray<string> Totals { get; } = ["first", "last", "none"];

    /// <summary>Columns, head (two rows where an interval has its spanner) and rows.</summary>
    public TableContent Read()
    {
        var selection = Selection();
        var columns = Columns();
        var rows = selection?.In(context.Results) ?? [];
        return new TableContent(
            [.. columns.Select(c => new TableColumn(c == "label" ? CellAlign.Left : CellAlign.Right) { Grow = c == "label" ? 3 : 1 })],
            Head(columns, rows),
            WithTotal(columns, rows, selection));
    }

    private MeasureSelection? Selection()
    {
        var flat = new MeasureOptions(context, file, fence.Map).Read();
        if (flat.ContainsKey("measures"))
            return MeasureSelection.From(flat);
        if (options.Indicator() is not { } indicator)
        {
            context.Faults.Error("template-missing-key", new SourcePlace(file, fence.Line, 1), "measures");
            return null;
        }

        if (fence.Map.Find("parts") is not null)
            return MeasureSelection.From(flat.SetItem("measures", string.Join(",", Parts(indicator))));
        if (!flat.ContainsKey("dimension"))
            options.Group(indicator, "group");
        return MeasureSelection.From(flat, indicator.Id, options.Text("group") ?? "");
    }

    private ImmutableArray<string> Parts(Indicator indicator)
    {
        var shape = Model.IndicatorShape.For(context.Results).FirstOrDefault(s => s.Id == indicator.Id);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in fence.Map.Items("parts").OfType<YamlScalar>())
        {
            if (part.Text != "headline" && shape is not null && !shape.Parts.Contains(part.Text))
                context.Faults.Unknown("template-unknown-part", new SourcePlace(file, part.Line, part.Column), part.Text, shape.Parts);
            names.Add(part.Text == "headline" ? indicator.Id : $"{indicator.Id}.{part.Text}");
        }

        return names.ToImmutable();
    }

    private ImmutableArray<string> Columns()
    {
        var columns = fence.Map.Items("columns").OfType<YamlScalar>().ToArray();
        foreach (var column in columns.Where(c => !MeasureCells.Columns.Contains(c.Text)))
            context.Faults.Unknown("template-unknown-column", new SourcePlace(file, column.Line, column.Column), column.Text, MeasureCells.Columns);
        return columns.Length == 0 ? ["label", "current", "previous", "change"] : [.. columns.Select(c => c.Text).Where(c => MeasureCells.Columns.Contains(c))];
    }

    private ImmutableArray<TableRow> WithTotal(ImmutableArray<string> columns, ImmutableArray<SelectedMeasure> rows, MeasureSelection? selection)
    {
        var set = rows.Select(r => Row(columns, r, r.Dimension == "indicator" && rows.Length > 1 && rows.Any(o => o.Dimension != "indicator"))).ToImmutableArray();
        var place = options.Word("total", Totals);
        if (place is null or "none" || set.Length == 0 || selection?.First(context.Results) is not { Headline.Current: not null } indicator)
            return set;
        var whole = Row(columns, new SelectedMeasure(indicator, "indicator", indicator.Headline with { Key = indicator.Id }), bold: true, context.Language.Phrase("chart.total"));
        var rule = Styles.Line(context.Theme.Colors.Grey2, 0.5);
        return place == "first" ? [whole, set[0] with { RuleAbove = rule }, .. set[1..]] : [.. set, whole with { RuleAbove = rule }];
    }

    private ImmutableArray<TableRow> Head(ImmutableArray<string> columns, ImmutableArray<SelectedMeasure> rows)
    {
        var lower = columns.IndexOf("lower");
        var spans = lower >= 0 && lower + 1 < columns.Length && columns[lower + 1] == "upper";
        if (!spans)
            return [new TableRow([.. columns.Select(c => HeadCell(c, rows))])];
        var top = columns.Where(c => c != "upper").Select(c => c == "lower"
            ? new TableCell(Text(context.Language.Phrase("column.interval"), context.Styles.CellBold))
            {
                ColumnSpan = 2, Align = CellAlign.Center, RuleBelow = Styles.Line(context.Theme.Colors.Ink, 0.5),
            }
            : HeadCell(c, rows) with { RowSpan = 2 });
        return [new TableRow([.. top]), new TableRow([HeadCell("lower", rows), HeadCell("upper", rows)])];
    }

    private TableCell HeadCell(string column, ImmutableArray<SelectedMeasure> rows)
    {
        var own = (fence.Map.Find("heads") as YamlMap)?.Text(column) is { } given ? ProtectedText.Restore(given) : null;
        return new TableCell(Text(own ?? (column == "label" ? options.Text("first") : null) ?? _cells.Head(column, rows), context.Styles.CellBold));
    }

    private TableRow Row(ImmutableArray<string> columns, SelectedMeasure row, bool bold, string? name = null)
    {
        var style = bold ? context.Styles.CellBold : context.Styles.Cell;
        return new TableRow([.. columns.Select((c, i) => new TableCell(Text(c == "label" && name is not null ? name : _cells.Value(c, row), style))
        {
            Scope = i == 0 ? Typesetting.Display.HeaderScope.Row : null,
        })]);
    }

    private static ImmutableArray<Inline> Text(string text, Typesetting.Text.TextStyle style) => [new TextInline(text, style)];
}
