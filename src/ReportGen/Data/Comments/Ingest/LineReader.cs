namespace ReportGen.Data.Comments;

/// <summary>Lines of a stream that may pause: what waits on the other side for an answer is told before it is waited for.</summary>
internal sealed class LineReader(Stream input)
{
    private const int LongestLine = 16 << 20;

    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _length;
    private int _end;
    private bool _ended;

    /// <summary>The line, without its end; good until the next.</summary>
    public ReadOnlySpan<byte> Line => _bytes.AsSpan(_start, _length);

    /// <summary>Whether reading stopped at a line of more than 16 MiB.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    /// <param name="beforeWaiting">Called before more is read.</param>
    public bool Next(Action beforeWaiting)
    {
        var from = _start = Math.Min(_start + _length + 1, _end);
        while (true)
        {
            var at = _bytes.AsSpan(from, _end - from).IndexOf((byte)'\n');
            _length = (at < 0 ? _end : from + at) - _start;
            if (at >= 0)
                return true;
            if (_ended)
                return _length > 0;
            from = More(beforeWaiting);
            if (IsTooLong)
                return false;
        }
    }

    /// <summary>Reads more behind what is there; where that begins.</summary>
    private int More(Action beforeWaiting)
    {
        beforeWaiting();
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        if (_end == _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        var begins = _end;
        var read = input.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        _ended = read == 0;
        IsTooLong = _end > LongestLine && _bytes.AsSpan(0, _end).IndexOf((byte)'\n') < 0;
        return begins;
    }
}
