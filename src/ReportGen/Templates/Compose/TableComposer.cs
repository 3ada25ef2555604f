using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Templates.Look;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>Booktabs tables: from the measures of an indicator, from rows written in the block, or from a Markdown pipe table.</summary>
internal sealed class TableComposer(ComposeContext context, string file)
{
    private const int RowsWithoutGroups = 8;

    /// <summary>Options of every table.</summary>
    public static ImmutableArray<string> Own { get; } = ["title", "short", "subtitle", "note", "empty", "rows"];

    /// <summary>Composes a table block.</summary>
    public Block Compose(FenceNode fence)
    {
        var options = new OptionReader(context, file, fence.Map);
        options.CheckKeys([.. Own, .. MeasureTable.Keys]);
        if (options.Text("title") is null)
            context.Faults.Error("template-missing-key", new SourcePlace(file, fence.Line, 1), "title");
        var captions = new CaptionComposer(context, new Spans(context, file), options);
        var content = fence.Map.Find("rows") is null
            ? new MeasureTable(context, file, fence, options).Read()
            : new RowTable(context, file, fence).Read();
        var number = context.Numbers.Of(fence);
        if (content.Rows.Length == 0)
            return Empty(number, captions, options);
        return new TableBlock(content.Columns, content.Head, content.Rows, Style(content.Rows.Length))
        {
            Id = number.Id,
            Caption = Caption(captions, number, ""),
            ContinuedCaption = Caption(captions, number, context.Language.Phrase("continued")),
            Note = captions.Note() is { } note ? note with { Before = 6 } : null,
            Before = 18,
            After = 18,
        };
    }

    /// <summary>Composes a Markdown pipe table, which has no caption.</summary>
    public Block Compose(PipeTableNode table)
    {
        var spans = new Spans(context, file);
        var count = Math.Max(table.Head.Length, 1);
        var columns = Enumerable.Range(0, count)
            .Select(i => new TableColumn(i < table.Sides.Length ? Align(table.Sides[i]) : CellAlign.Left)).ToImmutableArray();
        TableRow Row(ImmutableArray<ImmutableArray<Span>> cells, bool head) => new(
            [.. Enumerable.Range(0, count).Select(i => new TableCell(
                i < cells.Length ? spans.Make(cells[i], head ? context.Styles.CellBold : context.Styles.Cell) : []))]);
        return new TableBlock(columns, [Row(table.Head, true)], [.. table.Rows.Select(r => Row(r, false))], Style(table.Rows.Length))
        {
            Before = 12,
            After = 18,
        };
    }

    private static CellAlign Align(ColumnSide side) => side switch
    {
        ColumnSide.Right => CellAlign.Right,
        ColumnSide.Center => CellAlign.Center,
        _ => CellAlign.Left,
    };

    private TableStyle Style(int rows)
    {
        var colors = context.Theme.Colors;
        return new TableStyle(context.Theme.Small * 1.5, Styles.Line(colors.Ink, 1), Styles.Line(colors.Ink, 0.5))
        {
            GroupRule = rows > RowsWithoutGroups ? Styles.Line(colors.Grey4, 0.5) : null,
        };
    }

    private static Stack Caption(CaptionComposer captions, Numbered number, string suffix) =>
        new([.. new Block?[] { captions.Title(number, suffix), captions.Subtitle() }.OfType<Block>()]) { KeepTogether = true, After = 6, KeepWithNext = true };

    private Stack Empty(Numbered number, CaptionComposer captions, OptionReader options)
    {
        var styles = context.Styles;
        var indicator = options.Indicator();
        var reason = indicator is null ? context.Language.Label("cause", "no_data") : context.Words.Reason(indicator);
        var text = options.Text("empty") ?? context.Language.Phrase("table.unavailable", reason);
        return new Stack([captions.Title(number), new Paragraph([new TextInline(text, styles.Small)], styles.SmallLines)])
        {
            Id = number.Id,
            KeepTogether = true,
            Before = 18,
            After = 18,
        };
    }
}

/// <summary>Columns, head and rows of a table.</summary>
internal sealed record TableContent(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Head, ImmutableArray<TableRow> Rows);
