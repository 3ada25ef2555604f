using System.Diagnostics.CodeAnalysis;

namespace ReportGen.Data.Batches;

/// <summary>Hands batches from one thread to others in the order in which they come.</summary>
internal sealed class BatchQueue<TBatch>() : Passage(sources: 1)
    where TBatch : class
{
    private readonly Queue<TBatch> _batches = new();

    /// <summary>Adds a batch.</summary>
    public void Add(TBatch batch)
    {
        lock (Gate)
        {
            _batches.Enqueue(batch);
            Monitor.Pulse(Gate);
        }
    }

    /// <summary>Waits for the next batch; false where none comes.</summary>
    public bool TryTake([NotNullWhen(true)] out TBatch? batch)
    {
        lock (Gate)
        {
            while (_batches.Count == 0 && IsOpen)
                Monitor.Wait(Gate);
            batch = IsStopped || _batches.Count == 0 ? null : _batches.Dequeue();
            return batch is not null;
        }
    }
}
