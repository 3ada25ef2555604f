namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Figures and formulas have an alternate or replacement text.</summary>
internal sealed class FiguresDescribed : IRule
{
    public string Clause => "ISO 14289-1, 7.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) => document.Tree.Elements
        .Where(e => e.Role is "Figure" or "Formula" && string.IsNullOrWhiteSpace(e.Dictionary["Alt"].AsText) && string.IsNullOrWhiteSpace(e.Dictionary["ActualText"].AsText))
        .Select(e => this.At(e, "has no alternate text"));
}
