using System.Buffers.Binary;
using System.Text;
using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Fonts;

/// <summary>The few tables of an OpenType file that a PDF font dictionary needs; lengths in thousandths of an em.</summary>
internal sealed class FontProgram
{
    private readonly FontFace _face;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly double _scale;
    private readonly int _longMetrics;

    public FontProgram(FontFace face)
    {
        _face = face;
        var data = face.Data;
        var start = data[..4].SequenceEqual("ttcf"u8) ? BinaryPrimitives.ReadInt32BigEndian(data[(12 + (4 * face.Index))..]) : 0;
        int count = BinaryPrimitives.ReadUInt16BigEndian(data[(start + 4)..]);
        for (var i = 0; i < count; i++)
        {
            var record = data.Slice(start + 12 + (16 * i), 16);
            var offset = BinaryPrimitives.ReadInt32BigEndian(record[8..]);
            _tables[Encoding.ASCII.GetString(record[..4])] = offset..(offset + BinaryPrimitives.ReadInt32BigEndian(record[12..]));
        }
        if (!_tables.ContainsKey("glyf")) throw new NotSupportedException($"The font {face.Name} has no TrueType outlines.");
        _scale = 1000.0 / Unsigned("head", 18);
        _longMetrics = Unsigned("hhea", 34);
    }

    public bool Variable => _tables.ContainsKey("fvar");

    public double Left => Scaled("head", 36);

    public double Bottom => Scaled("head", 38);

    public double Right => Scaled("head", 40);

    public double Top => Scaled("head", 42);

    public double Ascent => Scaled("hhea", 4);

    /// <summary>Depth below the baseline; negative, as PDF has it.</summary>
    public double Descent => Scaled("hhea", 6);

    /// <summary>Height of capitals; the ascent in fonts whose OS/2 table is older than version 2 or missing.</summary>
    public double CapHeight => _tables.ContainsKey("OS/2") && Unsigned("OS/2", 0) >= 2 ? Scaled("OS/2", 88) : Ascent;

    public double ItalicAngle => _tables.ContainsKey("post") ? BinaryPrimitives.ReadInt32BigEndian(Table("post")[4..]) / 65536.0 : 0;

    public bool FixedPitch => _tables.ContainsKey("post") && BinaryPrimitives.ReadInt32BigEndian(Table("post")[12..]) != 0;

    /// <summary>Weight from 1 to 1000, 400 for regular.</summary>
    public int Weight => _tables.ContainsKey("OS/2") ? Unsigned("OS/2", 4) : 400;

    /// <summary>Advance width of a glyph.</summary>
    public double Advance(uint glyph) =>
        _scale * BinaryPrimitives.ReadUInt16BigEndian(Table("hmtx")[(4 * (int)Math.Min(glyph, (uint)_longMetrics - 1))..]);

    private double Scaled(string table, int offset) => _scale * BinaryPrimitives.ReadInt16BigEndian(Table(table)[offset..]);

    private int Unsigned(string table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(Table(table)[offset..]);

    private ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var range)
        ? _face.Data[range]
        : throw new NotSupportedException($"The font {_face.Name} has no table '{tag}'.");
}
