namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Lists hold items, items hold labels and bodies, and a list with labels says how they count.</summary>
internal sealed class ListsNumbered : IRule
{
    public string Clause => "ISO 14289-1, 7.6";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var list in document.Tree.Elements.Where(e => e.Role == "L"))
        {
            if (list.Children.Any(c => c.Role is not ("LI" or "L" or "Caption"))) yield return this.At(list, "holds more than items");
            var labels = list.Children.SelectMany(item => item.Children).Any(part => part.Role == "Lbl");
            if (labels && list.Attribute("List", "ListNumbering").AsName is "" or "None") yield return this.At(list, "has labels and no ListNumbering");
        }
        foreach (var item in document.Tree.Elements.Where(e => e.Role == "LI"))
        {
            if (item.Parent?.Role != "L" || item.Children.Any(c => c.Role is not ("Lbl" or "LBody"))) yield return this.At(item, "is out of place");
        }
        foreach (var body in document.Tree.Elements.Where(e => e.Role == "LBody" && e.Parent?.Role != "LI")) yield return this.At(body, "stands outside of an item");
    }
}
