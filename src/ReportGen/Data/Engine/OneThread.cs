namespace ReportGen.Data.Engine;

/// <summary>Has a database's queries run on one thread; dispose it to have the others back. Queries that run at either moment go on; nothing is asked of a database that has one thread anyhow.</summary>
internal sealed class OneThread : IDisposable
{
    private readonly DuckDbEngine _engine;

    /// <summary>Begins.</summary>
    public OneThread(DuckDbEngine engine)
    {
        _engine = engine;
        Set(engine.Size with { Threads = 1 });
    }

    /// <inheritdoc/>
    public void Dispose() => Set(_engine.Size);

    private void Set(EngineSize size)
    {
        if (_engine.Size.Threads != 1)
            _engine.Execute(size.ThreadsSql);
    }
}
