namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Every structure type is a standard one or mapped to one, and no standard one is mapped to another.</summary>
internal sealed class RolesStandard : IRule
{
    private static readonly HashSet<string> Standard =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form",
    ];

    public string Clause => "ISO 14289-1, 7.1";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var element in document.Tree.Elements.Where(e => !Standard.Contains(e.Role)))
            yield return this.At(element, $"'{element.Type}' is not mapped to a standard type");
        foreach (var mapped in document.Tree.RoleMap.Entries.Keys.Where(Standard.Contains))
            yield return this.At("role map", $"the standard type {mapped} is mapped");
    }
}
