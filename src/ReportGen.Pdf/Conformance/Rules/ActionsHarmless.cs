using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Links go to places and addresses; nothing runs, plays or happens by itself.</summary>
internal sealed class ActionsHarmless : IRule
{
    private static readonly string[] Events = ["AA", "JS"];
    private static readonly string[] Allowed = ["GoTo", "GoToR", "URI"];

    public string Clause => "ISO 19005-2, 6.5";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var (number, value) in document.File.Objects)
        {
            foreach (var dictionary in value.WithParts().OfType<PdfDictionary>())
            {
                if (Events.Any(key => !dictionary[key].IsNull)) yield return this.At($"object {number}", "something happens by itself");
                if (document.Get(dictionary, "A") is PdfDictionary action && !action["S"].IsNull && !Allowed.Contains(document.Get(action, "S").AsName))
                    yield return this.At($"object {number}", $"the action {document.Get(action, "S").AsName} is not allowed");
            }
        }
        if (document.Get(document.Get(document.Catalog, "Names"), "JavaScript") is { IsNull: false }) yield return this.At("catalog", "there are scripts");
        if (document.Get(document.Catalog, "OpenAction") is PdfDictionary) yield return this.At("catalog", "something happens on opening");
    }
}
