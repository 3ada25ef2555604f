using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Content;

/// <summary>Reads the inline content of Markdown.</summary>
/// <param name="sourceLine">Source line of a line of the Markdown text.</param>
internal sealed partial class SpanReader(Func<int, int> sourceLine)
{
    /// <summary>The spans of a container; neighbouring texts of one look are joined.</summary>
    public ImmutableArray<Span> Read(ContainerInline? container)
    {
        var spans = new List<Span>();
        if (container is not null)
            Add(container, spans, bold: false);
        return Join(spans);
    }

    /// <summary>Reads a short text with Markdown emphasis, such as a title in YAML.</summary>
    public static ImmutableArray<Span> ReadText(string text, int line)
    {
        var document = Markdig.Markdown.Parse(ProtectedText.HidePunctuation(text));
        return document.FirstOrDefault() is LeafBlock { Inline: { } inline }
            ? new SpanReader(_ => line).Read(inline)
            : text.Length == 0 ? [] : [new TextSpan(ProtectedText.Restore(text))];
    }

    private void Add(ContainerInline container, List<Span> spans, bool bold)
    {
        foreach (var inline in container)
            AddOne(inline, spans, bold);
    }

    private void AddOne(Inline inline, List<Span> spans, bool bold)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal.Content.ToString(), sourceLine(literal.Line), spans, bold);
                break;
            case EmphasisInline emphasis:
                Add(emphasis, spans, bold || emphasis.DelimiterCount >= 2);
                break;
            case CodeInline code:
                spans.Add(new TextSpan(ProtectedText.Restore(code.Content), bold, Code: true));
                break;
            case LineBreakInline line:
                spans.Add(line.IsHard ? new BreakSpan() : new TextSpan("\n", bold));
                break;
            case LinkInline { IsImage: false } link:
                spans.Add(new LinkSpan(ProtectedText.Restore(link.Url ?? ""), Read(link)));
                break;
            case FootnoteLink { IsBackLink: false } note:
                spans.Add(new FootnoteSpan(note.Footnote.Order, Read((note.Footnote.FirstOrDefault() as LeafBlock)?.Inline)));
                break;
            case HtmlEntityInline entity:
                spans.Add(new TextSpan(ProtectedText.Restore(entity.Transcoded.ToString()), bold));
                break;
            case AutolinkInline auto:
                spans.Add(new LinkSpan(auto.Url, [new TextSpan(auto.Url)]));
                break;
            case ContainerInline other:
                Add(other, spans, bold);
                break;
        }
    }

    private static void AddText(string text, int line, List<Span> spans, bool bold)
    {
        var at = 0;
        foreach (Match match in Reference().Matches(text))
        {
            if (match.Index > at)
                spans.Add(new TextSpan(ProtectedText.Restore(text[at..match.Index]), bold));
            spans.Add(new ReferenceSpan(match.Groups[1].Value, line));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            spans.Add(new TextSpan(ProtectedText.Restore(text[at..]), bold));
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
            while (i + 1 < spans.Count && spans[i + 1] is TextSpan next && next.Bold == first.Bold && next.Code == first.Code)
            {
                text.Append(next.Text);
                i++;
            }

            joined.Add(first with { Text = SoftBreaks(text.ToString()) });
        }

        return joined.ToImmutable();
    }

    // A line end in the source is a space between Latin letters and nothing beside Han characters, which are written without spaces.
    private static string SoftBreaks(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                result.Append(text[i]);
                continue;
            }

            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : 'a';
            if (!IsWide(before) && !IsWide(after))
                result.Append(' ');
        }

        return result.ToString();
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF';

    [GeneratedRegex("@((?:fig|tbl|sec)-[A-Za-z0-9-]*[A-Za-z0-9])")]
    private static partial Regex Reference();
}
