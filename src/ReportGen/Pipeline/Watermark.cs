using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>
/// A word along the diagonal of every page, under its content. It is a light tint and not transparent, which PDF/A-1 readers and old printers take
/// as well; 12 % of black is seen on paper, and ink on it keeps a contrast of 12 to 1.
/// </summary>
internal sealed class Watermark
{
    private const double Shaped = 10;
    private const double Largest = 11;
    private const double ShareOfDiagonal = 0.7;
    private static readonly Color Tint = Color.FromHex("#E3DFD8");

    private readonly TextLine _line;

    /// <summary>Shapes the word once, so that pages can ask for it from another thread than the one that sets them.</summary>
    public Watermark(string text, ComposedPaper paper)
    {
        var style = new TextStyle(ReportFonts.Family, Shaped, Tint) { Bold = true, Language = paper.Language };
        _line = paper.Lines.Compose([new TextPiece(TextPieceKind.Text, text, style, 0, 0)], new ParagraphStyle(Shaped), double.MaxValue)[0];
    }

    /// <summary>The word on a page of a size.</summary>
    public ImmutableArray<DisplayItem> On(Size size)
    {
        if (_line.Width <= 0)
            return [];
        var diagonal = Math.Sqrt((size.Width * size.Width) + (size.Height * size.Height));
        var scale = Math.Min(Largest, ShareOfDiagonal * diagonal / _line.Width);
        var (sin, cos) = (scale * size.Height / diagonal, scale * size.Width / diagonal);
        var turn = new Matrix(cos, -sin, sin, cos, size.Width / 2, size.Height / 2);
        var drop = (_line.Ascent - _line.Descent) / 2;
        return [new GroupItem(turn, null, [.. _line.Runs.Select(r => r.Run with { Origin = r.Run.Origin.Offset(-_line.Width / 2, drop) })])];
    }
}
