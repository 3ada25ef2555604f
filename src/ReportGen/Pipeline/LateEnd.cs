namespace ReportGen;

/// <summary>Gives something up on another thread while the work goes on; disposing waits until it is gone.</summary>
internal sealed class LateEnd : IDisposable
{
    private Task _gone = Task.CompletedTask;

    /// <summary>Begins to give it up.</summary>
    public void Of(IDisposable what) => _gone = Task.Run(what.Dispose);

    /// <inheritdoc/>
    public void Dispose() => _gone.GetAwaiter().GetResult();
}
