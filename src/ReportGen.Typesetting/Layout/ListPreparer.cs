using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>Prepares lists: each item is a rail with its label and a main column with its body.</summary>
internal sealed class ListPreparer(ElementIds ids, TextPreparer texts, LineSetter setter)
{
    /// <summary>Prepares a list.</summary>
    public Prepared Prepare(BlockPreparer blocks, ListBlock list, Scope scope)
    {
        var items = list.Items.Select(item => Item(blocks, list, item, scope)).ToImmutableArray();
        var nodes = items.SelectMany(i => i.Nodes).ToImmutableArray();
        var layout = new StackLayout(new StackSource(items, false, list.Id));
        return new Prepared(layout, nodes.IsEmpty ? [] : [new StructureNode(ids.Next(), list.Role ?? StructureRole.L, nodes)])
        {
            Transparent = items.IsEmpty,
        };
    }

    private Prepared Item(BlockPreparer blocks, ListBlock list, ListEntry entry, Scope scope)
    {
        var label = texts.Prepare(entry.Label, StructureRole.Lbl, scope);
        var body = blocks.Prepare(entry.Body, scope);
        var rail = new ParagraphLayout(new ParagraphSource(label, entry.LabelStyle, setter, null));
        var measures = new RailMeasures(list.Indent, 0, list.Id) { LeastLines = 1 };
        var layout = new RailLayout(rail, body.Layout, measures);
        return new Prepared(layout, scope.Tag is null ? [Node(label, body)] : []) { Before = list.Gap };
    }

    private StructureNode Node(PreparedText label, Prepared body)
    {
        var parts = ImmutableArray.CreateBuilder<StructureNode>();
        parts.AddRange(label.Nodes);
        if (!body.Nodes.IsEmpty)
            parts.Add(new StructureNode(ids.Next(), StructureRole.LBody, body.Nodes));
        return new StructureNode(ids.Next(), StructureRole.LI, parts.ToImmutable());
    }
}
