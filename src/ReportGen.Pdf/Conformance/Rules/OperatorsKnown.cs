namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Pages use no operator that ISO 32000-1 does not know, and state their own resources.</summary>
internal sealed class OperatorsKnown : IRule
{
    private static readonly HashSet<string> Known =
    [
        "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP", "EI", "EMC", "ET", "EX", "f", "F", "f*",
        "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn",
        "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"",
    ];

    public string Clause => "ISO 19005-2, 6.2.2";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var page in document.Pages)
        {
            foreach (var name in page.Marks.Operators.Where(name => !Known.Contains(name)).Order(StringComparer.Ordinal)) yield return this.At(page, $"'{name}' is no operator");
            if (page.Dictionary["Resources"].IsNull) yield return this.At(page, "there are no resources");
        }
    }
}
