using ReportGen.Pdf.Fonts;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>Gaps between the glyphs of a run, beyond their advances. One object serves a whole document, so that a run costs no memory.</summary>
internal sealed class GlyphGaps
{
    /// <summary>Places after the point of a spacing as written: over a line of a hundred glyphs the rounding stays below a hundredth of a point.</summary>
    public const int Decimals = 4;

    /// <summary>Runs of fewer glyphs gain nothing.</summary>
    private const int LeastGlyphs = 6;

    /// <summary>Smaller gaps, in ems, are kerning and rounding.</summary>
    private const double LeastGap = 0.01;

    private double[] _gaps = [];

    /// <summary>The gap, in points, that most glyphs of a run have after them; 0 where most have none.</summary>
    public double Common(GlyphRun run, FontUsage usage)
    {
        var glyphs = run.Glyphs;
        if (glyphs.Length < LeastGlyphs || !MayBeSpaced(run)) return 0;
        if (_gaps.Length < glyphs.Length) _gaps = new double[2 * glyphs.Length];
        var gaps = _gaps.AsSpan(0, glyphs.Length - 1);
        for (var i = 0; i < gaps.Length; i++)
        {
            var advance = GlyphClusters.IsPlain(run, i) ? run.Size * usage.Advance(usage.Code(glyphs[i].Id, run.Text[glyphs[i].Cluster])) / 1000 : double.NaN;
            gaps[i] = glyphs[i + 1].X - glyphs[i].X - advance;
        }

        gaps.Sort();
        var median = gaps[gaps.Length / 2];
        return median >= LeastGap * run.Size ? Math.Round(median, Decimals) : 0;
    }

    // Only lines with Han characters are spaced between glyphs.
    private static bool MayBeSpaced(GlyphRun run) => run.Text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFEF');
}
