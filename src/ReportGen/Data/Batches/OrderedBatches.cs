using System.Diagnostics.CodeAnalysis;

namespace ReportGen.Data.Batches;

/// <summary>Takes batches from several threads as they are done and hands them to another in the order of their places, from 0 without gaps. Who waits sleeps, as in <see cref="BatchQueue{TBatch}"/>.</summary>
/// <param name="sources">How many threads add batches.</param>
internal sealed class OrderedBatches<TBatch>(int sources)
    where TBatch : class
{
    private readonly Dictionary<long, TBatch> _batches = [];
    private readonly object _gate = new();
    private long _next;
    private int _open = sources;
    private bool _isStopped;

    /// <summary>Adds a batch.</summary>
    public void Add(long place, TBatch batch)
    {
        lock (_gate)
        {
            _batches.Add(place, batch);
            if (place == _next)
                Monitor.Pulse(_gate);
        }
    }

    /// <summary>No more come from one of the threads.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _open--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Nobody gets any more, whether there are any or not.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits for the next batch; false where none comes, be it that a later one is there.</summary>
    public bool TryTake([NotNullWhen(true)] out TBatch? batch)
    {
        lock (_gate)
        {
            while (!_batches.ContainsKey(_next) && _open > 0 && !_isStopped)
                Monitor.Wait(_gate);
            batch = null;
            if (_isStopped || !_batches.Remove(_next, out batch))
                return false;
            _next++;
            return true;
        }
    }
}
