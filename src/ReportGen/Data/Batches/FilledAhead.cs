using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ReportGen.Data.Batches;

/// <summary>Fills batches on a thread of its own, a few ahead of whoever takes them. Disposing stops it.</summary>
/// <typeparam name="TBatch">What is filled; used again and again.</typeparam>
internal sealed class FilledAhead<TBatch> : IDisposable
{
    private const int MostBatches = 4;
    private readonly Func<TBatch, bool> _fill;
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<TBatch> _full = new(MostBatches);
    private readonly BlockingCollection<TBatch> _free = new(MostBatches);
    private readonly Task _task;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins.</summary>
    /// <param name="make">Makes an empty batch.</param>
    /// <param name="fill">Fills one; false where it is the last. What it throws is thrown where the batch would be taken, after those before it.</param>
    /// <param name="cancellation">Stops it.</param>
    public FilledAhead(Func<TBatch> make, Func<TBatch, bool> fill, CancellationToken cancellation)
    {
        _fill = fill;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        for (var i = 0; i < MostBatches; i++)
            _free.Add(make(), CancellationToken.None);
        _task = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The batches in order. One is good until the next is asked for.</summary>
    /// <exception cref="OperationCanceledException">Filling was stopped.</exception>
    public IEnumerable<TBatch> Batches()
    {
        foreach (var batch in _full.GetConsumingEnumerable(_stop.Token))
        {
            yield return batch;
            _free.Add(batch, CancellationToken.None);
        }

        _fault?.Throw(); // what was filled before it has been taken, as if there were one thread
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
            var more = true;
            while (more)
            {
                var batch = _free.Take(_stop.Token);
                more = Fill(batch);
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

    private bool Fill(TBatch batch)
    {
        try
        {
            return _fill(batch);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
            return false;
        }
    }
}
