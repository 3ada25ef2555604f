using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Finds records on one thread and reads their plain values on others, a few batches ahead of whoever takes them. Disposing stops it.</summary>
internal sealed class ReadAhead<TRow> : IDisposable
    where TRow : struct
{
    private readonly SlicedRecords _records;
    private readonly ShownRecord[] _shown;
    private readonly List<RowBatch<TRow>> _batches = [];
    private readonly FilledAhead<RowBatch<TRow>> _ahead;
    private long _read;

    /// <summary>Begins reading behind the current record.</summary>
    /// <param name="records">Stand at it.</param>
    /// <param name="readers">One for each thread.</param>
    /// <param name="cancellation">Stops it.</param>
    public ReadAhead(SlicedRecords records, IReadOnlyCollection<IPlainReader<TRow>> readers, CancellationToken cancellation)
    {
        (_records, _shown) = (records, [.. readers.Select(_ => new ShownRecord())]);
        _ahead = new FilledAhead<RowBatch<TRow>>(Make, Fill, [.. readers.Zip(_shown, Work)], cancellation);
    }

    /// <summary>The batches in order. One is good until the next is asked for.</summary>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public IEnumerable<RowBatch<TRow>> Batches() => _ahead.Batches();

    /// <inheritdoc/>
    public void Dispose()
    {
        _ahead.Dispose();
        _batches.ForEach(batch => batch.Records.Dispose());
        foreach (var shown in _shown)
            shown.Dispose();
    }

    private RowBatch<TRow> Make()
    {
        var batch = new RowBatch<TRow>();
        _batches.Add(batch);
        return batch;
    }

    private static Action<RowBatch<TRow>> Work(IPlainReader<TRow> reader, ShownRecord shown) => batch => batch.Read(shown, reader);

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
