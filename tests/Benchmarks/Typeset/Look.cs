using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace Benchmarks.Typeset;

/// <summary>How the benchmark documents look: A4, margins 20 and 25 mm, 10.5 pt text.</summary>
internal static class Look
{
    private const double Millimetre = 72 / 25.4;

    public const string Family = "Noto";

    public static readonly Size Paper = new(210 * Millimetre, 297 * Millimetre);

    public static readonly Rect Frame = new(20 * Millimetre, 25 * Millimetre, 170 * Millimetre, 247 * Millimetre);

    public static readonly TextStyle Body = new(Family, 10.5, Color.Black);

    public static readonly TextStyle Small = new(Family, 9, Color.Black);

    public static readonly ParagraphStyle BodyLines = new(16.8) { Align = TextAlign.Justify };

    public static readonly Stroke Thin = new(new Color(0x88, 0x88, 0x88), 0.5);

    public static readonly TableStyle Table = new(12, new Stroke(Color.Black, 1), Thin) { GroupRule = Thin, GroupSize = 1 };

    public static readonly FootnoteStyle Footnotes = new(new ParagraphStyle(12), Thin, 60, 12, 4);

    /// <summary>Style and line of a heading of a level from 1 to 3.</summary>
    public static (TextStyle Style, ParagraphStyle Lines) Heading(int level)
    {
        var size = level switch { 1 => 20, 2 => 15, _ => 12 };
        return (Body with { Size = size, Bold = true }, new ParagraphStyle(size * 1.5));
    }
}
