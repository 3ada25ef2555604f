using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>Blocks of the main column: paragraphs, lists, boxes, small heads.</summary>
internal sealed class TextComposer(ComposeContext context, string file)
{
    private readonly Spans _spans = new(context, file);

    /// <summary>The blocks of the main column; of others (charts …) there are none here.</summary>
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

    private Block? One(Node node, Node? before) => node switch
    {
        ParagraphNode p => Paragraph(p, before),
        ListNode l => List(l),
        HeadingNode { Level: 3 } h => SmallHead(h),
        FenceNode { Kind: "callout" } c => Box(c),
        _ => null,
    };

    private Paragraph Paragraph(ParagraphNode node, Node? before) =>
        new(_spans.Make(node.Content, context.Styles.Body), before is ParagraphNode ? context.Styles.FollowingLines : context.Styles.BodyLines)
        {
            Before = before is ParagraphNode ? context.Styles.ParagraphGap : 0,
        };

    private Paragraph SmallHead(HeadingNode node) =>
        new(_spans.Make(node.Content, context.Styles.BodyBold), context.Styles.SideLines) { Role = StructureRole.H3, Before = 12, KeepWithNext = true };

    private ListBlock List(ListNode list)
    {
        var styles = context.Styles;
        var entries = list.Items.Select((item, i) => new ListEntry(
            [new TextInline(list.Ordered ? (list.Start + i).ToString(CultureInfo.InvariantCulture) : "•", styles.BodyAccent)],
            styles.SideLines,
            new Stack(Compose(item))));
        return new ListBlock([.. entries], list.Ordered ? 20 : 12, 6) { Before = 6, After = 6 };
    }

    private PanelBlock Box(FenceNode fence) => new(new Stack(Compose(fence.Children)), context.Theme.Colors.Panel, new Padding(12, 6))
    {
        BarWidth = 2,
        BarColor = context.Theme.Colors.Accent,
        Before = 6,
        After = 6,
    };
}
