using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>
/// Sets every character as a square 10 pt wide whatever its size, breaks anywhere and knows left alignment only.
/// Ascent is 0.8 and descent 0.2 of the font size, so 10 pt on leading 20 puts the baseline 5 + 8 = 13 below the line's top.
/// </summary>
internal sealed class SquareComposer : ILineComposer
{
    public const double Side = 10;

    private readonly FontFace _face = SquareFont.Face("Square");

    public ImmutableArray<TypesetWarning> Warnings => [];

    public TextExtent Measure(string text, TextStyle style) => new(text.Length * Side, style.Size * 0.8, style.Size * 0.2);

    public ImmutableArray<TextLine> Compose(IReadOnlyList<TextPiece> pieces, ParagraphStyle style, double width)
    {
        var lines = new List<TextLine>();
        var runs = new List<LineRun>();
        double x = 0, size = pieces.Select(p => p.Style?.Size ?? 0).FirstOrDefault(s => s > 0);
        foreach (var piece in pieces)
        {
            if (piece.Kind == TextPieceKind.LineEnd)
                End();
            x += piece.Kind == TextPieceKind.Gap ? piece.Width : 0;
            foreach (var c in piece.Text)
            {
                if (x + Side > width + 1e-6 && x > 0 && piece.Kind != TextPieceKind.Mark)
                    End();
                var run = new GlyphRun(_face, piece.Style!.Size, piece.Style.Color, new Point(x, 0), [new Glyph(c, 0, 0, Side, 0)], c.ToString());
                runs.Add(new LineRun(run, piece.Source));
                x += Side;
            }
        }

        End();
        return [.. lines];

        void End()
        {
            lines.Add(new TextLine([.. runs], x, size * 0.8, size * 0.2));
            runs.Clear();
            x = 0;
        }
    }
}
