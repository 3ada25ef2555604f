namespace ReportGen.Data.Engine;

/// <summary>
/// Lets queries run side by side, each holding memory until its rows are taken. One that finds too little left before its first row waits until the
/// others are done, and runs again with all of it; if that is too little too, once more on one thread, each of which holds memory of its own.
/// </summary>
/// <param name="onOneThread">Has queries run on one thread until it is disposed.</param>
internal sealed class QueryTurns(Func<IDisposable> onOneThread) : IDisposable
{
    private readonly ReaderWriterLockSlim _turns = new(LockRecursionPolicy.SupportsRecursion);

    /// <summary>Runs a query.</summary>
    /// <param name="query">Gives the rows into a list.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="QueryFailedException">The memory is too little for it alone, or it fails for another reason.</exception>
    public List<T> Run<T>(Action<List<T>> query)
    {
        var rows = new List<T>();
        if (!TryBeside(query, rows))
            Alone(query, rows);
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private bool TryBeside<T>(Action<List<T>> query, List<T> rows)
    {
        _turns.EnterReadLock();
        try
        {
            query(rows);
            return true;
        }
        catch (QueryFailedException fault) when (fault.IsOutOfMemory && rows.Count == 0 && _turns.RecursiveReadCount == 1)
        {
            return false;
        }
        finally
        {
            _turns.ExitReadLock();
        }
    }

    private void Alone<T>(Action<List<T>> query, List<T> rows)
    {
        _turns.EnterWriteLock();
        try
        {
            try
            {
                query(rows);
            }
            catch (QueryFailedException fault) when (fault.IsOutOfMemory && rows.Count == 0)
            {
                using (onOneThread())
                    query(rows);
            }
        }
        finally
        {
            _turns.ExitWriteLock();
        }
    }
}
