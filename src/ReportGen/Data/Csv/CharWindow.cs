using System.Text;

namespace ReportGen.Data.Csv;

/// <summary>
/// The part of a decoded file that a record stands in. Positions count from the record's start, so that they stay good when more is read.
/// </summary>
/// <param name="bytes">The file, unpacked.</param>
/// <param name="encoding">Its encoding.</param>
/// <param name="offset">Bytes of it that were passed over.</param>
/// <param name="size">Characters that there is room for; more where a record is longer.</param>
internal sealed class CharWindow(Stream bytes, Encoding encoding, long offset, int size = CharWindow.UsualSize)
{
    /// <summary>Stands for bytes that cannot be decoded: a code point that no text has.</summary>
    public const char Bad = '\uFFFF';

    /// <summary>Room for many rows.</summary>
    public const int UsualSize = 1 << 17;

    private static readonly string Hole = new('\0', 16);

    private readonly Decoder _decoder = DecoderOf(encoding);
    private readonly byte[] _bytes = new byte[size / 2];
    private char[] _chars = new char[size];
    private int _start;
    private int _end;
    private int _byteStart;
    private int _byteEnd;
    private bool _bytesEnded;
    private bool _ended;
    private long _offset = offset;
    private int _counted;

    /// <summary>A decoder that puts <see cref="Bad"/> where it finds no character.</summary>
    public static Decoder DecoderOf(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = new DecoderReplacementFallback(Bad.ToString());
        return copy.GetDecoder();
    }

    /// <summary>What is there from the record's start.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(_start, _end - _start);

    /// <summary>Whether bytes that cannot be decoded were met.</summary>
    public bool HasBad { get; private set; }

    /// <summary>Whether a run of zeros was met, as a copy or download that was broken off leaves in place of what is missing.</summary>
    public bool HasHole { get; private set; }

    /// <summary>Bytes before the record's start in the unpacked file.</summary>
    public long Offset
    {
        get
        {
            Count();
            return _offset;
        }
    }

    /// <summary>Lets the record begin later.</summary>
    public void Advance(int chars) => _start += chars;

    /// <summary>Reads more behind what is there; false at the end of the file.</summary>
    public bool More()
    {
        if (_ended)
            return false;
        MakeRoom();
        var made = Decode(_chars.AsSpan(_end));
        if (made == 0)
        {
            _ended = true;
            return false;
        }

        Judge(_chars.AsSpan(_end, made));
        _end += made;
        return true;
    }

    /// <summary>Sound text is looked at once.</summary>
    private void Judge(ReadOnlySpan<char> read)
    {
        if (!read.ContainsAny(Bad, '\0'))
            return;
        HasHole = HasHole || read.IndexOf(Hole) >= 0;
        HasBad = HasBad || read.Contains(Bad);
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Count();
            _chars.AsSpan(_start, _end - _start).CopyTo(_chars);
            (_start, _end, _counted) = (0, _end - _start, 0);
        }

        if (_chars.Length - _end < size / 4)
            Array.Resize(ref _chars, _chars.Length * 2);
    }

    private void Count()
    {
        _offset += encoding.GetByteCount(_chars, _counted, _start - _counted);
        _counted = _start;
    }

    private int Decode(Span<char> into)
    {
        while (true)
        {
            if (_byteStart == _byteEnd && !_bytesEnded)
            {
                (_byteStart, _byteEnd) = (0, bytes.Read(_bytes));
                _bytesEnded = _byteEnd == 0;
            }

            _decoder.Convert(_bytes.AsSpan(_byteStart, _byteEnd - _byteStart), into, _bytesEnded, out var used, out var made, out _);
            _byteStart += used;
            if (made > 0 || (_bytesEnded && _byteStart == _byteEnd))
                return made;
        }
    }
}
