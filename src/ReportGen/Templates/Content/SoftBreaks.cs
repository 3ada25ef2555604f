using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Content;

/// <summary>What a line end of the source stands for: a space between Latin words, nothing beside Han characters, which are written without spaces.</summary>
internal static class SoftBreaks
{
    /// <summary>The text with its line ends resolved.</summary>
    public static string Resolve(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n')
                result.Append(text[i]);
            else
                result.Append(Between(i > 0 ? text[i - 1] : null, i + 1 < text.Length ? text[i + 1] : null));
        }

        return result.ToString();
    }

    /// <summary>What stands for a line end between two inlines.</summary>
    public static string At(LineBreakInline line) => Between(Before(line), After(line));

    private static string Between(char? before, char? after) => IsWide(before) || IsWide(after) ? "" : " ";

    /// <summary>Whether a character is Han, kana or one of their full-width marks.</summary>
    public static bool IsWide(char? c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF'
        or >= '\uD840' and <= '\uD88F'; // the planes of rare Han characters

    private static char? Before(Inline inline)
    {
        for (Inline? at = inline; at is not null; at = at.Parent)
        {
            if (at.PreviousSibling is { } previous)
                return Edge(previous, last: true);
        }

        return null;
    }

    private static char? After(Inline inline)
    {
        for (Inline? at = inline; at is not null; at = at.Parent)
        {
            if (at.NextSibling is { } next)
                return Edge(next, last: false);
        }

        return null;
    }

    private static char? Edge(Inline inline, bool last)
    {
        while (inline is ContainerInline container && (last ? container.LastChild : container.FirstChild) is { } child)
            inline = child;
        var text = inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            HtmlInline or FootnoteLink when (last ? inline.PreviousSibling : inline.NextSibling) is { } further => Edge(further, last)?.ToString() ?? "",
            _ => "",
        };
        if (text.Length == 0)
            return null;
        // The low half of a pair says nothing; the high half tells its plane.
        var c = last ? text[^1] : text[0];
        return ProtectedText.Restore((char.IsLowSurrogate(c) && text.Length > 1 ? text[^2] : c).ToString())[0];
    }
}
