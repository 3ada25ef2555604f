using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Prepares tables: places cells and builds Table, THead, TBody, TR, TH and TD.</summary>
internal sealed class TablePreparer(ElementIds ids, TextPreparer texts, LineSetter setter)
{
    /// <summary>Prepares a table.</summary>
    public Prepared Prepare(BlockPreparer blocks, TableBlock table, Scope scope)
    {
        var repeated = scope.Tag is null ? scope with { Tag = Tag.Artifact(ArtifactKind.Repeated) } : scope;
        var caption = table.Caption is null ? null : blocks.Prepare(table.Caption, scope);
        var head = Rows(table.Head, table, true, scope);
        var body = Rows(table.Body, table, false, scope);
        var note = table.Note is null ? null : blocks.Prepare(table.Note, scope);
        var source = new TableSource(table, setter)
        {
            Head = head,
            RepeatedHead = Rows(table.Head, table, true, repeated),
            Body = body,
            HeadCells = [.. head.SelectMany(r => r.Cells)],
            Caption = caption,
            ContinuedCaption = table.ContinuedCaption is null ? null : blocks.Prepare(table.ContinuedCaption, repeated),
            Note = note,
            Ornament = scope.Ornament,
        };
        var nodes = scope.Tag is null ? Nodes(source, table) : [];
        return new Prepared(new TableLayout(source), nodes)
        {
            Before = caption?.Before ?? 0,
            After = note?.After ?? 0,
        };
    }

    private ImmutableArray<PlacedRow> Rows(ImmutableArray<TableRow> rows, TableBlock table, bool head, Scope scope) =>
        TableCells.Place(rows, table.Columns, head, cell => texts.Prepare(cell.Content, RoleOf(cell, head), scope));

    private static StructureRole RoleOf(TableCell cell, bool head) => head || cell.Scope is not null ? StructureRole.TH : StructureRole.TD;

    private ImmutableArray<StructureNode> Nodes(TableSource source, TableBlock table)
    {
        var children = ImmutableArray.CreateBuilder<StructureNode>();
        if (source.Caption is { Nodes.IsEmpty: false } caption)
            children.Add(Caption(caption.Nodes));
        if (!source.Head.IsEmpty)
            children.Add(Part(StructureRole.THead, source.Head, true));
        if (!source.Body.IsEmpty)
            children.Add(Part(StructureRole.TBody, source.Body, false));
        var node = new StructureNode(ids.Next(), StructureRole.Table, children.ToImmutable()) { AlternateText = table.AlternateText };
        return [node, .. source.Note?.Nodes ?? []];
    }

    private StructureNode Caption(ImmutableArray<StructureNode> nodes) =>
        nodes is [{ Role: StructureRole.Caption } only] ? only : new StructureNode(ids.Next(), StructureRole.Caption, nodes);

    private StructureNode Part(StructureRole role, ImmutableArray<PlacedRow> rows, bool head) => new(
        ids.Next(), role, [.. rows.Select(r => new StructureNode(ids.Next(), StructureRole.TR, [.. r.Cells.Select(c => Cell(c, head))]))]);

    /// <summary>The element of a cell; an empty cell has one too, since rows must have a cell for every column.</summary>
    private StructureNode Cell(PlacedCell placed, bool head)
    {
        var cell = placed.Cell;
        var node = placed.Text.Node ?? new StructureNode(ids.Next(), RoleOf(cell, head), []);
        return node with
        {
            Scope = cell.Scope ?? (head ? HeaderScope.Column : null),
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
        };
    }
}
