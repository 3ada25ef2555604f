using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Content;

/// <summary>Reads Markdown into <see cref="Node"/>s. No Markdown is ever refused; what cannot be set as written is told as a warning.</summary>
internal sealed class MarkdownReader
{
    private readonly string _file;
    private readonly RenderedText _text;
    private readonly int _firstLine;
    private readonly FaultList _faults;
    private readonly ReadingPlace _place;
    private readonly SpanReader _spans;

    /// <summary>A reader of a text whose line 0 is line <paramref name="firstLine"/> of the rendered file.</summary>
    public MarkdownReader(string file, RenderedText text, int firstLine, FaultList faults)
    {
        (_file, _text, _firstLine, _faults) = (file, text, firstLine, faults);
        _place = new ReadingPlace(file, line => text.SourceLine(line + firstLine), faults);
        _spans = new SpanReader(_place, new FootnoteReader(_place, Blocks).Read);
    }

    /// <summary>The blocks of a Markdown text.</summary>
    public ImmutableArray<Node> Read(string markdown)
    {
        if (MarkdownShape.FirstTooBusy(markdown) is { } busy)
        {
            _faults.Error("template-too-many-brackets", new SourcePlace(_file, _place.SourceLine(busy)), "");
            return [];
        }

        if (MarkdownShape.FirstTooDeep(markdown) is { } deep)
        {
            _faults.Error("template-too-deep", new SourcePlace(_file, _place.SourceLine(deep)), "");
            return [];
        }

        try
        {
            return Blocks(Markdig.Markdown.Parse(ProtectedText.HidePunctuation(markdown), MarkdownSyntax.Section));
        }
        catch (ArgumentException)
        {
            // All that the parser refuses is nesting beyond its limit, without a place.
            _faults.Error("template-too-deep", new SourcePlace(_file, _place.SourceLine(0)), "");
            return [];
        }
    }

    private ImmutableArray<Node> Blocks(IEnumerable<Block> blocks) => [.. blocks.SelectMany(One)];

    private int Line(Block block) => _place.Line(block);

    private IEnumerable<Node> One(Block block) => block switch
    {
        HeadingBlock h => [Heading(h)],
        ParagraphBlock p => Paragraph(p),
        ListBlock l => [List(l)],
        QuoteBlock q => [new QuoteNode(Blocks(q), Line(q))],
        ThematicBreakBlock t => [new ThematicBreakNode(Line(t))],
        Table t => [Table(t)],
        DefinitionList d => [Definitions(d)],
        FencedCodeBlock f => Fence(f) is { } fence ? [fence] : [],
        CodeBlock c => [new CodeNode(CodeLines.Of(c.Lines.ToString()), Line(c))],
        HtmlBlock h => Html(h),
        FootnoteGroup or LinkReferenceDefinitionGroup => [],
        ContainerBlock other => Blocks(other),
        _ => [],
    };

    private HeadingNode Heading(HeadingBlock heading)
    {
        if (heading.Level == 1)
            _faults.Add(new Fault("template-heading-one", Severity.Note, new SourcePlace(_file, Line(heading), heading.Column + 1)));
        return new HeadingNode(Math.Max(heading.Level, 2), _spans.Read(heading.Inline), Line(heading));
    }

    private IEnumerable<Node> Paragraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is Markdig.Syntax.Inlines.LinkInline { IsImage: true, NextSibling: null } image && IsPicture(image.Url))
            return [new PictureNode(ProtectedText.Restore(image.Url!), Compose.Spans.Plain(_spans.Read(image)), Line(paragraph))];
        var content = _spans.Read(paragraph.Inline);
        return content.Length == 0 ? [] : [new ParagraphNode(content, Line(paragraph))];
    }

    private static bool IsPicture(string? address) => address is not null && !address.Contains(':', StringComparison.Ordinal)
        && ProtectedText.Restore(address).EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private ListNode List(ListBlock list) => new(
        list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1,
        [.. list.OfType<ListItemBlock>().Select(i => new ListItem(Blocks(i), (i.FirstOrDefault() as LeafBlock)?.Inline?.FirstChild is TaskList t ? t.Checked : null))],
        Line(list))
    {
        Ordered = list.IsOrdered,
        Loose = list.IsLoose,
    };

    private PipeTableNode Table(Table table)
    {
        var rows = table.OfType<TableRow>().Select(r => new { r.IsHeader, Cells = r.OfType<TableCell>().Select(Cell).ToImmutableArray() }).ToArray();
        return new PipeTableNode(
            rows.FirstOrDefault(r => r.IsHeader)?.Cells ?? [],
            [.. rows.Where(r => !r.IsHeader).Select(r => r.Cells)],
            [.. table.ColumnDefinitions.Select(c => Side(c.Alignment))],
            Line(table));
    }

    private static ColumnSide Side(TableColumnAlign? align) => align switch
    {
        TableColumnAlign.Right => ColumnSide.Right,
        TableColumnAlign.Center => ColumnSide.Center,
        _ => ColumnSide.Left,
    };

    private ImmutableArray<Span> Cell(TableCell cell) => _spans.Read(cell.OfType<ParagraphBlock>().FirstOrDefault()?.Inline);

    private DefinitionsNode Definitions(DefinitionList list)
    {
        var entries = ImmutableArray.CreateBuilder<DefinitionEntry>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var terms = item.OfType<DefinitionTerm>().Select(t => _spans.Read(t.Inline)).ToImmutableArray();
            var body = Blocks(item.Where(b => b is not DefinitionTerm));
            // A further definition of the same term comes as an item without one.
            if (terms.Length == 0 && entries.Count > 0)
                entries[^1] = entries[^1] with { Body = entries[^1].Body.AddRange(body) };
            else
                entries.Add(new DefinitionEntry(terms, body));
        }

        return new DefinitionsNode(entries.ToImmutable(), Line(list));
    }

    private Node? Fence(FencedCodeBlock fence) => new FenceReader(_file, _text, _faults).Read(
        new FenceText(fence.Info ?? "", fence.Arguments ?? "", fence.Lines.ToString(), fence.Line + _firstLine), body => Inner(body, fence.Line + 1));

    private ImmutableArray<Node> Inner(string body, int line) => new MarkdownReader(_file, _text, _firstLine + line, _faults).Read(body);

    private IEnumerable<Node> Html(HtmlBlock html)
    {
        var source = html.Lines.ToString();
        var paragraphs = HtmlText.Paragraphs(source);
        if (!HtmlText.IsComment(source.TrimStart()) || paragraphs.Length > 0)
            _place.Warn("template-html", html, ProtectedText.Restore(source.TrimStart().Split('\n')[0]));
        return paragraphs.Select(p => new ParagraphNode([new TextSpan(SoftBreaks.Resolve(ProtectedText.Restore(p)))], Line(html)));
    }
}
