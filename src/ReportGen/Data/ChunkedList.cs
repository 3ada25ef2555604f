using System.Collections;

namespace ReportGen.Data;

/// <summary>A list that grows by arrays of equal length instead of one that is copied: none is so large that the collector keeps it apart and goes through all that lives when it has gone.</summary>
internal sealed class ChunkedList<T> : IReadOnlyList<T>
{
    private const int ChunkBits = 9;
    private const int Chunk = 1 << ChunkBits;
    private readonly List<T[]> _chunks = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    T IReadOnlyList<T>.this[int index] => this[index];

    /// <summary>The value at a place below the count.</summary>
    public ref T this[int index] => ref _chunks[index >> ChunkBits][index & (Chunk - 1)];

    /// <summary>Adds a value.</summary>
    public void Add(T value)
    {
        if (Count >> ChunkBits == _chunks.Count)
            _chunks.Add(new T[Chunk]);
        _chunks[Count >> ChunkBits][Count & (Chunk - 1)] = value;
        Count++;
    }

    /// <summary>Adds nothing but default values until there are so many.</summary>
    public void GrowTo(int count)
    {
        while (_chunks.Count << ChunkBits < count)
            _chunks.Add(new T[Chunk]);
        Count = Math.Max(Count, count);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
