using System.Collections.Immutable;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates.Compose;

/// <summary>
/// The flow of a section: text gathers in the main column beside its side head; figures, tables, cards and definitions break out to the full width.
/// </summary>
internal sealed class FlowComposer(ComposeContext context, SectionContent section, ImmutableArray<SectionContent> sections, Block? rail)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Node> _main = [];
    private readonly TextPlace _place = new(context.Styles.Body, Color.White, new HeadingLevels());
    private Block? _rail = rail;
    private bool _opens;
    private bool _opensCase;

    /// <summary>The blocks.</summary>
    public ImmutableArray<Block> Compose()
    {
        for (var i = 0; i < section.Body.Length; i++)
            Add(section.Body[i], i + 1 < section.Body.Length ? section.Body[i + 1] : null);
        Flush();
        return _blocks.ToImmutable();
    }

    private void Add(Node node, Node? next)
    {
        switch (node)
        {
            case HeadingNode { Level: 2 } heading:
                Flush();
                Head(heading, next);
                break;
            case FenceNode { Kind: "facts" } facts:
                AddFacts(facts);
                break;
            case CaseFactsNode facts:
                if (_main.Count > 0)
                    Flush();
                AddFacts(facts);
                break;
            case FenceNode { Kind: "toc" }:
                FlushText();
                _blocks.AddRange(new ContentsComposer(context, sections).Compose(_rail, Lists(node)));
                _rail = null;
                break;
            case FenceNode { Kind: "pagebreak" }:
                Flush();
                _blocks.Add(new PageBreak());
                break;
            case FenceNode { Kind: "glossary" } glossary:
                Flush();
                _blocks.AddRange(new GlossaryComposer(context, section.File, _place).Compose(glossary));
                break;
            case DefinitionsNode definitions:
                Flush();
                _blocks.AddRange(definitions.Items.Select(i => new DefinitionComposer(context, section.File, _place).Compose(i, context.Theme.Rail, context.Theme.Gutter)));
                break;
            default:
                if (Wide(node) is { } wide)
                {
                    Flush();
                    _blocks.Add(wide);
                }
                else if (!IsWide(node))
                {
                    _main.Add(node);
                }

                break;
        }
    }

    private Block? Wide(Node node) => node switch
    {
        FenceNode { Kind: "chart" } f => new ChartComposer(context, section.File).Compose(f),
        FenceNode { Kind: "picture" } f => new PictureFigure(context, section.File).Compose(f),
        FenceNode { Kind: "table" } f => new TableComposer(context, section.File).Compose(f),
        FenceNode { Kind: "kpi" } f => new CardComposer(context, section.File).Compose(f),
        FenceNode { Kind: "cover" } f => new CoverComposer(context, section.File).Compose(f),
        PipeTableNode t => new TableComposer(context, section.File).Compose(t),
        _ => null,
    };

    private static bool IsWide(Node? node) => node is PipeTableNode or DefinitionsNode or FenceNode { Kind: "chart" or "picture" or "table" or "kpi" or "cover" or "glossary" };

    private string Lists(Node node)
    {
        var fence = (FenceNode)node;
        if (fence.Argument.Length > 0 && !ContentsComposer.Lists.Contains(fence.Argument))
            context.Faults.Unknown("template-unknown-value", new Diagnostics.SourcePlace(section.File, fence.Line, 8), fence.Argument, ContentsComposer.Lists);
        return fence.Argument;
    }

    private void Head(HeadingNode heading, Node? next)
    {
        if (IsWide(next))
        {
            _blocks.Add(WideHead(heading));
            return;
        }

        var plain = section.Front.Numbering == SectionNumbering.None;
        if (plain && !section.Front.TitleInRail)
            _blocks.Add(new RuleBlock(1, context.Theme.Colors.Ink) { Before = 18, After = 9, KeepWithNext = true });
        _rail = plain ? PlainHead(heading) : SideHead(heading);
        _opens = !plain || section.Front.TitleInRail;
    }

    private Paragraph WideHead(HeadingNode heading)
    {
        var number = context.Numbers.Of(heading);
        var content = new Spans(context, section.File).Make(heading.Content, context.Styles.WideHead);
        if (number.Number.Length > 0)
            content = [new TextInline(number.Number, context.Styles.WideHead with { Color = context.Theme.Colors.Accent }), new GapInline(12), .. content];
        return Marked(new Paragraph(content, context.Styles.LeadLines) { Before = 24, After = 6 }, number);
    }

    private Paragraph SideHead(HeadingNode heading)
    {
        var number = context.Numbers.Of(heading);
        var name = new Spans(context, section.File).Make(heading.Content, context.Styles.BodyBold);
        return Marked(
            new Paragraph([new TextInline(number.Number, context.Styles.BodyAccent), new LineBreakInline(), .. name], context.Styles.SideLines), number);
    }

    private Paragraph PlainHead(HeadingNode heading) => Marked(
        new Paragraph(new Spans(context, section.File).Make(heading.Content, context.Styles.WideHead), context.Styles.LeadLines), context.Numbers.Of(heading));

    private Paragraph Marked(Paragraph head, Numbered number)
    {
        var mark = number.Number.Length == 0 ? number.Title : number.Number + " " + number.Title;
        return head with
        {
            Id = number.Id,
            Role = _place.Levels.Next(2),
            KeepWithNext = true,
            Outline = mark.Length == 0 ? null : new OutlineMark(mark, 2),
        };
    }

    private void AddFacts(FenceNode fence)
    {
        var styles = context.Styles;
        var lines = (fence.Options as YamlList)?.Items.OfType<YamlScalar>().Where(s => s.Text.Length > 0)
            .Select(s => (Block)new Paragraph([new TextInline(ProtectedText.Restore(s.Text), styles.Small)], styles.SmallLines)) ?? [];
        Block[] head = _rail is null ? [] : [_rail];
        _rail = new Stack([.. head, new SpacerBlock(6), .. lines]);
    }

    private void AddFacts(CaseFactsNode facts)
    {
        var styles = context.Styles;
        Block[] head = _rail is null ? [] : [_rail, new SpacerBlock(6)];
        _rail = new Stack(
        [
            .. head,
            new Paragraph([new TextInline(facts.Name, styles.BodyBold)], styles.SideLines),
            .. facts.Facts.Select(f => new Paragraph([new TextInline(f, styles.Small)], styles.SmallLines)),
        ]);
        _opens = _opensCase = true;
    }

    private void Flush()
    {
        FlushText();
        if (_rail is null)
            return;
        _blocks.Add(new RailBlock(_rail, new Stack([]), context.Theme.Rail, context.Theme.Gutter) { KeepWithNext = true });
        _rail = null;
    }

    private void FlushText()
    {
        if (_main.Count == 0)
            return;
        var main = new TextComposer(context, section.File, _place).Stack(_main);
        _main.Clear();
        // A case's few lines stay with its figure.
        var keep = _opensCase && main.Children.Length <= 2;
        _blocks.Add(new RailBlock(_rail, main, context.Theme.Rail, context.Theme.Gutter) { Before = _opens ? 18 : 6, After = 6, KeepWithNext = keep });
        _rail = null;
        _opens = _opensCase = false;
    }
}
