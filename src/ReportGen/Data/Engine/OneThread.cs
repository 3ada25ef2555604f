namespace ReportGen.Data.Engine;

/// <summary>Has a database's queries run on one thread; dispose it to have the others back. Queries that run at either moment go on.</summary>
internal sealed class OneThread : IDisposable
{
    private readonly DuckDbEngine _engine;

    /// <summary>Begins.</summary>
    public OneThread(DuckDbEngine engine)
    {
        _engine = engine;
        _engine.Execute((_engine.Size with { Threads = 1 }).ThreadsSql);
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Execute(_engine.Size.ThreadsSql);
}
