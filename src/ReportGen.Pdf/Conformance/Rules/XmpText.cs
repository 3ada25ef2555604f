using System.Text;
using System.Xml;
using System.Xml.Linq;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The XMP packet of a document.</summary>
internal static class XmpText
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>The packet as written; null where there is none.</summary>
    public static string? Packet(CheckedDocument document) =>
        document.Get(document.Catalog, "Metadata") is PdfStream stream ? Encoding.UTF8.GetString(stream.Data) : null;

    /// <summary>The packet's XML.</summary>
    /// <exception cref="XmlException">It is not well formed.</exception>
    public static XElement Xml(string packet) => XDocument.Parse(packet.Trim('\uFEFF')).Root!;

    /// <summary>The packet's XML; null where there is none or it is broken.</summary>
    public static XElement? Root(CheckedDocument document)
    {
        try
        {
            return Packet(document) is { } packet ? Xml(packet) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The title; empty where there is none or the packet is broken.</summary>
    public static string Title(CheckedDocument document) => Root(document)?.Descendants(Dc + "title").FirstOrDefault()?.Value.Trim() ?? "";
}
