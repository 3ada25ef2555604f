using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Templates.Content;

/// <summary>The text of HTML without its tags. No HTML is ever passed on.</summary>
internal static partial class HtmlText
{
    private const char ParagraphEnd = '\u2029';

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "s",
            "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a tag ends the line: <c>br</c>.</summary>
    public static bool IsLineBreak(string tag) => LineBreak().IsMatch(tag);

    /// <summary>Whether it is a comment, which nobody is meant to see.</summary>
    public static bool IsComment(string html) => html.StartsWith("<!--", StringComparison.Ordinal);

    /// <summary>The visible text of a block of HTML by paragraphs, character references resolved; line ends stay.</summary>
    public static ImmutableArray<string> Paragraphs(string html)
    {
        var text = Hidden().Replace(html, "");
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            result.Append(text, at, tag.Index - at);
            if (!Inline.Contains(tag.Groups[1].Value))
                result.Append(ParagraphEnd);
            at = tag.Index + tag.Length;
        }

        result.Append(text, at, text.Length - at);
        return
        [
            .. BlankLine().Replace(result.ToString(), ParagraphEnd.ToString()).Split(ParagraphEnd)
                .Select(p => WebUtility.HtmlDecode(p.Trim())).Where(p => p.Length > 0),
        ];
    }

    // What begins a comment, script … and is never closed ends with the block.
    [GeneratedRegex(@"<!---?>|<!--.*?(-->|\z)|<(script|style)\b.*?(</\2\s*>|\z)|<\?.*?(\?>|\z)|<!\[CDATA\[.*?(\]\]>|\z)|<![A-Za-z][^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex("""</?([A-Za-z][A-Za-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\A<br\s*/?>\z", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}
