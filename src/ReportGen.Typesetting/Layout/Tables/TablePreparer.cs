using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Prepares tables: Table, Caption, THead and an empty TBody, to which rows come as they are painted.</summary>
internal sealed class TablePreparer(ElementIds ids, TextPreparer texts, LineSetter setter, bool counting)
{
    /// <summary>Prepares a table.</summary>
    public Prepared Prepare(BlockPreparer blocks, TableBlock table, Scope scope)
    {
        var repeated = scope.Tag is null ? scope with { Tag = Tag.Artifact(ArtifactKind.Repeated) } : scope;
        var caption = table.Caption is null ? null : blocks.Prepare(table.Caption, scope);
        var body = ids.Next();
        var reader = new RowReader(table, texts, ids)
        {
            Body = scope.Tag is null ? body : null,
            Scope = scope,
            IsCounting = counting && (table.LongBody?.Count ?? table.Body.Length) > TableSource.LongTable,
        };
        var note = table.Note is null ? null : blocks.Prepare(table.Note, scope);
        var source = new TableSource(table, reader, setter)
        {
            Head = reader.Head(scope),
            RepeatedHead = reader.Head(repeated),
            Caption = caption,
            ContinuedCaption = table.ContinuedCaption is null ? null : blocks.Prepare(table.ContinuedCaption, repeated),
            Note = note,
            Ornament = scope.Ornament,
        };
        ILayout layout = new TableLayout(source, TablePlace.Start);
        return new Prepared(table.Wide == WideTable.Turn ? new TurnedLayout(layout, source) : layout, scope.Tag is null ? Nodes(source, body) : [])
        {
            Before = caption?.Before ?? 0,
            After = note?.After ?? 0,
        };
    }

    private ImmutableArray<StructureNode> Nodes(TableSource source, int body)
    {
        var children = ImmutableArray.CreateBuilder<StructureNode>();
        if (source.Caption is { Nodes.IsEmpty: false } caption)
            children.Add(Caption(caption.Nodes));
        if (!source.Head.IsEmpty)
            children.Add(new StructureNode(ids.Next(), StructureRole.THead, [.. source.Head.Select(r => r.Element!.Node)]));
        if (source.Reader.Count > 0)
            children.Add(new StructureNode(body, StructureRole.TBody, []));
        var note = source.Note?.Nodes ?? [];
        if (children.Count == 0)
            return note;
        var node = new StructureNode(ids.Next(), source.Block.Role ?? StructureRole.Table, children.ToImmutable())
        {
            AlternateText = source.Block.AlternateText,
        };
        return [node, .. note];
    }

    private StructureNode Caption(ImmutableArray<StructureNode> nodes) =>
        nodes is [{ Role: StructureRole.Caption } only] ? only : new StructureNode(ids.Next(), StructureRole.Caption, nodes);
}
