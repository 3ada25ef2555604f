using System.Globalization;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Metadata;

/// <summary>The document information dictionary (ISO 32000-1, 14.3.3); it says the same as the XMP packet.</summary>
internal static class InfoDictionary
{
    /// <summary>Between keywords, here and in the XMP packet.</summary>
    public const string KeywordSeparator = ", ";

    public static ObjectId Write(ObjectFile file, DocumentInfo info, PdfOptions options)
    {
        var dictionary = new PdfBuffer().Raw("<<");
        Add(dictionary, "Title", info.Title);
        Add(dictionary, "Author", info.Author);
        Add(dictionary, "Subject", info.Subject);
        Add(dictionary, "Keywords", string.Join(KeywordSeparator, info.Keywords));
        Add(dictionary, "Creator", info.Creator);
        Add(dictionary, "Producer", options.Producer);
        Add(dictionary, "CreationDate", Date(info.Created));
        Add(dictionary, "ModDate", Date(info.Created));
        return file.Add(dictionary.Raw(">>"));
    }

    private static void Add(PdfBuffer dictionary, string key, string value)
    {
        if (value.Length > 0) dictionary.Name(key).Text(value);
    }

    /// <summary>The form D:YYYYMMDDHHmmSS+HH'mm' of 7.9.4.</summary>
    public static string Date(DateTimeOffset moment)
    {
        var offset = moment.Offset.Duration();
        var sign = moment.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"D:{moment:yyyyMMddHHmmss}{sign}{offset:hh}'{offset:mm}'");
    }
}
