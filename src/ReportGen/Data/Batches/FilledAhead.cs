using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ReportGen.Data.Batches;

/// <summary>Fills batches on a thread of its own and works on each on another, a few ahead of whoever takes them. Disposing stops it.</summary>
/// <typeparam name="TBatch">What is filled; used again and again.</typeparam>
internal sealed class FilledAhead<TBatch> : IDisposable
{
    private const int MostBatches = 6;
    private readonly Func<TBatch, bool> _fill;
    private readonly Action<TBatch>? _work;
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<TBatch> _filled = new(MostBatches);
    private readonly BlockingCollection<TBatch> _done = new(MostBatches);
    private readonly BlockingCollection<TBatch> _free = new(MostBatches);
    private readonly Task[] _tasks;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins.</summary>
    /// <param name="make">Makes an empty batch.</param>
    /// <param name="fill">Fills one; false where it is the last. What it throws is thrown where the batch would be taken, after those before it.</param>
    /// <param name="work">What is done on each that was filled, by another thread; null where nothing is.</param>
    /// <param name="cancellation">Stops it.</param>
    public FilledAhead(Func<TBatch> make, Func<TBatch, bool> fill, Action<TBatch>? work, CancellationToken cancellation)
    {
        (_fill, _work) = (fill, work);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        for (var i = 0; i < MostBatches; i++)
            _free.Add(make(), CancellationToken.None);
        _tasks = work is null ? [Begin(() => FillAll(_done), _done)] : [Begin(() => FillAll(_filled), _filled), Begin(WorkOnAll, _done)];
    }

    /// <summary>The batches in order. One is good until the next is asked for.</summary>
    /// <exception cref="OperationCanceledException">Filling was stopped.</exception>
    public IEnumerable<TBatch> Batches()
    {
        foreach (var batch in _done.GetConsumingEnumerable(_stop.Token))
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
        Task.WhenAll(_tasks).GetAwaiter().GetResult();
        _stop.Dispose();
        _filled.Dispose();
        _done.Dispose();
        _free.Dispose();
    }

    private Task Begin(Action step, BlockingCollection<TBatch> into) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                step();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // nobody waits for more
            }
            finally
            {
                into.CompleteAdding();
            }
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void FillAll(BlockingCollection<TBatch> into)
    {
        var more = true;
        while (more)
        {
            var batch = _free.Take(_stop.Token);
            more = Try(batch, _fill);
            into.Add(batch, _stop.Token);
        }
    }

    private void WorkOnAll()
    {
        foreach (var batch in _filled.GetConsumingEnumerable(_stop.Token))
        {
            if (!Try(batch, Work))
                return;
            _done.Add(batch, _stop.Token);
        }
    }

    private bool Work(TBatch batch)
    {
        _work!(batch);
        return true;
    }

    private bool Try(TBatch batch, Func<TBatch, bool> step)
    {
        try
        {
            return step(batch);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);
            return false;
        }
    }
}
