using System.Text;

namespace ReportGen.Data.Csv;

/// <summary>A line of a text file.</summary>
/// <param name="Text">Without its end.</param>
/// <param name="End">CR, LF, CRLF, or empty at the end of the file.</param>
/// <param name="Number">From 1.</param>
/// <param name="Offset">Bytes of UTF-8 before it.</param>
internal readonly record struct PhysicalLine(string Text, string End, int Number, long Offset);

/// <summary>Reads physical lines with their places; lines can be given back, to be read again.</summary>
internal sealed class PhysicalLineReader(TextReader reader, long offset)
{
    private readonly char[] _buffer = new char[1 << 15];
    private readonly Stack<PhysicalLine> _again = new();
    private readonly StringBuilder _partial = new();
    private int _position;
    private int _length;
    private int _number;
    private long _offset = offset;

    /// <summary>The next line; null at the end.</summary>
    public PhysicalLine? Next() => _again.TryPop(out var line) ? line : Read();

    /// <summary>Puts lines back, so that the first of them comes next.</summary>
    public void GiveBack(IReadOnlyList<PhysicalLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            _again.Push(lines[i]);
    }

    private PhysicalLine? Read()
    {
        while (Fill())
        {
            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOfAny('\r', '\n');
            if (end < 0)
            {
                _partial.Append(rest);
                _position = _length;
                continue;
            }

            var text = Take(rest[..end]);
            _position += end + 1;
            return Line(text, rest[end] == '\n' ? "\n" : AfterReturn());
        }

        return _partial.Length > 0 ? Line(Take([]), "") : null;
    }

    private string AfterReturn()
    {
        if (!Fill() || _buffer[_position] != '\n')
            return "\r";
        _position++;
        return "\r\n";
    }

    private bool Fill()
    {
        if (_position < _length)
            return true;
        _position = 0;
        _length = reader.Read(_buffer, 0, _buffer.Length);
        return _length > 0;
    }

    private string Take(ReadOnlySpan<char> last)
    {
        if (_partial.Length == 0)
            return last.ToString();
        _partial.Append(last);
        var text = _partial.ToString();
        _partial.Clear();
        return text;
    }

    private PhysicalLine Line(string text, string end)
    {
        var line = new PhysicalLine(text, end, ++_number, _offset);
        _offset += Encoding.UTF8.GetByteCount(text) + end.Length;
        return line;
    }
}
