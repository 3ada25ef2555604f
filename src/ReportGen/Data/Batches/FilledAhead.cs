using System.Runtime.ExceptionServices;

namespace ReportGen.Data.Batches;

/// <summary>Fills batches on a thread of its own and works on each on another, a few ahead of whoever takes them. Disposing stops it.</summary>
/// <typeparam name="TBatch">What is filled; used again and again.</typeparam>
internal sealed class FilledAhead<TBatch> : IDisposable
    where TBatch : class
{
    private const int Made = 6;
    private readonly Func<TBatch, bool> _fill;
    private readonly Action<TBatch>? _work;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _stopping;
    private readonly BatchQueue<TBatch> _filled = new();
    private readonly BatchQueue<TBatch> _done = new();
    private readonly BatchQueue<TBatch> _free = new();
    private readonly Task[] _tasks;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins.</summary>
    /// <param name="make">Makes an empty batch.</param>
    /// <param name="fill">Fills one; false where it is the last. What it throws is thrown where the batch would be taken, after those before it.</param>
    /// <param name="work">What is done on each that was filled, by another thread; null where nothing is.</param>
    /// <param name="cancellation">Stops it.</param>
    public FilledAhead(Func<TBatch> make, Func<TBatch, bool> fill, Action<TBatch>? work, CancellationToken cancellation)
    {
        (_fill, _work, _cancellation) = (fill, work, cancellation);
        for (var i = 0; i < Made; i++)
            _free.Add(make());
        _tasks = work is null ? [Begin(() => FillAll(_done), _done)] : [Begin(() => FillAll(_filled), _filled), Begin(WorkOnAll, _done)];
        _stopping = cancellation.Register(Stop);
    }

    /// <summary>The batches in order. One is good until the next is asked for.</summary>
    /// <exception cref="OperationCanceledException">Filling was stopped.</exception>
    public IEnumerable<TBatch> Batches()
    {
        while (_done.TryTake(out var batch))
        {
            yield return batch;
            _free.Add(batch);
        }

        _cancellation.ThrowIfCancellationRequested();
        _fault?.Throw(); // what was filled before it has been taken, as if there were one thread
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _stopping.Dispose();
        Task.WhenAll(_tasks).GetAwaiter().GetResult();
    }

    private void Stop()
    {
        _free.Stop();
        _filled.Stop();
        _done.Stop();
    }

    private static Task Begin(Action step, BatchQueue<TBatch> into) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                step();
            }
            finally
            {
                into.Complete();
            }
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void FillAll(BatchQueue<TBatch> into)
    {
        var more = true;
        while (more && _free.TryTake(out var batch))
        {
            more = Try(batch, _fill);
            into.Add(batch);
        }
    }

    private void WorkOnAll()
    {
        while (_filled.TryTake(out var batch) && Try(batch, Work))
            _done.Add(batch);
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
        catch (Exception fault)
        {
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);
            return false;
        }
    }
}
