using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Some rows of a file with the records that they were read from.</summary>
internal sealed class RowBatch<TRow>() : PlainBatch<TRow>(Size)
    where TRow : struct
{
    /// <summary>Most rows of a batch.</summary>
    public const int Size = 1024;

    private const int MostChars = 1 << 20;

    /// <summary>Whether no more go in: rows of great length are few.</summary>
    public bool IsFull => Count == Size || Records.Length >= MostChars;

    /// <summary>Rows of the file before this batch, its header not counted.</summary>
    public long First { get; private set; }

    /// <summary>Part of the file that was read before its last row, 0 to 1.</summary>
    public double Fraction { get; set; }

    /// <summary>The rows as they stand in the file.</summary>
    public CopiedRecords Records { get; } = new();

    /// <summary>Begins anew.</summary>
    public void Begin(long first)
    {
        (Count, First) = (0, first);
        Records.Clear();
    }

    /// <summary>Adds the current record.</summary>
    public void Add(SlicedRecords records)
    {
        Records.Add(records, records.Offset);
        Count++;
    }

    /// <summary>Reads the plain values of all records.</summary>
    /// <param name="shown">Shows one after another to the reader.</param>
    /// <param name="reader">Reads them.</param>
    public void Read(ShownRecord shown, IPlainReader<TRow> reader)
    {
        for (var row = 0; row < Count; row++)
        {
            shown.Show(Records, row);
            Mark(row, reader.TryRead(shown, out Place(row)));
        }
    }
}
