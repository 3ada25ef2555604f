using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace ReportGen.Templates.Content;

/// <summary>
/// Reads footnotes. A note is one run of text at the foot of the page, so its blocks become lines of it. It is printed with its first mark only.
/// </summary>
/// <param name="place">Where the Markdown stands.</param>
/// <param name="blocks">Reads blocks.</param>
internal sealed class FootnoteReader(ReadingPlace place, Func<IEnumerable<Block>, ImmutableArray<Node>> blocks)
{
    private readonly HashSet<Footnote> _printed = [];
    private bool _inside;

    /// <summary>The mark of a footnote; null for a link back from the note.</summary>
    public FootnoteSpan? Read(FootnoteLink link)
    {
        if (link.IsBackLink)
            return null;
        var number = link.Footnote.Order;
        if (_inside)
        {
            // The foot of a page has no feet: a mark inside a note is a mark only.
            place.Warn("template-nested-note", link, number.ToString(CultureInfo.InvariantCulture));
            return new FootnoteSpan(number, []);
        }

        if (!_printed.Add(link.Footnote))
            return new FootnoteSpan(number, []);
        _inside = true;
        var note = Lines(blocks(link.Footnote));
        _inside = false;
        return new FootnoteSpan(number, note);
    }

    private static ImmutableArray<Span> Lines(IEnumerable<Node> nodes)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var line in nodes.SelectMany(LinesOf))
        {
            if (spans.Count > 0)
                spans.Add(new BreakSpan());
            spans.AddRange(line);
        }

        return spans.ToImmutable();
    }

    private static IEnumerable<ImmutableArray<Span>> LinesOf(Node node) => node switch
    {
        ParagraphNode p => [p.Content],
        HeadingNode h => [h.Content],
        QuoteNode q => q.Children.SelectMany(LinesOf),
        CodeNode c => c.Lines.Select(l => ImmutableArray.Create<Span>(new TextSpan(l, SpanLook.Code))),
        ListNode l => l.Items.SelectMany((item, i) => Labelled(l.Ordered ? (l.Start + (long)i).ToString(CultureInfo.InvariantCulture) + ". " : "• ", Lines(item.Body))),
        DefinitionsNode d => d.Items.SelectMany(i => i.Terms.Concat(i.Body.SelectMany(LinesOf))),
        PipeTableNode t => t.Rows.Prepend(t.Head).Select(r => r.SelectMany((cell, i) => i == 0 ? cell : cell.Insert(0, new TextSpan(" | "))).ToImmutableArray()),
        PictureNode p => [[new TextSpan("[" + p.Alternate + "]")]],
        FenceNode f => f.Children.SelectMany(LinesOf),
        _ => [],
    };

    private static IEnumerable<ImmutableArray<Span>> Labelled(string label, ImmutableArray<Span> body) => [body.Insert(0, new TextSpan(label))];
}
