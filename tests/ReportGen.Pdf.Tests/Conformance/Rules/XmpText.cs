using ReportGen.Pdf.Tests.Conformance.Reading;
using System.Text;
using System.Xml.Linq;

namespace ReportGen.Pdf.Tests.Conformance.Rules;

/// <summary>The XMP packet of a document.</summary>
internal static class XmpText
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>The packet as written; null where there is none.</summary>
    public static string? Packet(CheckedDocument document) =>
        document.Get(document.Catalog, "Metadata") is PdfStream stream ? Encoding.UTF8.GetString(stream.Data) : null;

    /// <summary>The packet's XML.</summary>
    /// <exception cref="System.Xml.XmlException">It is not well formed.</exception>
    public static XElement Xml(string packet) => XDocument.Parse(packet.Trim('\uFEFF')).Root!;

    /// <summary>The title; empty where there is none or the packet is broken.</summary>
    public static string Title(CheckedDocument document)
    {
        try
        {
            return Packet(document) is { } packet ? Xml(packet).Descendants(Dc + "title").FirstOrDefault()?.Value.Trim() ?? "" : "";
        }
        catch (System.Xml.XmlException)
        {
            return "";
        }
    }
}
