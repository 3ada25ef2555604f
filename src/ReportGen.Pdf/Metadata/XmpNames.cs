namespace ReportGen.Pdf.Metadata;

/// <summary>Name spaces of metadata that readers of a file ask for.</summary>
public static class XmpNames
{
    /// <summary>PDF/A's identification: <c>part</c>, <c>conformance</c>.</summary>
    public const string Archive = "http://www.aiim.org/pdfa/ns/id/";
}
