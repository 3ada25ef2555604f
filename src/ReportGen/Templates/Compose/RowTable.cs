using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>
/// A table whose rows stand in the block. <c>columns</c> is a list of heads; a head that begins with <c>&gt;</c> stands right with its column,
/// one that begins with <c>+</c> takes the spare room.
/// </summary>
internal sealed class RowTable(ComposeContext context, string file, FenceNode fence)
{
    private readonly Spans _spans = new(context, file);

    /// <summary>Reads columns and rows; a row with a wrong number of cells is reported.</summary>
    public TableContent Read()
    {
        var heads = fence.Map.Items("columns").OfType<YamlScalar>().ToArray();
        if (heads.Length == 0)
            context.Faults.Error("template-missing-key", new SourcePlace(file, fence.Line, 1), "columns");
        var columns = heads.Select(Column).ToImmutableArray();
        var head = new TableRow([.. heads.Select(h => new TableCell(_spans.Text(h.Text.TrimStart('>', '+'), h.Line, context.Styles.CellBold)))]);
        return new TableContent(columns, [head], [.. fence.Map.Items("rows").Select(r => Row(r, heads.Length)).OfType<TableRow>()]);
    }

    private static TableColumn Column(YamlScalar head)
    {
        var right = head.Text.StartsWith('>');
        return new TableColumn(right ? CellAlign.Right : CellAlign.Left) { Grow = head.Text.StartsWith('+') ? 4 : 1 };
    }

    private TableRow? Row(YamlValue row, int count)
    {
        if (row is YamlList list && list.Items.Length == count)
            return new TableRow([.. list.Items.Select(Cell)]);
        context.Faults.Add(new Fault("template-row-cells", Severity.Error, new SourcePlace(file, row.Line, row.Column))
            .With("found", (row is YamlList l ? l.Items.Length : 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
            .With("expected", count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return null;
    }

    private TableCell Cell(YamlValue value)
    {
        var text = value is YamlScalar scalar ? scalar.Text : "";
        return new TableCell(text.Length == 0 ? [] : _spans.Text(text, value.Line, context.Styles.Cell));
    }
}
