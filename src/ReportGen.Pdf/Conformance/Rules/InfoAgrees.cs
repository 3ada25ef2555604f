using System.Globalization;
using System.Xml.Linq;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The information dictionary says the same as the metadata, to the second.</summary>
internal sealed class InfoAgrees : IRule
{
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";

    private static readonly Pair[] Pairs =
    [
        new("Title", XName.Get("title", Dc)), new("Author", XName.Get("creator", Dc)), new("Subject", XName.Get("description", Dc)),
        new("Keywords", XName.Get("Keywords", Pdf)), new("Producer", XName.Get("Producer", Pdf)), new("Creator", XName.Get("CreatorTool", Xmp)),
        new("CreationDate", XName.Get("CreateDate", Xmp)), new("ModDate", XName.Get("ModifyDate", Xmp)),
    ];

    // Part 1 of the standard asks for it in so many words; readers of all parts look at either.
    public string Clause => "ISO 19005-1, 6.7.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (XmpText.Root(document) is not { } root) yield break;
        var info = document.Get(document.File.Trailer, "Info");
        foreach (var pair in Pairs)
        {
            var stated = document.Get(info, pair.Key).AsText ?? "";
            var described = root.Descendants(pair.Property).FirstOrDefault()?.Value.Trim() ?? "";
            if (pair.Key.EndsWith("Date", StringComparison.Ordinal) ? Moment(stated) is not { } moment || Date(described) != moment : stated.Trim() != described)
                yield return this.At("information dictionary", $"{pair.Key} is '{stated}', in the metadata '{described}'");
        }
    }

    private static DateTimeOffset? Moment(string text) =>
        Parse(text.Replace("'", "", StringComparison.Ordinal), "'D:'yyyyMMddHHmmsszzz");

    private static DateTimeOffset? Date(string text) => Parse(text, "yyyy-MM-dd'T'HH:mm:sszzz");

    private static DateTimeOffset? Parse(string text, string form)
    {
        if (form.StartsWith("'D:'", StringComparison.Ordinal) && text.Length > 4) text = text[..^2] + ":" + text[^2..];
        return DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }

    private sealed record Pair(string Key, XName Property);
}
