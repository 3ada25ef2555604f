using System.Collections.Immutable;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Finds where the whole part of a number ends in a set line.</summary>
internal static class DecimalText
{
    /// <summary>Width in points up to the decimal point, or to the end of the last digit without one; null without digits.</summary>
    public static double? WholeWidth(TextLine line)
    {
        double? lastDigit = null;
        foreach (var run in line.Runs.Select(r => r.Run))
        {
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                var glyph = run.Glyphs[i];
                var c = glyph.Cluster < run.Text.Length ? run.Text[glyph.Cluster] : '\0';
                var left = run.Origin.X + run.Glyphs.Take(i).Sum(g => g.Advance);
                if (c == '.' && lastDigit is not null && NextIsDigit(run.Text, glyph.Cluster))
                    return left;
                if (char.IsAsciiDigit(c))
                    lastDigit = left + glyph.Advance;
            }
        }

        return lastDigit;
    }

    private static bool NextIsDigit(string text, int index) => index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]);
}
