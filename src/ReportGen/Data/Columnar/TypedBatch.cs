using ReportGen.Data.Batches;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Columnar;

/// <summary>The rows of a chunk.</summary>
internal sealed class TypedBatch<TRow>() : PlainBatch<TRow>(ChunkReader.MostRows)
    where TRow : struct
{
    /// <summary>Reads the next chunk; false at the end of the file.</summary>
    public bool Fill(ChunkReader chunks, TypedRow values, ITypedReader<TRow> reader)
    {
        Count = 0;
        if (!chunks.Read())
            return false;
        for (; Count < chunks.Rows; Count++)
        {
            values.Show(Count);
            Mark(Count, reader.TryRead(values, out Place(Count)));
        }

        return true;
    }
}
