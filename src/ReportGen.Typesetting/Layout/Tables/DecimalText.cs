using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Finds where the whole part of a number ends in a set line.</summary>
internal static class DecimalText
{
    /// <summary>Width in points up to the decimal point, or to the end of the last digit without one; null without digits.</summary>
    public static double? WholeWidth(TextLine line)
    {
        var marks = line.Runs.SelectMany(r => Marks(r.Run)).ToList();
        var point = marks.FindIndex(m => m.Character == '.');
        while (point >= 0 && !(IsDigit(marks, point - 1) && IsDigit(marks, point + 1)))
            point = marks.FindIndex(point + 1, m => m.Character == '.');
        return point >= 0 ? marks[point].Left : marks.FindLast(m => char.IsAsciiDigit(m.Character))?.Right;
    }

    private static bool IsDigit(List<Mark> marks, int index) =>
        index >= 0 && index < marks.Count && char.IsAsciiDigit(marks[index].Character);

    private static IEnumerable<Mark> Marks(GlyphRun run)
    {
        var x = run.Origin.X;
        foreach (var glyph in run.Glyphs)
        {
            var character = glyph.Cluster < run.Text.Length ? run.Text[glyph.Cluster] : '\0';
            yield return new Mark(character, x, x + glyph.Advance);
            x += glyph.Advance;
        }
    }

    private sealed record Mark(char Character, double Left, double Right);
}
