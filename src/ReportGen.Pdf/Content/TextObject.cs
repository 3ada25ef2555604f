using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Content;

/// <summary>
/// The text object (ISO 32000-1, 9.4) that runs of text share, with the place they start from. Positions are kept as the numbers that were
/// written, so rounding never adds up.
/// </summary>
internal sealed class TextObject(ContentStream content)
{
    private const double Steps = 100;

    /// <summary>The run goes on where the last one ended if it is no farther away than this, in points.</summary>
    private const double Near = 0.004;

    private bool _open;
    private double _slant;
    private long _lineX;
    private long _lineY;
    private double _pen;

    /// <summary>Opens the object if it is not.</summary>
    public void Begin()
    {
        if (_open) return;
        content.Buffer.Operator("BT"u8);
        _open = true;
        _slant = 0;
        _lineX = _lineY = 0;
        _pen = double.NaN;
    }

    /// <summary>Closes the object if it is open.</summary>
    public void End()
    {
        if (!_open) return;
        content.Buffer.Operator("ET"u8);
        _open = false;
    }

    /// <summary>Puts the pen at the start of a run, in coordinates as written; tells how far from there it stands by rounding.</summary>
    public double MoveTo(Point start, double slant)
    {
        Begin();
        var (x, y) = ((long)Math.Round(start.X * Steps), (long)Math.Round(start.Y * Steps));
        var goesOn = y == _lineY && slant == _slant && Math.Abs(_pen - start.X) < Near;
        if (goesOn) return _pen - start.X;
        if (slant == _slant) content.Buffer.Fixed(x - _lineX, PdfBuffer.Hundredths).Fixed(y - _lineY, PdfBuffer.Hundredths).Operator("Td"u8);
        else Slant(x, y, slant);
        (_lineX, _lineY) = (x, y);
        return (x / Steps) - start.X;
    }

    /// <summary>Notes where a run left the pen.</summary>
    public void Leave(double x) => _pen = x;

    private void Slant(long x, long y, double slant)
    {
        content.Buffer.Integer(1).Integer(0).Number(slant).Integer(1)
            .Fixed(x, PdfBuffer.Hundredths).Fixed(y, PdfBuffer.Hundredths).Operator("Tm"u8);
        _slant = slant;
    }
}
