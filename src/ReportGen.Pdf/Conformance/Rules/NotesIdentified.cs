using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Notes have identifiers, which the identifier tree leads back from.</summary>
internal sealed class NotesIdentified : IRule
{
    public string Clause => "ISO 14289-1, 7.9";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        Names(document, document.Get(document.Get(document.Catalog, "StructTreeRoot"), "IDTree"), known);
        foreach (var note in document.Tree.Elements.Where(e => e.Role == "Note"))
        {
            if (note.Dictionary["ID"].AsText is not { Length: > 0 } id) yield return this.At(note, "has no ID");
            else if (!known.Contains(id)) yield return this.At(note, "is missing from the IDTree");
        }
    }

    private static void Names(CheckedDocument document, PdfValue node, HashSet<string> known)
    {
        foreach (var name in document.Get(node, "Names").AsArray.Where((_, i) => i % 2 == 0)) known.Add(name.AsText ?? "");
        foreach (var kid in document.Get(node, "Kids").AsArray) Names(document, document.File.Resolve(kid), known);
    }
}
