using System.Net;
using System.Text.RegularExpressions;

namespace ReportGen.Tests.Templates.CommonMark;

/// <summary>
/// What a reader of a page of HTML sees, as words parted by single spaces. Two differences between a page of HTML and a paper are accepted:
/// pictures stand as their alternate text (or address) in brackets, as a paper shows only files of its template; and tags of raw HTML do nothing, since none is passed on.
/// </summary>
internal static partial class VisibleText
{
    /// <summary>The words: tags, comments, scripts and styles gone, pictures as their alternate text in brackets, references decoded.</summary>
    public static string OfHtml(string html)
    {
        html = Unseen().Replace(html, "");
        html = Picture().Replace(html, m => "[" + (m.Groups[2].Value.Length > 0 ? m.Groups[2].Value : m.Groups[1].Value) + "]");
        return Words(WebUtility.HtmlDecode(Tag().Replace(html, "")));
    }

    public static string Words(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"<!---?>|<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Z].*?>|<(script|style)\b.*?(</\1>|\z)", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("""<img src="([^"]*)" alt="([^"]*)"[^>]*>""")]
    private static partial Regex Picture();

    [GeneratedRegex("""</?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
