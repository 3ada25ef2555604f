using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Attached files have a name in both forms, a media type, a description and a relationship, and belong to the document.</summary>
internal sealed class FilesRelated : IRule
{
    public string Clause => "ISO 14289-1, 7.11; ISO 19005-3, 6.8";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        var related = document.Get(document.Catalog, "AF").AsArray.OfType<PdfReference>().Select(r => r.Number).ToHashSet();
        foreach (var (number, value) in document.File.Objects)
        {
            if (value is not PdfDictionary file || document.Get(file, "EF").IsNull) continue;
            var place = $"file specification {number}";
            if (document.Get(file, "F").AsText is not { Length: > 0 } || document.Get(file, "UF").AsText is not { Length: > 0 }) yield return this.At(place, "the file has no name");
            if (document.Get(file, "Desc").AsText is not { Length: > 0 }) yield return this.At(place, "the file is not described");
            if (document.Get(file, "AFRelationship").AsName is not ("Data" or "Source" or "Supplement" or "Alternative" or "Unspecified")) yield return this.At(place, "there is no relationship");
            if (document.Get(document.Get(file, "EF"), "F") is not PdfStream stream || !document.Get(stream, "Subtype").AsName.Contains('/', StringComparison.Ordinal)) yield return this.At(place, "the file has no media type");
            if (!related.Contains(number)) yield return this.At(place, "the file belongs to nothing");
        }
    }
}
