using System.Buffers;
using System.Globalization;
using System.Text;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Objects;

/// <summary>Collects PDF tokens (ISO 32000-1, 7.2 and 7.3), with no more white space between them than is needed.</summary>
internal sealed class PdfBuffer
{
    private const string Delimiters = "()<>[]{}/% \n";

    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>A keyword or operator.</summary>
    public PdfBuffer Word(string word)
    {
        if (Written.Length > 0 && !Delimiters.Contains((char)Written[^1], StringComparison.Ordinal)) Raw(" ");
        return Raw(word);
    }

    /// <summary>An operator of a content stream, which ends the line.</summary>
    public PdfBuffer Operator(string word) => Word(word).Raw("\n");

    public PdfBuffer Integer(long value) => Word(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A real number with at most three decimals: a thousandth of a point, or of a colour channel.</summary>
    public PdfBuffer Number(double value) => Rounded(value, 3, "0.###");

    public PdfBuffer Point(Point p) => Number(p.X).Number(p.Y);

    /// <summary>Six numbers; the linear part is multiplied by coordinates, so it has more digits.</summary>
    public PdfBuffer Matrix(Matrix m) => Factor(m.A).Factor(m.B).Factor(m.C).Factor(m.D).Number(m.E).Number(m.F);

    public PdfBuffer Name(string name)
    {
        Raw("/");
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var regular = b is > 0x20 and < 0x7F && b != '#' && !Delimiters.Contains((char)b, StringComparison.Ordinal);
            Raw(regular ? ((char)b).ToString() : string.Create(CultureInfo.InvariantCulture, $"#{b:X2}"));
        }
        return this;
    }

    public PdfBuffer Reference(ObjectId id) => Integer(id.Number).Raw(" 0 R");

    public PdfBuffer References(IEnumerable<ObjectId> ids)
    {
        Raw("[");
        foreach (var id in ids) Reference(id);
        return Raw("]");
    }

    /// <summary>A text string: ASCII as it is, everything else as UTF-16 with byte order mark.</summary>
    public PdfBuffer Text(string text) => Ascii.IsValid(text) && !text.Any(char.IsControl)
        ? Literal(text)
        : Hex([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    /// <summary>A string of bytes that are no text, such as a key.</summary>
    public PdfBuffer Bytes(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes) ? Literal(Encoding.ASCII.GetString(bytes)) : Hex(bytes);

    public PdfBuffer Hex(ReadOnlySpan<byte> bytes) => Raw("<").Raw(Convert.ToHexString(bytes)).Raw(">");

    /// <summary>ASCII that is put as it is, with no space before.</summary>
    public PdfBuffer Raw(string ascii)
    {
        var span = _bytes.GetSpan(ascii.Length);
        _bytes.Advance(Encoding.ASCII.GetBytes(ascii, span));
        return this;
    }

    /// <summary>Bytes that are put as they are.</summary>
    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    private PdfBuffer Literal(string ascii) => Raw("(")
        .Raw(ascii.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal))
        .Raw(")");

    private PdfBuffer Factor(double value) => Rounded(value, 6, "0.######");

    private PdfBuffer Rounded(double value, int digits, string format)
    {
        if (!double.IsFinite(value)) throw new InvalidOperationException("A number of the document is not finite.");
        var rounded = Math.Round(value, digits);
        return Word(rounded == 0 ? "0" : rounded.ToString(format, CultureInfo.InvariantCulture));
    }
}
