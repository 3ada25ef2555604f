namespace ReportGen.Data.Batches;

/// <summary>
/// Where batches pass from threads to another. Who waits sleeps: the threads have the cores that others need, and a batch takes longer than waking up. (The runtime's own collection spins first.)
/// </summary>
/// <param name="sources">How many threads add batches.</param>
internal abstract class Passage(int sources)
{
    private int _open = sources;

    /// <summary>To be held while anything is looked at or changed; pulsed when something has come.</summary>
    protected object Gate { get; } = new();

    /// <summary>Whether nobody gets any more.</summary>
    protected bool IsStopped { get; private set; }

    /// <summary>Whether more may come.</summary>
    protected bool IsOpen => _open > 0 && !IsStopped;

    /// <summary>No more come from one of the threads.</summary>
    public void Complete()
    {
        lock (Gate)
        {
            _open--;
            Monitor.PulseAll(Gate);
        }
    }

    /// <summary>Nobody gets any more, whether there are any or not.</summary>
    public void Stop()
    {
        lock (Gate)
        {
            IsStopped = true;
            Monitor.PulseAll(Gate);
        }
    }
}
