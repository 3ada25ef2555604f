namespace ReportGen.Data.Tables;

/// <summary>Ids as text, numbered from 0 in the order met.</summary>
internal sealed class IdDictionary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _ids = [];

    public IdDictionary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Ids by number.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>The number of an id, given to it now if it has none.</summary>
    public int Number(ReadOnlySpan<char> id)
    {
        if (_lookup.TryGetValue(id, out var number))
            return number;
        number = _ids.Count;
        var text = id.ToString();
        _numbers[text] = number;
        _ids.Add(text);
        return number;
    }

    /// <summary>The number of an id; -1 where it has none.</summary>
    public int Find(ReadOnlySpan<char> id) => _lookup.TryGetValue(id, out var number) ? number : -1;
}
