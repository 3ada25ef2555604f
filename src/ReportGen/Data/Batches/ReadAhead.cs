using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Finds records on one thread and reads their plain values on another, a few batches ahead of whoever takes them. Disposing stops it.</summary>
internal sealed class ReadAhead<TRow> : IDisposable
    where TRow : struct
{
    private readonly SlicedRecords _records;
    private readonly IPlainReader<TRow> _reader;
    private readonly ShownRecord _shown = new();
    private readonly FilledAhead<RowBatch<TRow>> _ahead;
    private long _read;

    /// <summary>Begins reading behind the current record.</summary>
    public ReadAhead(SlicedRecords records, IPlainReader<TRow> reader, CancellationToken cancellation)
    {
        (_records, _reader) = (records, reader);
        _ahead = new FilledAhead<RowBatch<TRow>>(() => new RowBatch<TRow>(), Fill, batch => batch.Read(_shown, _reader), cancellation);
    }

    /// <summary>The batches in order. One is good until the next is asked for.</summary>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public IEnumerable<RowBatch<TRow>> Batches() => _ahead.Batches();

    /// <inheritdoc/>
    public void Dispose()
    {
        _ahead.Dispose();
        _shown.Dispose();
    }

    /// <summary>Fills a batch; false at the end of the file.</summary>
    private bool Fill(RowBatch<TRow> batch)
    {
        batch.Begin(_read);
        var more = true;
        while (more && !batch.IsFull)
        {
            more = _records.Read();
            if (!more)
                break;
            batch.Add(_records);
            _read++;
        }

        batch.Fraction = _records.Fraction; // asks the system, so not for every row
        return more;
    }
}
