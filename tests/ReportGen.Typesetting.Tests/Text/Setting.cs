using System.Collections.Immutable;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

/// <summary>Sets text in the square font at 10 points: Han and full-width marks 10, Latin and digits 5, space 2.5.</summary>
internal static class Setting
{
    public static LineComposer Composer { get; } = new(SquareFont.Library());

    public static TextStyle Chinese { get; } = new("Square", 10, Color.Black);

    public static TextStyle English { get; } = Chinese with { Language = "en" };

    public static ParagraphStyle Ragged { get; } = new(18);

    public static ParagraphStyle Justified { get; } = new(18) { Align = TextAlign.Justify };

    public static TextPiece Piece(string text, TextStyle? style = null, int source = 0) => new(TextPieceKind.Text, text, style ?? Chinese, 0, source);

    public static ImmutableArray<TextLine> Compose(string text, double width, ParagraphStyle? style = null, TextStyle? textStyle = null) =>
        Composer.Compose([Piece(text, textStyle)], style ?? Ragged, width);

    public static string[] Texts(ImmutableArray<TextLine> lines) => [.. lines.Select(Text)];

    public static string Text(TextLine line) => string.Concat(line.Runs.Select(r => r.Run.Text)).TrimEnd(' ');

    /// <summary>The right edge of the last glyph that is no trailing space.</summary>
    public static double RightEdge(TextLine line)
    {
        double edge = 0;
        foreach (var run in line.Runs)
        {
            foreach (var glyph in run.Run.Glyphs)
            {
                if (run.Run.Text[glyph.Cluster] != ' ')
                    edge = run.Run.Origin.X + glyph.X + glyph.Advance;
            }
        }

        return edge;
    }
}
