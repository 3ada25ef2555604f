using System.Globalization;
using System.Text;

namespace ReportGen.Pdf.Reading;

/// <summary>Reads objects one after the other (ISO 32000-1, 7.2 and 7.3); knows nothing of the writer.</summary>
internal sealed class PdfParser(byte[] data, int position)
{
    private const string White = "\0\t\n\f\r ";
    private const string Delimiters = "()<>[]{}/%";

    public int Position { get; set; } = position;

    private int Peek => Position < data.Length ? data[Position] : -1;

    /// <summary>The next object or operator; null at the end.</summary>
    public PdfValue? Next()
    {
        SkipWhite();
        switch (Peek)
        {
            case -1: return null;
            case '/': return new PdfName(Name());
            case '(': return new PdfString(Literal());
            case '[': return Array();
            case '<': return data[Position + 1] == '<' ? Dictionary() : new PdfString(Hex());
            default: return Word();
        }
    }

    private PdfValue Word()
    {
        var word = Regular();
        if (word.Length == 0) throw new FormatException($"Unexpected '{(char)Peek}' at byte {Position}.");
        if (!double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new PdfKeyword(word);
        return (PdfValue?)Reference(number) ?? new PdfNumber(number);
    }

    /// <summary>A reference where a generation and R follow the number.</summary>
    private PdfReference? Reference(double number)
    {
        var start = Position;
        SkipWhite();
        if (Regular() == "0")
        {
            SkipWhite();
            if (Regular() == "R") return new PdfReference((int)number);
        }
        Position = start;
        return null;
    }

    private PdfArray Array()
    {
        Position++;
        var items = new List<PdfValue>();
        for (SkipWhite(); Peek != ']'; SkipWhite()) items.Add(Next() ?? throw new FormatException("An array has no end."));
        Position++;
        return new PdfArray(items);
    }

    private PdfDictionary Dictionary()
    {
        Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (SkipWhite(); Peek != '>'; SkipWhite())
        {
            var key = Next() as PdfName ?? throw new FormatException($"A key is no name at byte {Position}.");
            if (!entries.TryAdd(key.Name, Next() ?? throw new FormatException("A dictionary has no end.")))
                throw new FormatException($"The key {key.Name} stands twice in a dictionary.");
        }
        Position += 2;
        return new PdfDictionary(entries);
    }

    private string Name()
    {
        Position++;
        var name = Regular();
        if (!name.Contains('#', StringComparison.Ordinal)) return name;
        var bytes = new List<byte>();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '#') bytes.Add((byte)name[i]);
            else
            {
                bytes.Add(byte.Parse(name.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private string Regular()
    {
        var start = Position;
        while (Peek >= 0 && !White.Contains((char)Peek, StringComparison.Ordinal) && !Delimiters.Contains((char)Peek, StringComparison.Ordinal)) Position++;
        return Encoding.Latin1.GetString(data, start, Position - start);
    }

    private byte[] Hex()
    {
        Position++;
        var digits = new StringBuilder();
        for (; Peek != '>'; Position++)
        {
            if (!White.Contains((char)Peek, StringComparison.Ordinal)) digits.Append((char)Peek);
        }
        Position++;
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : digits.Append('0').ToString());
    }

    private byte[] Literal()
    {
        var bytes = new List<byte>();
        var depth = 0;
        do
        {
            var c = Peek;
            Position++;
            if (c == '(' && depth++ == 0) continue;
            if (c == ')' && --depth == 0) break;
            bytes.Add(c == '\\' ? Escape() : (byte)c);
        }
        while (Position < data.Length);
        return [.. bytes];
    }

    private byte Escape()
    {
        var c = data[Position++];
        return (char)c switch { 'n' => (byte)'\n', 'r' => (byte)'\r', 't' => (byte)'\t', 'b' => (byte)'\b', 'f' => (byte)'\f', _ => c };
    }

    private void SkipWhite()
    {
        while (Peek >= 0 && (White.Contains((char)Peek, StringComparison.Ordinal) || Peek == '%'))
        {
            if (Peek == '%') while (Peek is not (-1 or '\n' or '\r')) Position++;
            else Position++;
        }
    }
}
