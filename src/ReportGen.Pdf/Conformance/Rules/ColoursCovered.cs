namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Colours are grey or RGB as numbers, which the output intent covers; there are no pictures, shadings and rendering intents.</summary>
internal sealed class ColoursCovered : IRule
{
    private static readonly string[] Uncovered = ["k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "BI"];

    public string Clause => "ISO 19005-2, 6.2.4.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) => document.Pages.SelectMany(page =>
        Uncovered.Where(page.Marks.Operators.Contains).Select(name => this.At(page, $"'{name}' sets a colour that the output intent does not cover")));
}
