using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>Blocks of the main column: paragraphs, lists, quotations, code, boxes, small heads.</summary>
internal sealed class TextComposer(ComposeContext context, string file, TextPlace place)
{
    private readonly Spans _spans = new(context, file);

    /// <summary>The blocks. Figures and other blocks of full width cannot stand inside these; they are reported.</summary>
    public ImmutableArray<Block> Compose(IEnumerable<Node> nodes)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        Node? before = null;
        foreach (var node in nodes)
        {
            if (One(node, before) is { } block)
                blocks.Add(block);
            before = node;
        }

        return blocks.ToImmutable();
    }

    /// <summary>The blocks as one.</summary>
    public Stack Stack(IEnumerable<Node> nodes) => new(Compose(nodes));

    private Block? One(Node node, Node? before) => node switch
    {
        ParagraphNode p => new PictureComposer(context, file).Compose(p.Content) ?? Paragraph(p, before),
        ListNode l => new ListComposer(context, place, Within).Compose(l),
        HeadingNode h => SmallHead(h),
        QuoteNode q => Quote(q),
        CodeNode c => Code(c),
        ThematicBreakNode => new RuleBlock(0.5, context.Theme.Colors.Grey3) { Before = 12, After = 12 },
        PipeTableNode t => new TableComposer(context, file).Compose(t),
        DefinitionsNode d => Definitions(d),
        PictureNode p => new PictureFigure(context, file).Compose(p, place.Inside ? context.Theme.Main - 24 : context.Theme.Main),
        FenceNode { Kind: "callout" } c => Box(c),
        FenceNode { Kind: "columns" } c => Columns(c),
        FenceNode f => Misplaced(f.Kind, f.Line),
        CaseFactsNode f => Misplaced("cases", f.Line),
        _ => throw new InvalidOperationException($"No block for {node.GetType().Name}."),
    };

    private TextComposer Within(TextPlace inner) => new(context, file, inner);

    private Paragraph Paragraph(ParagraphNode node, Node? before)
    {
        var styles = context.Styles;
        var follows = before is ParagraphNode;
        return new Paragraph(_spans.Make(node.Content, place.Style), follows && !place.Inside ? styles.FollowingLines : styles.BodyLines)
        {
            // Within lists and boxes an indent would look like a step of the list.
            Before = follows ? (place.Inside ? 6 : styles.ParagraphGap) : 0,
        };
    }

    private Paragraph SmallHead(HeadingNode node)
    {
        var style = context.Styles.SmallHead(Math.Max(3, node.Level));
        return new Paragraph(_spans.Make(node.Content, style), node.Level <= 4 ? context.Styles.SideLines : context.Styles.SmallLines)
        {
            Role = place.Levels.Next(node.Level),
            Before = node.Level <= 4 ? 12 : 9,
            KeepWithNext = true,
        };
    }

    /// <summary>Text in columns: their number stands after the word <c>columns</c>, two where none is given.</summary>
    private ColumnsBlock Columns(FenceNode fence)
    {
        var count = 2;
        if (fence.Argument.Length > 0 && (!int.TryParse(fence.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 2 or > 4))
        {
            context.Faults.Error("template-columns", new SourcePlace(file, fence.Line, 12), fence.Argument);
            count = 2;
        }

        return new ColumnsBlock(count, context.Theme.Gutter, Within(place with { Inside = true }).Stack(fence.Children)) { Before = 12, After = 12 };
    }

    private PanelBlock Quote(QuoteNode node)
    {
        var inner = place with { Style = context.Styles.Quote, Inside = true };
        return new PanelBlock(Within(inner).Stack(node.Children), place.Ground, new Padding(12, 0))
        {
            Role = StructureRole.BlockQuote,
            BarWidth = 2,
            BarColor = context.Theme.Colors.Grey3,
            Before = 6,
            After = 6,
        };
    }

    private PanelBlock? Code(CodeNode node)
    {
        if (node.Lines.All(string.IsNullOrWhiteSpace))
            return null;
        var style = context.Styles.Code;
        var lines = node.Lines.SelectMany((l, i) => i == 0 ? new Inline[] { new TextInline(l, style) } : [new LineBreakInline(), new TextInline(l, style)]);
        // Code is part of a paragraph in PDF's structure (ISO 32000-1, 14.8.4.4).
        return new PanelBlock(new Paragraph([.. lines], context.Styles.CodeLines) { Role = StructureRole.Code }, context.Theme.Colors.Panel, new Padding(12, 6))
        {
            Role = StructureRole.P,
            Before = 6,
            After = 6,
        };
    }

    private Stack Definitions(DefinitionsNode node)
    {
        var composer = new DefinitionComposer(context, file, place);
        return new Stack([.. node.Items.Select(i => composer.Compose(i, place.Inside ? 84 : context.Theme.Rail, 12))]);
    }

    private PanelBlock Box(FenceNode fence)
    {
        var colors = context.Theme.Colors;
        return new PanelBlock(Within(place with { Ground = colors.Panel, Inside = true }).Stack(fence.Children), colors.Panel, new Padding(12, 6))
        {
            BarWidth = 2,
            BarColor = colors.Accent,
            Before = 6,
            After = 6,
        };
    }

    private Block? Misplaced(string kind, int line)
    {
        context.Faults.Error("template-nested-block", new SourcePlace(file, line, 4), kind);
        return null;
    }
}
