using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Reads records into batches on a thread of its own, a few batches ahead of whoever takes them. Disposing stops it.</summary>
internal sealed class ReadAhead<TRow> : IDisposable
    where TRow : struct
{
    private const int MostBatches = 4;
    private readonly TextRecords _records;
    private readonly IPlainReader<TRow> _reader;
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<RowBatch<TRow>> _full = new(MostBatches);
    private readonly BlockingCollection<RowBatch<TRow>> _free = new(MostBatches);
    private readonly Task _task;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins reading behind the current record.</summary>
    public ReadAhead(TextRecords records, IPlainReader<TRow> reader, CancellationToken cancellation)
    {
        (_records, _reader) = (records, reader);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        for (var i = 0; i < MostBatches; i++)
            _free.Add(new RowBatch<TRow>(), CancellationToken.None);
        _task = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The batches in order. One is good until the next is asked for.</summary>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public IEnumerable<RowBatch<TRow>> Batches()
    {
        foreach (var batch in _full.GetConsumingEnumerable(_stop.Token))
        {
            yield return batch;
            _free.Add(batch, CancellationToken.None);
        }

        _fault?.Throw(); // what was read before it has been taken, as if there were one thread
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _task.GetAwaiter().GetResult();
        _stop.Dispose();
        _full.Dispose();
        _free.Dispose();
    }

    private void Run()
    {
        try
        {
            var (read, more) = (0L, true);
            while (more)
            {
                var batch = _free.Take(_stop.Token);
                batch.Begin(read);
                more = Fill(batch);
                batch.Fraction = _records.Fraction; // asks the system, so not for every row
                read += batch.Count;
                _full.Add(batch, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // nobody waits for more
        }
        finally
        {
            _full.CompleteAdding();
        }
    }

    /// <summary>Fills a batch; false at the end of the file or where it cannot be read on.</summary>
    private bool Fill(RowBatch<TRow> batch)
    {
        try
        {
            while (!batch.IsFull)
            {
                if (!_records.Read())
                    return false;
                batch.Add(_records, _reader);
            }

            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
            return false;
        }
    }
}
