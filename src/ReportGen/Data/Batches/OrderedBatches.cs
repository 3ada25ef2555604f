using System.Diagnostics.CodeAnalysis;

namespace ReportGen.Data.Batches;

/// <summary>Takes batches from several threads as they are done and hands them to another in the order of their places, from 0 without gaps.</summary>
/// <param name="sources">How many threads add batches.</param>
internal sealed class OrderedBatches<TBatch>(int sources) : Passage(sources)
    where TBatch : class
{
    private readonly Dictionary<long, TBatch> _batches = [];
    private long _next;

    /// <summary>Adds a batch.</summary>
    public void Add(long place, TBatch batch)
    {
        lock (Gate)
        {
            _batches.Add(place, batch);
            if (place == _next)
                Monitor.Pulse(Gate);
        }
    }

    /// <summary>Waits for the next batch; false where none comes, be it that a later one is there.</summary>
    public bool TryTake([NotNullWhen(true)] out TBatch? batch)
    {
        lock (Gate)
        {
            while (!_batches.ContainsKey(_next) && IsOpen)
                Monitor.Wait(Gate);
            batch = null;
            if (IsStopped || !_batches.Remove(_next, out batch))
                return false;
            _next++;
            return true;
        }
    }
}
