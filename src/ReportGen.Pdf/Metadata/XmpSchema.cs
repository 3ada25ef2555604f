using System.Collections.Immutable;

namespace ReportGen.Pdf.Metadata;

/// <summary>Metadata of a name space that PDF/A does not know; the file describes them (ISO 19005-2, 6.6.2.3.3).</summary>
/// <param name="Description">What the properties are about, in a few English words.</param>
/// <param name="Namespace">The name space; ends with <c>/</c> or <c>#</c>.</param>
/// <param name="Prefix">The prefix it is written with.</param>
/// <param name="Properties">The properties in order.</param>
public sealed record XmpSchema(string Description, string Namespace, string Prefix, ImmutableArray<XmpProperty> Properties);

/// <summary>A property with one value.</summary>
/// <param name="Name">An XML name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Description">What it says, in a few English words.</param>
/// <param name="Type">Type of the value as XMP names it: <c>Text</c> or <c>Integer</c>.</param>
public sealed record XmpProperty(string Name, string Value, string Description, string Type = "Text");
