using System.Collections.Concurrent;

namespace ReportGen.Typesetting.Text;

/// <summary>
/// How much of a full-width mark is blank: what the font's <c>halt</c> feature takes from it, or half an em in a font without that
/// feature. Pairs are closed up by the same amounts, as the <c>chws</c> feature would.
/// </summary>
internal sealed class HalfWidthMarks(WordShaper full, Func<WordShaper> makeHalf)
{
    // A full-width mark that a font draws narrower (or a proportional quote) has no half to lose.
    private const double FullWidth = 0.9;
    private readonly Lazy<WordShaper> _half = new(makeHalf);
    private readonly ConcurrentDictionary<int, double> _blanks = new();
    private bool? _hasFeature;

    // The comma and the bracket of Chinese text: a font with the feature has it for these.
    private bool HasFeature => _hasFeature ??= Advance(_half.Value, "，") < Advance(full, "，") || Advance(_half.Value, "（") < Advance(full, "（");

    /// <summary>The blank part of an opening mark's left or a closing mark's right side, in ems.</summary>
    public double Blank(ParagraphChar mark) => _blanks.TryGetValue(mark.CodePoint, out var known)
        ? known
        : _blanks.GetOrAdd(mark.CodePoint, Measure(char.ConvertFromUtf32(mark.CodePoint), mark.Class == CharClass.Open));

    private double Measure(string mark, bool opening)
    {
        var glyphs = full.Shape(mark).Glyphs;
        double em = full.Font.UnitsPerEm;
        if (glyphs.Length != 1 || glyphs[0].Advance < FullWidth * em)
            return 0;
        if (!HasFeature)
            return 0.5;
        var half = _half.Value.Shape(mark).Glyphs;
        if (half.Length != 1)
            return 0;
        var left = glyphs[0].OffsetX - half[0].OffsetX;
        return Math.Max(opening ? left : glyphs[0].Advance - half[0].Advance - left, 0) / em;
    }

    private static int Advance(WordShaper shaper, string mark) => shaper.Shape(mark).Glyphs.Sum(g => g.Advance);
}
