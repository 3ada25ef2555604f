using ReportGen.Data.Engine;

namespace ReportGen.Data.Columnar;

/// <summary>The rows of a chunk, on their way from the reading thread to the taker.</summary>
internal sealed class TypedBatch<TRow>
    where TRow : struct
{
    private readonly TRow[] _rows = new TRow[ChunkReader.MostRows];
    private readonly bool[] _plain = new bool[ChunkReader.MostRows];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a row was read as plain.</summary>
    public bool IsPlain(int row) => _plain[row];

    /// <summary>A plain row.</summary>
    public ref readonly TRow Row(int row) => ref _rows[row];

    /// <summary>Reads the next chunk; false at the end of the file.</summary>
    public bool Fill(ChunkReader chunks, TypedRow values, ITypedReader<TRow> reader)
    {
        Count = 0;
        if (!chunks.Read())
            return false;
        for (; Count < chunks.Rows; Count++)
        {
            values.Show(Count);
            _plain[Count] = reader.TryRead(values, out _rows[Count]);
        }

        return true;
    }
}
