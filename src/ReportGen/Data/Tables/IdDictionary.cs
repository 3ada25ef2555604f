namespace ReportGen.Data.Tables;

/// <summary>Ids as text, numbered from 0 in the order met.</summary>
internal sealed class IdDictionary : IDisposable
{
    private readonly HashNumbers _numbers = new();
    private readonly IdTexts _ids = new();

    /// <summary>Ids by number.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>The number of an id, given to it now if it has none.</summary>
    public int Number(ReadOnlySpan<char> id)
    {
        var number = _numbers.Number(_numbers.Hash(id));
        if (number == _ids.Count)
            _ids.Add(id);
        return number;
    }

    /// <summary>The number of an id; -1 where it has none.</summary>
    public int Find(ReadOnlySpan<char> id) => _numbers.Find(_numbers.Hash(id));

    /// <summary>See <see cref="HashNumbers.Hash"/>; any thread may ask.</summary>
    public Hash128 Hash(ReadOnlySpan<char> id) => _numbers.Hash(id);

    /// <summary>The number of an id by its hash; -1 where it has none.</summary>
    public int Find(Hash128 hash) => _numbers.Find(hash);

    /// <summary>Afterwards only the ids are there.</summary>
    public void Dispose() => _numbers.Dispose();

    /// <summary>See <see cref="HashNumbers.Prefetch"/>.</summary>
    public void Prefetch(Hash128 hash) => _numbers.Prefetch(hash);
}
