using System.Buffers;
using System.Globalization;
using System.Text;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Objects;

/// <summary>Collects PDF tokens (ISO 32000-1, 7.2 and 7.3), with no more white space between them than is needed.</summary>
internal sealed class PdfBuffer
{
    /// <summary>Steps to a point in coordinates of text and of paths at their own size: 0.01 pt is finer than any printer.</summary>
    public const int Hundredths = 2;

    /// <summary>Decimals of widths, colours and enlarged coordinates.</summary>
    public const int Thousandths = 3;

    /// <summary>Decimals of the linear part of a matrix, which is multiplied by coordinates.</summary>
    private const int Millionths = 6;

    private const double LargestScaled = 9e15;

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("()<>[]{}/% \n"u8);
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("()\\\r"u8);
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    private byte[] _bytes = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public int Length => _length;

    /// <summary>Forgets what is written and keeps the memory.</summary>
    public void Clear() => _length = 0;

    /// <summary>A keyword or operator.</summary>
    public PdfBuffer Word(ReadOnlySpan<byte> word)
    {
        Separate();
        return Raw(word);
    }

    /// <summary>An operator of a content stream, which ends the line.</summary>
    public PdfBuffer Operator(ReadOnlySpan<byte> word) => Word(word).Raw("\n"u8);

    public PdfBuffer Integer(long value)
    {
        Separate();
        Digits(value);
        return this;
    }

    /// <summary>A real number with at most some decimals, never minus zero.</summary>
    public PdfBuffer Number(double value, int decimals = Thousandths)
    {
        var scaled = Math.Round(value * Powers[decimals], MidpointRounding.ToEven);
        if (!(Math.Abs(scaled) < LargestScaled)) throw new InvalidOperationException("A number of the document is not finite, or too large.");
        return Fixed((long)scaled, decimals);
    }

    /// <summary>A number given in whole steps of a power of ten, such as hundredths.</summary>
    public PdfBuffer Fixed(long scaled, int decimals)
    {
        for (; decimals > 0 && scaled % 10 == 0; decimals--) scaled /= 10;
        if (decimals == 0) return Integer(scaled);
        Separate();
        if (scaled < 0) Put((byte)'-');
        var magnitude = Math.Abs(scaled);
        var whole = magnitude / Powers[decimals];
        if (whole > 0) Digits(whole);
        Put((byte)'.');
        var fraction = magnitude % Powers[decimals];
        for (var digit = decimals - 1; digit >= 0; digit--) Put((byte)('0' + (fraction / Powers[digit] % 10)));
        return this;
    }

    public PdfBuffer Point(Point p, int decimals) => Number(p.X, decimals).Number(p.Y, decimals);

    public PdfBuffer Matrix(Matrix m) => Number(m.A, Millionths).Number(m.B, Millionths).Number(m.C, Millionths).Number(m.D, Millionths)
        .Number(m.E).Number(m.F);

    public PdfBuffer Name(string name)
    {
        Put((byte)'/');
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var regular = b is > 0x20 and < 0x7F && b != '#' && !Delimiters.Contains(b);
            if (regular) Put(b);
            else Raw(string.Create(CultureInfo.InvariantCulture, $"#{b:X2}"));
        }
        return this;
    }

    public PdfBuffer Reference(ObjectId id) => Integer(id.Number).Raw(" 0 R"u8);

    public PdfBuffer References(IEnumerable<ObjectId> ids)
    {
        Raw("["u8);
        foreach (var id in ids) Reference(id);
        return Raw("]"u8);
    }

    /// <summary>A text string: ASCII as it is, everything else as UTF-16 with byte order mark.</summary>
    public PdfBuffer Text(string text) => Ascii.IsValid(text) && !text.Any(char.IsControl)
        ? Bytes(Encoding.ASCII.GetBytes(text))
        : Hex([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    /// <summary>A string of bytes that are no text, such as a key.</summary>
    public PdfBuffer Bytes(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes) ? Put((byte)'(').Escape(bytes).Put((byte)')') : Hex(bytes);

    /// <summary>Bytes inside a string that is already open.</summary>
    public PdfBuffer Escape(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Raw(bytes[..at]).Put((byte)'\\').Put(bytes[at] == '\r' ? (byte)'r' : bytes[at]);
            bytes = bytes[(at + 1)..];
        }
        return Raw(bytes);
    }

    public PdfBuffer Hex(ReadOnlySpan<byte> bytes) => Raw("<"u8).Raw(Convert.ToHexString(bytes)).Raw(">"u8);

    /// <summary>ASCII that is put as it is, with no space before.</summary>
    public PdfBuffer Raw(string ascii)
    {
        _length += Encoding.ASCII.GetBytes(ascii, Space(ascii.Length));
        return this;
    }

    /// <summary>Bytes that are put as they are.</summary>
    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    private PdfBuffer Put(byte b)
    {
        Space(1)[0] = b;
        _length++;
        return this;
    }

    private void Digits(long value)
    {
        const int longest = 20;
        value.TryFormat(Space(longest), out var length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    private void Separate()
    {
        if (_length > 0 && !Delimiters.Contains(_bytes[_length - 1])) Put((byte)' ');
    }

    private Span<byte> Space(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
        return _bytes.AsSpan(_length);
    }
}
