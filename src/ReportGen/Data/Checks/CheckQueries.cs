using ReportGen.Data.Engine;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Checks;

/// <summary>
/// The queries of checks and coverage. In a database that stays in memory each runs as soon as the tables it looks at are loaded, beside the reading of the next
/// table; a large one has no memory to spare then, so there they run when their rows are asked for. Dispose it before the engine.
/// </summary>
internal sealed class CheckQueries(LoadContext context) : IDisposable
{
    private readonly Dictionary<CheckQuery, Task<IReadOnlyList<long[]>>> _begun = [];

    /// <summary>Told that a table is loaded, and those before it.</summary>
    public void Loaded(TableSpec table)
    {
        if (!context.Engine.IsInMemory)
            return;
        foreach (var query in context.Folders.SelectMany(folder => CheckQuery.After(folder, table)))
            _begun[query] = Task.Run(() => Run(query), context.Cancellation);
    }

    /// <summary>The rows of a query.</summary>
    public IReadOnlyList<long[]> Rows(CheckQuery query)
    {
        if (!_begun.TryGetValue(query, out var begun))
            _begun[query] = begun = Task.FromResult(Run(query));
        return begun.GetAwaiter().GetResult();
    }

    /// <summary>Waits for what was begun, whatever became of it: the engine may go then.</summary>
    public void Dispose() => ((Task)Task.WhenAll(_begun.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();

    private IReadOnlyList<long[]> Run(CheckQuery query) =>
        context.Engine.Query(query.Sql, query.Parameters(context.Folders.First(folder => folder.Index == query.Folder)), row => Enumerable.Range(0, query.Columns).Select(row.Int).ToArray(), context.Cancellation);
}
