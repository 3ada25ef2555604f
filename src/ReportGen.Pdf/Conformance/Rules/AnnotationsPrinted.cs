namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Annotations are printed and neither hidden nor without a view; links have a visible place.</summary>
internal sealed class AnnotationsPrinted : IRule
{
    private const int Invisible = 1;
    private const int Hidden = 2;
    private const int Print = 4;
    private const int NoView = 32;

    public string Clause => "ISO 19005-2, 6.3.2";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var page in document.Pages)
        {
            foreach (var number in page.Annotations)
            {
                var annotation = document.File.Objects[number].AsDictionary;
                if (((annotation["F"].AsInteger ?? 0) & (Invisible | Hidden | Print | NoView)) != Print) yield return this.At(page, $"annotation {number} is not printed");
                if (annotation["Rect"].AsArray.Count != 4) yield return this.At(page, $"annotation {number} has no place");
            }
        }
    }
}
