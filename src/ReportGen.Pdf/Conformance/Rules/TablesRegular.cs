namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Tables hold rows, rows hold cells, and every row covers the same number of columns.</summary>
internal sealed class TablesRegular : IRule
{
    public string Clause => "ISO 14289-1, 7.5";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var element in document.Tree.Elements)
        {
            if (!Fits(element)) yield return this.At(element, $"stands in {element.Parent?.Role ?? "the root"}");
        }
        foreach (var table in document.Tree.Elements.Where(e => e.Role == "Table"))
        {
            var widths = Widths(table);
            if (widths.Distinct().Count() > 1) yield return this.At(table, $"rows are {string.Join(", ", widths.Distinct())} columns wide");
        }
    }

    private static bool Fits(TagElement element) => element.Role switch
    {
        "TD" or "TH" => element.Parent?.Role == "TR",
        "TR" => element.Parent?.Role is "Table" or "THead" or "TBody" or "TFoot",
        "THead" or "TBody" or "TFoot" => element.Parent?.Role == "Table",
        _ => element.Parent?.Role switch
        {
            "TR" or "THead" or "TBody" or "TFoot" => false,
            "Table" => element.Role == "Caption",
            _ => true,
        },
    };

    /// <summary>Columns of each row, with those that cells from above reach into.</summary>
    private static List<int> Widths(TagElement table)
    {
        var widths = new List<int>();
        var reaching = new Dictionary<int, int>();
        var at = 0;
        foreach (var row in table.WithDescendants.Where(e => e.Role == "TR"))
        {
            var width = reaching.GetValueOrDefault(at);
            foreach (var cell in row.Children)
            {
                var columns = cell.Attribute("Table", "ColSpan").AsInteger ?? 1;
                width += columns;
                for (var below = 1; below < (cell.Attribute("Table", "RowSpan").AsInteger ?? 1); below++)
                    reaching[at + below] = reaching.GetValueOrDefault(at + below) + columns;
            }
            widths.Add(width);
            at++;
        }
        return widths;
    }
}
