using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance;

/// <summary>A file as the rules see it.</summary>
internal sealed class CheckedDocument
{
    public CheckedDocument(PdfFile file)
    {
        File = file;
        Catalog = file.Get(file.Trailer, "Root").AsDictionary;
        Pages = Several.Map([.. PageNumbers(Catalog["Pages"]).Index()], page => new CheckedPage(file, page.Item, page.Index));
        Tree = new TagTree(file, Catalog["StructTreeRoot"]);
    }

    public PdfFile File { get; }

    public PdfDictionary Catalog { get; }

    public IReadOnlyList<CheckedPage> Pages { get; }

    public TagTree Tree { get; }

    public PdfValue Get(PdfValue dictionary, string key) => File.Get(dictionary, key);

    /// <summary>The text of an element and everything in it, in reading order.</summary>
    public string TextOf(TagElement element)
    {
        var pages = Pages.ToDictionary(page => page.Number);
        return Text(element);

        string Text(TagElement e) => string.Concat(e.Kids.Select(kid => kid switch
        {
            TagElement child => Text(child),
            ContentKey key => pages.GetValueOrDefault(key.Page)?.Marks.Texts.GetValueOrDefault(key.Identifier) ?? "",
            _ => "",
        }));
    }

    private IEnumerable<int> PageNumbers(PdfValue node)
    {
        var kids = File.Get(node, "Kids").AsArray;
        return kids.Count > 0 ? kids.SelectMany(PageNumbers) : node is PdfReference reference && File.Get(node, "Type").AsName == "Page" ? [reference.Number] : [];
    }
}
