using System.Collections.Immutable;
using System.Text;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Text;

/// <summary>Draws what styles add to the letters of a line: fills, lines under and through, emphasis dots.</summary>
internal static class LineMarks
{
    // In ems of the font: below the baseline, above it, thickness.
    private const double UnderlineDepth = 0.13;
    private const double StrikeHeight = 0.3;
    private const double RuleWidth = 0.05;
    private const double DotRadius = 0.065;

    // Clear of the descender of Han glyphs (0.12 em), within a leading of 1.5.
    private const double DotDepth = 0.24;

    // Length of the control arms of a quarter circle.
    private const double Arm = 0.5522847;

    /// <summary>The marks of a line's runs.</summary>
    /// <param name="runs">The runs, placed.</param>
    /// <param name="right">Where the line's text ends, without hanging spaces.</param>
    /// <param name="extent">Height and depth of the line.</param>
    public static ImmutableArray<LineMark> Of(ImmutableArray<LineRun> runs, double right, TextExtent extent)
    {
        var marks = ImmutableArray.CreateBuilder<LineMark>();
        foreach (var line in runs)
        {
            var last = line.Run.Glyphs[^1];
            Add(marks, line, Math.Min(line.Run.Origin.X + last.X + last.Advance, right), extent);
        }

        return marks.ToImmutable();
    }

    private static void Add(ImmutableArray<LineMark>.Builder marks, LineRun line, double right, TextExtent extent)
    {
        var (run, style) = (line.Run, line.Style!);
        if (style.Background is { } background)
        {
            var area = new Rect(run.Origin.X, -extent.Ascent, right - run.Origin.X, extent.Ascent + extent.Descent);
            marks.Add(new LineMark(new PathItem(PathData.Rectangle(area), background, null), line.Source, Behind: true));
        }

        if (style.Underline)
            marks.Add(Rule(line, right, UnderlineDepth));
        if (style.Strikethrough)
            marks.Add(Rule(line, right, -StrikeHeight));
        if (style.Emphasis)
            AddDots(marks, line);
    }

    private static LineMark Rule(LineRun line, double right, double depth)
    {
        var run = line.Run;
        var y = run.Origin.Y + (depth * run.Size);
        var path = PathData.Line(new Point(run.Origin.X, y), new Point(right, y));
        return new LineMark(new PathItem(path, null, new Stroke(run.Color, RuleWidth * run.Size)), line.Source, Behind: false);
    }

    private static void AddDots(ImmutableArray<LineMark>.Builder marks, LineRun line)
    {
        var run = line.Run;
        foreach (var glyph in run.Glyphs)
        {
            if (!IsHan(run.Text, glyph.Cluster))
                continue;
            // The middle of the character, not of the gap that justification added.
            var center = new Point(run.Origin.X + glyph.X + (Math.Min(glyph.Advance, run.Size) / 2), run.Origin.Y + (DotDepth * run.Size));
            marks.Add(new LineMark(new PathItem(Dot(center, DotRadius * run.Size), run.Color, null), line.Source, Behind: false));
        }
    }

    private static bool IsHan(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) && CharClassifier.Classify(rune.Value, eastAsian: true) == CharClass.Ideograph;

    private static PathData Dot(Point c, double r)
    {
        var a = r * Arm;
        return new PathData(
        [
            PathStep.MoveTo(c.X + r, c.Y),
            PathStep.CubicTo(new Point(c.X + r, c.Y + a), new Point(c.X + a, c.Y + r), new Point(c.X, c.Y + r)),
            PathStep.CubicTo(new Point(c.X - a, c.Y + r), new Point(c.X - r, c.Y + a), new Point(c.X - r, c.Y)),
            PathStep.CubicTo(new Point(c.X - r, c.Y - a), new Point(c.X - a, c.Y - r), new Point(c.X, c.Y - r)),
            PathStep.CubicTo(new Point(c.X + a, c.Y - r), new Point(c.X + r, c.Y - a), new Point(c.X + r, c.Y)),
            PathStep.Close,
        ]);
    }
}
