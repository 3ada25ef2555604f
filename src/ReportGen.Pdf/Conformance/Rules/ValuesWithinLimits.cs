using System.Text;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Numbers, names, strings, nesting and pages keep to the limits that every reader is sure to bear.</summary>
internal sealed class ValuesWithinLimits : IRule
{
    private const int LongestString = 32767;
    private const int LongestName = 127;
    private const int MostObjects = 8388607;
    private const int DeepestNesting = 28;
    private const double ShortestSide = 3;
    private const double LongestSide = 14400;

    public string Clause => "ISO 19005-2, 6.1.13";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (document.File.Objects.Count > MostObjects) yield return this.At("file", "there are too many objects");
        foreach (var (number, value) in document.File.Objects)
        {
            if (value.WithParts().Any(IsTooLarge)) yield return this.At($"object {number}", "a name, string or number is too large");
        }
        foreach (var page in document.Pages)
        {
            if (page.Marks.Nesting > DeepestNesting) yield return this.At(page, "graphics states are nested too deep");
            var box = document.Get(page.Dictionary, "MediaBox").AsArray.OfType<PdfNumber>().Select(n => n.Value).ToArray();
            if (box.Length != 4 || !IsSide(box[2] - box[0]) || !IsSide(box[3] - box[1])) yield return this.At(page, "the paper is too small or too large");
        }
    }

    private static bool IsSide(double length) => length is >= ShortestSide and <= LongestSide;

    private static bool IsTooLarge(PdfValue value) => value switch
    {
        PdfString text => text.Bytes.Length > LongestString,
        PdfName name => Encoding.UTF8.GetByteCount(name.Name) > LongestName,
        PdfNumber number => Math.Abs(number.Value) > int.MaxValue,
        _ => false,
    };
}
