using System.Diagnostics.CodeAnalysis;

namespace ReportGen.Data.Batches;

/// <summary>
/// Hands batches from one thread to another in order. Who waits sleeps: the threads have the cores that others need, and a batch takes longer than waking up. (The runtime's own collection spins first.)
/// </summary>
internal sealed class BatchQueue<TBatch>
    where TBatch : class
{
    private readonly Queue<TBatch> _batches = new();
    private readonly object _gate = new();
    private bool _isComplete;
    private bool _isStopped;

    /// <summary>Adds a batch.</summary>
    public void Add(TBatch batch)
    {
        lock (_gate)
        {
            _batches.Enqueue(batch);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>No more come.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
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

    /// <summary>Waits for the next batch; false where none comes.</summary>
    public bool TryTake([NotNullWhen(true)] out TBatch? batch)
    {
        lock (_gate)
        {
            while (_batches.Count == 0 && !_isComplete && !_isStopped)
                Monitor.Wait(_gate);
            batch = _isStopped || _batches.Count == 0 ? null : _batches.Dequeue();
            return batch is not null;
        }
    }
}
