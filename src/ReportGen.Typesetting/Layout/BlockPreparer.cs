using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Layout.Tables;

namespace ReportGen.Typesetting.Layout;

/// <summary>Turns blocks into layouts and elements of the structure.</summary>
/// <param name="ids">Ids of elements.</param>
/// <param name="texts">Prepares inline content.</param>
/// <param name="setter">Sets lines.</param>
/// <param name="counting">Whether pages are only counted.</param>
internal sealed class BlockPreparer(ElementIds ids, TextPreparer texts, LineSetter setter, bool counting = false)
{
    private readonly ContainerPreparer _containers = new(ids);
    private int _bookmarks;

    /// <summary>Prepares a block and all it contains.</summary>
    public Prepared Prepare(Block block, Scope scope)
    {
        if (block.Artifact && scope.Tag is null)
            scope = scope with { Tag = Tag.Layout };
        var bare = Bare(block, scope);
        var prepared = bare with
        {
            Before = Math.Max(block.Before, bare.Before),
            After = Math.Max(block.After, bare.After),
            KeepWithNext = block.KeepWithNext || bare.KeepWithNext,
            Float = block.Float && scope.Tag is null,
            Barrier = block.Role == StructureRole.H1 || block.Outline?.Level <= 1,
        };
        return AnchorOf(block, scope) is { } anchor ? prepared with { Layout = new AnchorLayout(prepared.Layout, anchor) } : prepared;
    }

    /// <summary>The place a block names; furniture and repeated heads would name theirs again on every page and name none.</summary>
    private Anchor? AnchorOf(Block block, Scope scope)
    {
        if (scope.Fields is not null || scope.Tag?.Kind == ArtifactKind.Repeated)
            return null;
        if (block.Outline is null)
            return block.Id is null ? null : new Anchor(block.Id, null);
        return new Anchor(block.Id ?? "bookmark-" + LineSetter.Number(++_bookmarks), block.Outline);
    }

    private Prepared Bare(Block block, Scope scope) => block switch
    {
        Paragraph paragraph => Text(paragraph, scope),
        Stack stack => _containers.Stack(this, stack, scope),
        Grid grid => _containers.Grid(this, grid, scope),
        RailBlock rail => _containers.Rail(this, rail, scope),
        ColumnsBlock columns => _containers.Columns(this, columns, scope),
        PanelBlock panel => _containers.Panel(this, panel, scope),
        ListBlock list => new ListPreparer(ids, texts, setter).Prepare(this, list, scope),
        TableBlock table => new TablePreparer(ids, texts, setter, counting).Prepare(this, table, scope),
        ContentsLine line => Contents(line, scope),
        DrawingBlock drawing => Drawing(drawing, scope),
        RuleBlock rule => new Prepared(SimpleLayouts.Rule(rule, scope.Ornament), []),
        SpacerBlock spacer => new Prepared(SimpleLayouts.Spacer(spacer), []),
        RunningMark mark => new Prepared(SimpleLayouts.Running(mark), []) { Transparent = true },
        PageBreak page => new Prepared(new PageBreakLayout(page.Master), []) { Transparent = true },
        _ => throw new NotSupportedException($"There is no layout for {block.GetType().Name}."),
    };

    private Prepared Text(Paragraph paragraph, Scope scope)
    {
        var text = texts.Prepare(paragraph.Content, paragraph.Role ?? StructureRole.P, scope);
        var layout = new ParagraphLayout(new ParagraphSource(text, paragraph.Style, setter, paragraph.Id));
        var node = text.Node is null ? null : text.Node with { AlternateText = paragraph.AlternateText };
        return new Prepared(layout, node is null ? [] : [node]);
    }

    private Prepared Drawing(DrawingBlock block, Scope scope)
    {
        StructureNode? node = null;
        if (scope.Tag is null && (block.Role is not null || block.AlternateText is not null))
        {
            node = new StructureNode(ids.Next(), block.Role ?? StructureRole.Figure, [])
            {
                AlternateText = block.AlternateText,
            };
        }

        var tag = node is null ? scope.Ornament : Tag.Of(node);
        var items = new LabelShaper(setter).Shape(block.Drawing.Items);
        return new Prepared(new DrawingLayout(new DrawingSource(block.Drawing.Size, items, tag) { Place = block.Id, FitsColumn = block.FitsColumn }), node is null || items.IsEmpty ? [] : [node]);
    }

    private Prepared Contents(ContentsLine line, Scope scope)
    {
        var link = new StructureNode(ids.Next(), StructureRole.Link, []);
        var tag = scope.Tag ?? Tag.Of(link);
        var within = scope with { Tag = tag };
        var page = new PageReferenceInline(line.Target, line.PageStyle);
        var parts = new ContentsTexts(
            texts.Prepare(line.Number, StructureRole.Span, within),
            texts.Prepare(line.Title, StructureRole.Span, within),
            texts.Prepare([page], StructureRole.Span, within),
            tag);
        var layout = new FixedLayout(new ContentsLineLayout(line, parts, setter).Make, line.Id);
        if (scope.Tag is not null)
            return new Prepared(layout, []);
        var reference = new StructureNode(ids.Next(), StructureRole.Reference, [link]);
        return new Prepared(layout, [new StructureNode(ids.Next(), line.Role ?? StructureRole.TOCI, [reference])]);
    }
}
