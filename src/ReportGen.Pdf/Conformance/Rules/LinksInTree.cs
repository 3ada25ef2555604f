using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Every link annotation belongs to a Link element, says in words where it leads, and the element holds content too.</summary>
internal sealed class LinksInTree : IRule
{
    public string Clause => "ISO 14289-1, 7.18.5";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var page in document.Pages)
        {
            foreach (var number in page.Annotations)
            {
                var annotation = document.File.Objects[number].AsDictionary;
                if (string.IsNullOrWhiteSpace(annotation["Contents"].AsText)) yield return this.At(page, $"annotation {number} has no Contents");
                var holder = document.Tree.Elements.FirstOrDefault(e => e.Annotations.Contains(number));
                if (holder is null) yield return this.At(page, $"annotation {number} is not in the tree");
                else if (annotation["Subtype"].AsName == "Link" && holder.Role != "Link") yield return this.At(holder, $"holds the link {number}");
            }
        }
        foreach (var link in document.Tree.Elements.Where(e => e.Role == "Link" && e.Annotations.Count == 0)) yield return this.At(link, "has no annotation");
        foreach (var link in document.Tree.Elements.Where(e => e.Role == "Link" && e.Kids.All(kid => kid is PdfReference))) yield return this.At(link, "has no content");
    }
}
