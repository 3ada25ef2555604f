using System.Runtime.ExceptionServices;

namespace ReportGen.Data.Batches;

/// <summary>Fills batches on a thread of its own and works on each on others, a few ahead of whoever takes them. Disposing stops it.</summary>
/// <typeparam name="TBatch">What is filled; used again and again.</typeparam>
internal sealed class FilledAhead<TBatch> : IDisposable
    where TBatch : class
{
    private const int Made = 10;
    private readonly Func<TBatch, bool> _fill;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _stopping;
    private readonly BatchQueue<Filled> _filled = new();
    private readonly OrderedBatches<TBatch> _done;
    private readonly BatchQueue<TBatch> _free = new();
    private readonly Task[] _tasks;
    private readonly Lock _gate = new();
    private Fault? _fault;

    /// <summary>Begins.</summary>
    /// <param name="make">Makes an empty batch.</param>
    /// <param name="fill">Fills one; false where it is the last. What it throws is thrown where the batch would be taken, after those before it.</param>
    /// <param name="works">What is done on each that was filled: one thread for each of these, which all do the same with what is their own; none where nothing is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public FilledAhead(Func<TBatch> make, Func<TBatch, bool> fill, IReadOnlyCollection<Action<TBatch>> works, CancellationToken cancellation)
    {
        (_fill, _cancellation, _done) = (fill, cancellation, new OrderedBatches<TBatch>(Math.Max(1, works.Count)));
        for (var i = 0; i < Made; i++)
            _free.Add(make());
        _tasks = works.Count == 0 ? [Begin(() => FillAll(Done), _done.Complete)] : [Begin(() => FillAll(_filled.Add), _filled.Complete), .. works.Select(work => Begin(() => WorkOnAll(work), _done.Complete))];
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
        _fault?.Info.Throw(); // what was filled before it has been taken, as if there were one thread
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

    private static Task Begin(Action step, Action complete) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                step();
            }
            finally
            {
                complete();
            }
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Done(Filled filled) => _done.Add(filled.Place, filled.Batch);

    private void FillAll(Action<Filled> handOn)
    {
        var more = true;
        for (var place = 0L; more && _free.TryTake(out var batch); place++)
        {
            more = Try(place + 1, () => _fill(batch)); // a batch that was being filled is taken as far as it goes
            handOn(new Filled(place, batch));
        }
    }

    private void WorkOnAll(Action<TBatch> work)
    {
        while (_filled.TryTake(out var filled) && Try(filled.Place, () => Worked(work, filled.Batch)))
            Done(filled);
    }

    private static bool Worked(Action<TBatch> work, TBatch batch)
    {
        work(batch);
        return true;
    }

    /// <summary>Of several faults the one in the earliest place stays: one thread would have met it first.</summary>
    private bool Try(long place, Func<bool> step)
    {
        try
        {
            return step();
        }
        catch (Exception fault)
        {
            lock (_gate)
                _fault = _fault is { } earlier && earlier.Place <= place ? earlier : new Fault(place, ExceptionDispatchInfo.Capture(fault));
            return false;
        }
    }

    /// <summary>A batch and its place among all, from 0.</summary>
    private sealed record Filled(long Place, TBatch Batch);

    /// <summary>What was thrown, and the first batch that is not taken because of it.</summary>
    private sealed record Fault(long Place, ExceptionDispatchInfo Info);
}
