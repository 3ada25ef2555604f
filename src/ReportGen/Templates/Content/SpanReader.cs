using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.Diagnostics;
using ReportGen.Templates.Compose;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Content;

/// <summary>Reads the inline content of Markdown.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="note">Makes the mark of a footnote.</param>
internal sealed partial class SpanReader(ReadingPlace place, Func<FootnoteLink, FootnoteSpan?> note)
{
    private bool _inImage;

    /// <summary>The spans of a container; neighbouring texts of one look are joined.</summary>
    public ImmutableArray<Span> Read(ContainerInline? container, SpanLook look = SpanLook.None)
    {
        var spans = new List<Span>();
        if (container is not null)
            Add(container, spans, look);
        return Join(spans);
    }

    /// <summary>Reads a short text with Markdown emphasis, such as a title in YAML.</summary>
    public static ImmutableArray<Span> ReadText(string text, SourcePlace place, FaultList faults)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(ProtectedText.HidePunctuation(text), MarkdownSyntax.Phrase);
        }
        catch (ArgumentException)
        {
            faults.Error("template-too-deep", place, "");
            return [];
        }

        return document.FirstOrDefault() is LeafBlock { Inline: { } inline }
            ? new SpanReader(new ReadingPlace(place.File, _ => place.Line, faults), _ => null).Read(inline)
            : text.Length == 0 ? [] : [new TextSpan(ProtectedText.Restore(text))];
    }

    private void Add(ContainerInline container, List<Span> spans, SpanLook look)
    {
        foreach (var inline in container)
            AddOne(inline, spans, look);
    }

    private void AddOne(Inline inline, List<Span> spans, SpanLook look)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(Literal(literal), place.Line(literal), spans, look);
                break;
            case EmphasisInline emphasis:
                Add(emphasis, spans, look | Look(emphasis));
                break;
            case CodeInline code:
                spans.Add(new TextSpan(ProtectedText.Restore(code.Content), look | SpanLook.Code));
                break;
            case LineBreakInline line:
                spans.Add(line.IsHard ? new BreakSpan() : new TextSpan(SoftBreaks.At(line), look));
                break;
            case LinkInline link:
                AddLink(link, spans, look);
                break;
            case AutolinkInline auto:
                var address = ProtectedText.Restore(auto.Url);
                spans.Add(new LinkSpan(auto.IsEmail ? "mailto:" + address : address, [new TextSpan(address, look)], place.Line(auto)));
                break;
            case FootnoteLink mark:
                if (note(mark) is { } span)
                    spans.Add(span);
                break;
            case HtmlEntityInline entity:
                spans.Add(new TextSpan(ProtectedText.Restore(entity.Transcoded.ToString()), look));
                break;
            case HtmlInline html:
                AddHtml(html, spans);
                break;
            case DelimiterInline open:
                // A bracket that was never closed holds what follows it.
                AddText(open.ToLiteral(), place.Line(open), spans, look);
                Add(open, spans, look);
                break;
            case ContainerInline other:
                Add(other, spans, look);
                break;
        }
    }

    // Behind the box of a task stands a space that belongs to the box.
    private static string Literal(LiteralInline literal) =>
        literal.PreviousSibling is TaskList ? literal.Content.ToString().TrimStart(' ') : literal.Content.ToString();

    private static SpanLook Look(EmphasisInline emphasis) => emphasis.DelimiterChar == '~' ? SpanLook.Strike
        : emphasis.DelimiterCount >= 2 ? SpanLook.Strong : SpanLook.Emphasis;

    private void AddLink(LinkInline link, List<Span> spans, SpanLook look)
    {
        var target = ProtectedText.Restore(link.Url ?? "");
        if (link.IsImage)
        {
            AddImage(link, target, spans, look);
            return;
        }

        var content = Read(link, look);
        if (content.Length > 0)
            spans.Add(new LinkSpan(target, content, place.Line(link)) { Title = ProtectedText.Restore(link.Title ?? "") });
    }

    private void AddImage(LinkInline image, string target, List<Span> spans, SpanLook look)
    {
        var nested = _inImage;
        _inImage = true;
        var alt = Spans.Plain(Read(image));
        _inImage = nested;
        if (nested)
            spans.Add(new TextSpan(alt, look));
        else
            spans.Add(new ImageSpan(target, alt, ProtectedText.Restore(image.Title ?? ""), place.Of(image)) { Look = look });
    }

    private void AddHtml(HtmlInline html, List<Span> spans)
    {
        if (HtmlText.IsLineBreak(html.Tag))
            spans.Add(new BreakSpan());
        else if (!HtmlText.IsComment(html.Tag))
            place.Warn("template-html", html, ProtectedText.Restore(html.Tag));
    }

    private static void AddText(string text, int line, List<Span> spans, SpanLook look)
    {
        var at = 0;
        foreach (Match match in Reference().Matches(text))
        {
            if (match.Index > at)
                spans.Add(new TextSpan(ProtectedText.Restore(text[at..match.Index]), look));
            spans.Add(new ReferenceSpan(match.Groups[1].Value, line));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            spans.Add(new TextSpan(ProtectedText.Restore(text[at..]), look));
    }

    private static ImmutableArray<Span> Join(List<Span> spans)
    {
        var joined = ImmutableArray.CreateBuilder<Span>();
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i] is not TextSpan first)
            {
                joined.Add(spans[i]);
                continue;
            }

            var text = new StringBuilder(first.Text);
            while (i + 1 < spans.Count && spans[i + 1] is TextSpan next && next.Look == first.Look)
            {
                text.Append(next.Text);
                i++;
            }

            if (text.Length > 0)
                joined.Add(first with { Text = text.ToString() });
        }

        return joined.ToImmutable();
    }

    [GeneratedRegex("@((?:fig|tbl|sec)-[A-Za-z0-9-]*[A-Za-z0-9])")]
    private static partial Regex Reference();
}
