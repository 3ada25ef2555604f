using System.Xml.Linq;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Every property of the metadata is one that PDF/A knows, or is described in the packet itself.</summary>
internal sealed class PropertiesDescribed : IRule
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    private static readonly string[] Known =
    [
        "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/xap/1.0/mm/",
        "http://ns.adobe.com/xap/1.0/rights/", "http://www.aiim.org/pdfa/ns/id/", "http://www.aiim.org/pdfa/ns/extension/",
    ];

    public string Clause => "ISO 19005-2, 6.6.2.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (XmpText.Root(document) is not { } root) yield break;
        var described = root.Descendants(Schema + "namespaceURI").SelectMany(space => Names(space)).ToHashSet();
        foreach (var property in root.Descendants(Rdf + "Description").SelectMany(d => d.Elements()))
        {
            if (!Known.Contains(property.Name.NamespaceName) && !described.Contains(property.Name)) yield return this.At("metadata", $"{property.Name.LocalName} is not described");
        }
    }

    private static IEnumerable<XName> Names(XElement space) => space.Parent!.Descendants(Property + "name").Select(name => XName.Get(name.Value, space.Value));
}
