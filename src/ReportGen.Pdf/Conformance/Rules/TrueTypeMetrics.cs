using System.Buffers.Binary;
using System.Text;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Glyph count and advance widths of an embedded TrueType program, widths in thousandths of an em.</summary>
internal sealed class TrueTypeMetrics
{
    private readonly byte[] _data;
    private readonly int _metrics;
    private readonly int _long;
    private readonly double _scale;

    public TrueTypeMetrics(byte[] data)
    {
        _data = data;
        _scale = 1000.0 / Unsigned(Table("head") + 18);
        _long = Unsigned(Table("hhea") + 34);
        _metrics = Table("hmtx");
        Glyphs = Unsigned(Table("maxp") + 4);
    }

    public int Glyphs { get; }

    public double Width(int glyph) => _scale * Unsigned(_metrics + (4 * Math.Min(glyph, _long - 1)));

    private int Table(string tag)
    {
        for (var i = 0; i < Unsigned(4); i++)
        {
            var record = 12 + (16 * i);
            if (Encoding.ASCII.GetString(_data, record, 4) == tag) return BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(record + 8));
        }
        throw new FormatException($"The font has no table {tag}.");
    }

    private int Unsigned(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(offset));
}
