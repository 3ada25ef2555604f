using System.Globalization;
using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;
using ReportGen.Data.Batches;

namespace ReportGen.Data.Engine;

/// <summary>
/// Appends rows of 64-bit integers to a table, in a transaction that closing commits. Rows are gathered by column; where they are more than a vector of the engine holds, a thread of its own
/// hands them over beside whoever appends. Columns are BIGINT, or INTEGER where the numbers are small. For one thread at a time.
/// </summary>
internal sealed class NumberAppender : IDisposable
{
    private const int MostWaiting = 24; // vectors that wait to be handed over
    private const int MostHeld = 16; // vectors that the engine holds before the table takes them; by itself it would hold a hundred

    private readonly DuckDBTransaction _transaction;
    private readonly NativeAppender _native;
    private readonly EngineRoom _room;
    private readonly BatchQueue<RowColumns> _full = new();
    private readonly BatchQueue<RowColumns> _free = new();
    private RowColumns _rows;
    private int _made = 1;
    private Task? _handing; // null until a vector is full
    private volatile Exception? _failure;
    private bool _said;

    /// <param name="connection">Must not be asked anything else until the appender is closed.</param>
    /// <param name="table">Where the rows go.</param>
    /// <param name="room">Says what a lack of memory or disk is.</param>
    public NumberAppender(DuckDBConnection connection, string table, EngineRoom room)
    {
        _room = room;
        _transaction = connection.BeginTransaction();
        _native = new NativeAppender(connection, table);
        _rows = new RowColumns(_native.Columns);
    }

    /// <summary>Appends one row.</summary>
    /// <exception cref="EngineException">Memory or disk was too little for this row or one before it.</exception>
    public void Append(ReadOnlySpan<long> values)
    {
        if (values.Length != _native.Columns)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A row has {_native.Columns} columns, not {values.Length}."));
        _rows.Add(values);
        if (_rows.IsFull)
            HandOver();
    }

    /// <summary>Commits the rows; where appending failed, which has been said then, there is nothing to commit.</summary>
    /// <exception cref="EngineException">Memory or disk was too little.</exception>
    public void Dispose()
    {
        _full.Complete();
        _handing?.GetAwaiter().GetResult();
        Try(Finish);
        _native.Dispose();
        Try(_transaction.Commit);
        _transaction.Dispose();
        Say();
    }

    private void HandOver()
    {
        _handing ??= Task.Factory.StartNew(HandAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _full.Add(_rows);
        _rows = _made++ < MostWaiting || !_free.TryTake(out var free) ? new RowColumns(_native.Columns) : free;
        Say();
    }

    private void HandAll()
    {
        var held = 0;
        while (_full.TryTake(out var rows))
        {
            Try(() => _native.Append(rows));
            if (++held % MostHeld == 0)
                Try(_native.Flush);
            _free.Add(rows.Emptied());
        }
    }

    private void Finish()
    {
        if (_rows.Count > 0)
            _native.Append(_rows);
        _native.Close();
    }

    /// <summary>Nothing more is done once something failed; whoever appends is told, and must not wait for rows that nobody takes.</summary>
    private void Try(Action work)
    {
        try
        {
            if (_failure is null)
                work();
        }
        catch (Exception failure)
        {
            _failure = failure is QueryFailedException or DuckDBException
                ? (Exception?)_room.Lack(failure.Message, failure) ?? new InvalidOperationException("The engine does not take the rows.", failure)
                : failure;
        }
    }

    private void Say()
    {
        if (_failure is not { } failure || _said)
            return;
        _said = true;
        ExceptionDispatchInfo.Throw(failure);
    }
}
