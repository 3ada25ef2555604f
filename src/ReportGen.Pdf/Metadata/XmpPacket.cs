using System.Globalization;
using System.Text;
using System.Xml;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Metadata;

/// <summary>What the document says of itself as XMP (ISO 16684-1).</summary>
internal static class XmpPacket
{
    /// <summary>The name space of RDF.</summary>
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";
    private const string Archive = XmpNames.Archive;

    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        Indent = true,
        NewLineChars = "\n",
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    /// <summary>The packet in UTF-8.</summary>
    public static byte[] Of(DocumentInfo info, PdfOptions options)
    {
        // The processing instruction's text is fixed by the standard; its begin attribute is a byte order mark.
        var text = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings)) Write(xml, info, options);
        return Encoding.UTF8.GetBytes(text.Append("\n<?xpacket end=\"w\"?>").ToString());
    }

    private static void Write(XmlWriter xml, DocumentInfo info, PdfOptions options)
    {
        xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteStartElement("rdf", "Description", Rdf);
        xml.WriteAttributeString("rdf", "about", Rdf, "");
        Declare(xml, "dc", Dc);
        Declare(xml, "xmp", Xmp);
        Declare(xml, "pdf", Pdf);
        if (options.Identification.Archive != ArchiveLevel.None) Declare(xml, "pdfaid", Archive);
        foreach (var schema in Schemas(options)) Declare(xml, schema.Prefix, schema.Namespace);
        DublinCore(xml, info);
        var date = info.Created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        Element(xml, "xmp", "CreateDate", Xmp, date);
        Element(xml, "xmp", "ModifyDate", Xmp, date);
        Element(xml, "xmp", "MetadataDate", Xmp, date);
        Element(xml, "xmp", "CreatorTool", Xmp, info.Creator);
        Element(xml, "pdf", "Keywords", Pdf, string.Join(InfoDictionary.KeywordSeparator, info.Keywords));
        Element(xml, "pdf", "Producer", Pdf, options.Producer);
        if (options.Identification.Archive != ArchiveLevel.None) Identify(xml, options);
        XmpExtensions.Write(xml, Schemas(options));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Declare(XmlWriter xml, string prefix, string space) => xml.WriteAttributeString("xmlns", prefix, null, space);

    /// <summary>Files of any kind may be attached to part 3 only.</summary>
    private static void Identify(XmlWriter xml, PdfOptions options)
    {
        Element(xml, "pdfaid", "part", Archive, options.Attachments.IsEmpty ? "2" : "3");
        Element(xml, "pdfaid", "conformance", Archive, options.Identification.Archive.ToString());
    }

    private static List<XmpSchema> Schemas(PdfOptions options)
    {
        var schemas = new List<XmpSchema>();
        if (options.Identification.Accessible) schemas.Add(XmpExtensions.Accessibility);
        if (options.Schema is { } own) schemas.Add(own);
        return schemas;
    }

    private static void DublinCore(XmlWriter xml, DocumentInfo info)
    {
        Element(xml, "dc", "format", Dc, "application/pdf");
        List(xml, "title", "Alt", info.Title);
        List(xml, "creator", "Seq", info.Author);
        List(xml, "description", "Alt", info.Subject);
        List(xml, "language", "Bag", info.Language);
    }

    /// <summary>A value in an RDF container of one; alternatives are marked as those of the default language.</summary>
    private static void List(XmlWriter xml, string name, string container, string value)
    {
        if (value.Length == 0) return;
        xml.WriteStartElement("dc", name, Dc);
        xml.WriteStartElement("rdf", container, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        if (container == "Alt") xml.WriteAttributeString("xml", "lang", null, "x-default");
        xml.WriteString(Clean(value));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string prefix, string name, string space, string value)
    {
        if (value.Length > 0) xml.WriteElementString(prefix, name, space, Clean(value));
    }

    /// <summary>Without what XML cannot hold: control characters and halves of surrogate pairs.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
