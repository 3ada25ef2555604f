using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Prepares a table's rows when they are asked for: finds the columns of cells, those covered from above left out, and builds their elements.</summary>
internal sealed class RowReader(TableBlock table, TextPreparer texts, ElementIds ids)
{
    private readonly Dictionary<int, RowBundle> _kept = [];
    private readonly IReadOnlyList<TableRow> _body = table.LongBody ?? table.Body;

    /// <summary>Number of body rows.</summary>
    public int Count => _body.Count;

    /// <summary>Element of the body, to which its rows belong; null for artifacts.</summary>
    public int? Body { get; init; }

    /// <summary>Whether pages are only counted, so that rows need not be prepared as long as their height is known.</summary>
    public bool IsCounting { get; init; }

    /// <summary>Whether rows are remembered, as they must be where they stand in several parts and yet are one element.</summary>
    public bool IsKept { get; set; }

    /// <summary>What the body's text belongs to.</summary>
    public required Scope Scope { get; init; }

    /// <summary>A body row as it is given.</summary>
    public TableRow Row(int index) => _body[index];

    /// <summary>The body rows from one on that belong together.</summary>
    /// <exception cref="ArgumentException">A row has more cells than there are columns.</exception>
    public RowBundle Read(int first)
    {
        if (IsCounting && !IsKept && IsPlain(_body[first]))
            return new RowBundle(first, [new PlacedRow(_body[first], [], null)]) { IsBare = true };
        if (!IsKept)
            return Place(_body, first, Scope, false);
        if (!_kept.TryGetValue(first, out var bundle))
            _kept.Add(first, bundle = Place(_body, first, Scope, false));
        return bundle;
    }

    /// <summary>A bare row with its cells; any other bundle as it is.</summary>
    public RowBundle Whole(RowBundle bundle) => bundle.IsBare ? Place(_body, bundle.First, Scope, false) : bundle;

    /// <summary>The same for measuring alone.</summary>
    public RowBundle Sample(int first) => Place(_body, first, Scope with { Tag = Tag.Layout }, false);

    /// <summary>All head rows.</summary>
    /// <param name="scope">What their text belongs to.</param>
    public ImmutableArray<PlacedRow> Head(Scope scope)
    {
        var rows = ImmutableArray.CreateBuilder<PlacedRow>();
        while (rows.Count < table.Head.Length)
        {
            var shift = rows.Count;
            foreach (var row in Place(table.Head, shift, scope, true).Rows)
                rows.Add(row with { Cells = [.. row.Cells.Select(c => c with { Row = c.Row + shift })] });
        }

        return rows.ToImmutable();
    }

    private bool IsPlain(TableRow row)
    {
        if (row.Total || row.Cells.Length > table.Columns.Length)
            return false;
        foreach (var cell in row.Cells)
        {
            if (cell.ColumnSpan != 1 || cell.RowSpan != 1 || cell.RuleBelow is not null || cell.Content is not ([] or [TextInline]))
                return false;
        }

        return true;
    }

    private RowBundle Place(IReadOnlyList<TableRow> rows, int first, Scope scope, bool head)
    {
        var coveredTo = new int[table.Columns.Length];
        var placed = ImmutableArray.CreateBuilder<PlacedRow>(1);
        for (var r = 0; r == 0 || (first + r < rows.Count && Array.Exists(coveredTo, to => to > r)); r++)
            placed.Add(Place(rows[first + r], r, new Placing(coveredTo, scope, head)));
        return new RowBundle(first, placed.ToImmutable());
    }

    private PlacedRow Place(TableRow row, int index, Placing placing)
    {
        var covered = placing.CoveredTo;
        var cells = ImmutableArray.CreateBuilder<PlacedCell>(row.Cells.Length);
        foreach (var cell in row.Cells)
        {
            var column = Array.FindIndex(covered, to => to <= index);
            var span = Math.Max(1, cell.ColumnSpan);
            if (column < 0 || column + span > covered.Length)
                throw new ArgumentException("A table row has more cells than the table has columns.");
            Array.Fill(covered, (int)Math.Min(int.MaxValue, (long)index + Math.Max(1, cell.RowSpan)), column, span);
            var content = row.Total ? Bold(cell.Content) : cell.Content;
            var text = texts.Prepare(content, RoleOf(cell, placing.Head), placing.Scope);
            cells.Add(new PlacedCell(cell, text, index, column, Align(cell, table.Columns[column], placing.Head)));
        }

        var placed = cells.ToImmutable();
        return new PlacedRow(row, placed, ElementOf(placed, placing));
    }

    private ClosedElement? ElementOf(ImmutableArray<PlacedCell> cells, Placing placing)
    {
        if (placing.Scope.Tag is not null)
            return null;
        var children = ImmutableArray.CreateBuilder<StructureNode>(cells.Length);
        foreach (var cell in cells)
            children.Add(NodeOf(cell, placing.Head));
        return new ClosedElement(Body ?? 0, new StructureNode(ids.Next(), StructureRole.TR, children.MoveToImmutable()));
    }

    /// <summary>The element of a cell; an empty cell has one too, since rows must have a cell for every column.</summary>
    private StructureNode NodeOf(PlacedCell placed, bool head)
    {
        var cell = placed.Cell;
        var node = placed.Text.Node ?? new StructureNode(ids.Next(), RoleOf(cell, head), []);
        var scope = cell.Scope ?? (head ? HeaderScope.Column : null);
        return scope is null && placed.ColumnSpan == 1 && placed.RowSpan == 1
            ? node
            : node with { Scope = scope, ColumnSpan = placed.ColumnSpan, RowSpan = placed.RowSpan };
    }

    private static StructureRole RoleOf(TableCell cell, bool head) => head || cell.Scope is not null ? StructureRole.TH : StructureRole.TD;

    private static CellAlign Align(TableCell cell, TableColumn column, bool head)
    {
        var align = cell.Align ?? column.Align;
        return head && align == CellAlign.Decimal ? CellAlign.Right : align;
    }

    private static ImmutableArray<Inline> Bold(ImmutableArray<Inline> content) => [.. content.Select(Bold)];

    private static Inline Bold(Inline inline) => inline switch
    {
        TextInline text => text with { Style = text.Style with { Bold = true } },
        LinkInline link => link with { Content = Bold(link.Content) },
        _ => inline,
    };

    private sealed record Placing(int[] CoveredTo, Scope Scope, bool Head);
}
