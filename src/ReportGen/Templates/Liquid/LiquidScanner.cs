using System.Collections.Immutable;

namespace ReportGen.Templates.Liquid;

/// <summary>
/// Finds tags and their tokens with places, which the Liquid library's own tree does not keep. Texts of <c>raw</c> and <c>comment</c> are skipped.
/// </summary>
internal static class LiquidScanner
{
    /// <summary>All tags in order; a tag without its end is left to the parser's message.</summary>
    public static ImmutableArray<LiquidTag> Scan(string text)
    {
        var tags = ImmutableArray.CreateBuilder<LiquidTag>();
        var at = 0;
        while (Next(text, at) is { } tag)
        {
            tags.Add(tag);
            at = tag.End;
            if (tag.Name is "raw" or "comment")
                at = SkipTo(text, at, "end" + tag.Name);
        }

        return tags.ToImmutable();
    }

    private static LiquidTag? Next(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] != '{' || text[i + 1] is not ('{' or '%'))
                continue;
            var output = text[i + 1] == '{';
            var close = FindClose(text, i + 2, output ? "}}" : "%}");
            if (close < 0)
                return null;
            var inner = close > i + 2 && text[close - 1] == '-' ? close - 1 : close;
            var begin = i + 2 < text.Length && text[i + 2] == '-' ? i + 3 : i + 2;
            return new LiquidTag(i, close + 2, output, begin <= inner ? LiquidTokens.Read(text, begin, inner) : []) { CloseAt = inner };
        }

        return null;
    }

    // The end of the tag, not looking into quoted strings.
    private static int FindClose(string text, int from, string close)
    {
        var quote = '\0';
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'')
                quote = text[i];
            else if (text[i] == close[0] && text[i + 1] == close[1])
                return i;
        }

        return -1;
    }

    private static int SkipTo(string text, int from, string name)
    {
        var at = from;
        while ((at = text.IndexOf("{%", at, StringComparison.Ordinal)) >= 0)
        {
            if (text.AsSpan(at + 2).TrimStart(" -\n").StartsWith(name, StringComparison.Ordinal))
                return at;
            at += 2;
        }

        return text.Length;
    }
}
