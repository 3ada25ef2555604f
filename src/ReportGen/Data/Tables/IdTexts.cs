using System.Collections;

namespace ReportGen.Data.Tables;

/// <summary>Short texts by number, their characters side by side in large pieces: as many strings would be twice as much memory, and the collector's work.</summary>
internal sealed class IdTexts : IReadOnlyList<string>
{
    private const int PieceLength = 1 << 14;
    private readonly List<char[]> _pieces = [];
    private readonly List<Text> _texts = [];
    private int _used;

    /// <inheritdoc/>
    public int Count => _texts.Count;

    /// <inheritdoc/>
    public string this[int index] => _texts[index] is var text ? new string(_pieces[text.Piece], text.Start, text.Length) : "";

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (_pieces.Count == 0 || _pieces[^1].Length - _used < text.Length)
        {
            _pieces.Add(new char[Math.Max(_pieces.Count == 0 ? PieceLength / 16 : PieceLength, text.Length)]);
            _used = 0;
        }

        text.CopyTo(_pieces[^1].AsSpan(_used));
        _texts.Add(new Text(_pieces.Count - 1, _used, text.Length));
        _used += text.Length;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Text(int Piece, int Start, int Length);
}
