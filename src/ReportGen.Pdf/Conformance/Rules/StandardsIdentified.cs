using System.Xml.Linq;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The standards that the metadata names are ones that exist, and files are attached only to those of part 3.</summary>
internal sealed class StandardsIdentified : IRule
{
    private static readonly XNamespace Archive = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Access = "http://www.aiim.org/pdfua/ns/id/";

    public string Clause => "ISO 14289-1, 5; ISO 19005-2, 6.6.4";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (XmpText.Root(document) is not { } root) yield break;
        var part = root.Descendants(Archive + "part").FirstOrDefault()?.Value;
        if (part is not null && part is not ("2" or "3")) yield return this.At("metadata", $"PDF/A has no part {part} here");
        if (part is not null && root.Descendants(Archive + "conformance").FirstOrDefault()?.Value is not ("A" or "B" or "U")) yield return this.At("metadata", "the level of PDF/A is missing");
        if (root.Descendants(Access + "part").FirstOrDefault() is { Value: not "1" }) yield return this.At("metadata", "PDF/UA has no such part here");
        var attached = !document.Get(document.Get(document.Catalog, "Names"), "EmbeddedFiles").IsNull;
        if (part == "2" && attached) yield return new ConformanceFinding("ISO 19005-2, 6.8", "metadata", "files are attached to a file of part 2");
    }
}
