using ReportGen.Pdf.Reading;
using System.Xml;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The metadata stream is there, plain enough to be found, and XML; its title is that of the information dictionary.</summary>
internal sealed class MetadataWellFormed : IRule
{
    public string Clause => "ISO 14289-1, 7.1; ISO 19005-2, 6.6.2";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (document.Get(document.Catalog, "Metadata") is not PdfStream stream)
        {
            yield return this.At("catalog", "there is no metadata stream");
            yield break;
        }
        if (stream.Dictionary["Type"].AsName != "Metadata" || stream.Dictionary["Subtype"].AsName != "XML") yield return this.At("metadata", "type or subtype is wrong");
        if (!stream.Dictionary["Filter"].IsNull) yield return this.At("metadata", "the packet is compressed");
        if (Fault(document) is { } fault) yield return this.At("metadata", fault);
        else if (document.Get(document.Get(document.File.Trailer, "Info"), "Title").AsText is { } title && title != XmpText.Title(document))
            yield return this.At("metadata", "the title is not that of the information dictionary");
    }

    private static string? Fault(CheckedDocument document)
    {
        try
        {
            var root = XmpText.Xml(XmpText.Packet(document)!);
            return root.Name.LocalName == "xmpmeta" ? null : "the root is no xmpmeta";
        }
        catch (XmlException fault)
        {
            return fault.Message;
        }
    }
}
