namespace ReportGen.Data.Csv;

/// <summary>What quotes a field has.</summary>
internal enum FieldQuotes
{
    /// <summary>It is not quoted.</summary>
    None,

    /// <summary>Around it.</summary>
    Plain,

    /// <summary>Around it, and doubled ones inside.</summary>
    Doubled,
}

/// <summary>Where a field stands in its record, without the quotes around it.</summary>
internal readonly record struct FieldPlace(int Start, int Length, FieldQuotes Quotes);

/// <summary>Where the fields of a record stand.</summary>
internal sealed class FieldList
{
    private FieldPlace[] _places = new FieldPlace[32];
    private char[] _unquoted = new char[256];
    private int _used;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where the last of them ends.</summary>
    public int End => Count == 0 ? 0 : _places[Count - 1].Start + _places[Count - 1].Length;

    /// <summary>Their places in order.</summary>
    public ReadOnlySpan<FieldPlace> Places => _places.AsSpan(0, Count);

    /// <summary>Begins a record.</summary>
    public void Clear()
    {
        Count = 0;
        _used = 0;
    }

    /// <summary>Adds a field: its text without the quotes around it.</summary>
    public void Add(int start, int length, FieldQuotes quotes)
    {
        if (Count == _places.Length)
            Array.Resize(ref _places, Count * 2);
        _places[Count++] = new FieldPlace(start, length, quotes);
    }

    /// <summary>Whether nothing stands in a field.</summary>
    public bool IsEmpty(int field) => _places[field].Length == 0;

    /// <summary>The text of a field; that of one with doubled quotes stays good until the next record.</summary>
    public ReadOnlySpan<char> Unquoted(int field, ReadOnlySpan<char> record) => Unquoted(_places[field], record);

    /// <summary>The text of a field at a place, whether it is one of these or not; that of one with doubled quotes stays good until the next record.</summary>
    public ReadOnlySpan<char> Unquoted(FieldPlace place, ReadOnlySpan<char> record)
    {
        var text = record.Slice(place.Start, place.Length);
        if (place.Quotes != FieldQuotes.Doubled)
            return text;
        if (_unquoted.Length - _used < text.Length)
            (_unquoted, _used) = (new char[Math.Max(_unquoted.Length, 2 * text.Length)], 0);
        var into = _unquoted.AsSpan(_used, text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            into[length++] = text[i];
            if (text[i] == '"')
                i++;
        }

        _used += length;
        return into[..length];
    }
}
