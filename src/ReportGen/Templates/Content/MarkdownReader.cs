using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Content;

/// <summary>Reads Markdown into <see cref="Node"/>s.</summary>
internal sealed class MarkdownReader(string file, RenderedText text, int firstLine, FaultList faults)
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().DisableHtml().Build();

    private readonly SpanReader _spans = new(line => text.SourceLine(line + firstLine));

    /// <summary>The blocks of a Markdown text (its line 0 is <c>firstLine</c> of the rendered file).</summary>
    public ImmutableArray<Node> Read(string markdown)
    {
        var document = Markdig.Markdown.Parse(ProtectedText.HidePunctuation(markdown), Pipeline);
        return Blocks(document.Where(b => b is not FootnoteGroup and not LinkReferenceDefinitionGroup));
    }

    private ImmutableArray<Node> Blocks(IEnumerable<Block> blocks) => [.. blocks.Select(One).OfType<Node>()];

    private int Line(Block block) => text.SourceLine(block.Line + firstLine);

    private Node? One(Block block) => block switch
    {
        HeadingBlock { Level: 2 or 3 } h => new HeadingNode(h.Level, _spans.Read(h.Inline), Line(h)),
        ParagraphBlock p => new ParagraphNode(_spans.Read(p.Inline), Line(p)),
        ListBlock l => List(l),
        Table t => Table(t),
        DefinitionList d => Definitions(d),
        FencedCodeBlock f => Fence(f),
        BlankLineBlock or ThematicBreakBlock => null,
        _ => Unsupported(block),
    };

    private Node? Unsupported(Block block)
    {
        var kind = block is HeadingBlock h ? new string('#', h.Level) : block.GetType().Name.Replace("Block", "", StringComparison.Ordinal);
        faults.Error("template-markdown", new SourcePlace(file, Line(block), block.Column + 1), kind);
        return null;
    }

    private ListNode List(ListBlock list)
    {
        var start = int.TryParse(list.OrderedStart, out var s) ? s : 1;
        return new ListNode(list.IsOrdered, start, [.. list.OfType<ListItemBlock>().Select(i => Blocks(i))], Line(list));
    }

    private PipeTableNode Table(Table table)
    {
        var rows = table.OfType<TableRow>().Select(r => new { r.IsHeader, Cells = r.OfType<TableCell>().Select(Cell).ToImmutableArray() }).ToArray();
        return new PipeTableNode(
            rows.FirstOrDefault(r => r.IsHeader)?.Cells ?? [],
            [.. rows.Where(r => !r.IsHeader).Select(r => r.Cells)],
            [.. table.ColumnDefinitions.Select(c => c.Alignment == TableColumnAlign.Right)],
            Line(table));
    }

    private ImmutableArray<Span> Cell(TableCell cell) => _spans.Read(cell.OfType<ParagraphBlock>().FirstOrDefault()?.Inline);

    private DefinitionsNode Definitions(DefinitionList list) => new(
        [.. list.OfType<DefinitionItem>().Select(i => new DefinitionEntry(
            _spans.Read(i.OfType<DefinitionTerm>().FirstOrDefault()?.Inline),
            Blocks(i.Where(b => b is not DefinitionTerm))))],
        Line(list));

    private FenceNode? Fence(FencedCodeBlock fence) =>
        new FenceReader(file, text, faults).Read(fence.Info ?? "", fence.Arguments ?? "", fence.Lines.ToString(), fence.Line + firstLine, body => Read(body, fence.Line + 1));

    private ImmutableArray<Node> Read(string body, int line) => new MarkdownReader(file, text, firstLine + line, faults).Read(body);
}
