using System.Xml;

namespace ReportGen.Pdf.Metadata;

/// <summary>The description of schemas that PDF/A does not know (ISO 19005-2, 6.6.2.3.3); PDF/UA's own is one of them.</summary>
internal static class XmpExtensions
{
    private const string Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private const string Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private const string Property = "http://www.aiim.org/pdfa/ns/property#";

    /// <summary>PDF/UA's identification (ISO 14289-1, clause 5) as a schema.</summary>
    public static XmpSchema Accessibility { get; } = new(
        "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", [new XmpProperty("part", "1", "Part of ISO 14289 that the file follows", "Integer")]);

    /// <summary>Writes the properties of each schema, and then what they are.</summary>
    public static void Write(XmlWriter xml, IReadOnlyList<XmpSchema> schemas)
    {
        if (schemas.Count == 0) return;
        foreach (var schema in schemas)
        {
            foreach (var property in schema.Properties) xml.WriteElementString(schema.Prefix, property.Name, schema.Namespace, XmpPacket.Clean(property.Value));
        }
        xml.WriteStartElement("pdfaExtension", "schemas", Extension);
        xml.WriteStartElement("rdf", "Bag", XmpPacket.Rdf);
        foreach (var schema in schemas) Describe(xml, schema);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Describe(XmlWriter xml, XmpSchema schema)
    {
        Resource(xml);
        xml.WriteElementString("pdfaSchema", "schema", Schema, schema.Description);
        xml.WriteElementString("pdfaSchema", "namespaceURI", Schema, schema.Namespace);
        xml.WriteElementString("pdfaSchema", "prefix", Schema, schema.Prefix);
        xml.WriteStartElement("pdfaSchema", "property", Schema);
        xml.WriteStartElement("rdf", "Seq", XmpPacket.Rdf);
        foreach (var property in schema.Properties) Describe(xml, property);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Describe(XmlWriter xml, XmpProperty property)
    {
        Resource(xml);
        xml.WriteElementString("pdfaProperty", "name", Property, property.Name);
        xml.WriteElementString("pdfaProperty", "valueType", Property, property.Type);
        xml.WriteElementString("pdfaProperty", "category", Property, "internal");
        xml.WriteElementString("pdfaProperty", "description", Property, property.Description);
        xml.WriteEndElement();
    }

    private static void Resource(XmlWriter xml)
    {
        xml.WriteStartElement("rdf", "li", XmpPacket.Rdf);
        xml.WriteAttributeString("rdf", "parseType", XmpPacket.Rdf, "Resource");
    }
}
