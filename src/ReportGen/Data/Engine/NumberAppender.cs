using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NativeHandle = DuckDB.NET.Native.DuckDBAppender;

namespace ReportGen.Data.Engine;

/// <summary>
/// Appends rows of 64-bit integers to a table, in a transaction that closing commits. Rows are gathered by column and handed over some two thousand at a
/// time: handing over value by value costs several times as much. Columns are BIGINT, or INTEGER where the numbers are small.
/// </summary>
internal sealed class NumberAppender : IDisposable
{
    private const int Chunk = 2048; // the engine's own size of a vector
    private readonly DuckDBTransaction _transaction;
    private readonly NativeAppender _native;
    private readonly long[][] _columns;
    private readonly EngineRoom _room;
    private int _rows;
    private bool _failed;

    /// <param name="connection">Must not be asked anything else until the appender is closed.</param>
    /// <param name="table">Where the rows go.</param>
    /// <param name="room">Says what a lack of memory or disk is.</param>
    public NumberAppender(DuckDBConnection connection, string table, EngineRoom room)
    {
        _room = room;
        _transaction = connection.BeginTransaction();
        _native = new NativeAppender(connection, table);
        _columns = [.. Enumerable.Range(0, _native.Columns).Select(_ => new long[Chunk])];
    }

    /// <summary>Appends one row.</summary>
    public void Append(ReadOnlySpan<long> values)
    {
        if (values.Length != _columns.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A row has {_columns.Length} columns, not {values.Length}."));
        for (var i = 0; i < values.Length; i++)
            _columns[i][_rows] = values[i];
        if (++_rows == Chunk)
            HandOver();
    }

    /// <summary>Commits the rows; where appending failed, which has been said then, there is nothing to commit.</summary>
    public void Dispose()
    {
        if (!_failed)
            HandOver();
        if (!_failed)
            Guard(_native.Close);
        _native.Dispose();
        if (!_failed)
            Guard(_transaction.Commit);
        _transaction.Dispose();
    }

    private void HandOver()
    {
        if (_rows > 0)
            Guard(() => _native.Append(_columns, _rows));
        _rows = 0;
    }

    private void Guard(Action work)
    {
        try
        {
            _failed = true;
            work();
            _failed = false;
        }
        catch (Exception failure) when (failure is QueryFailedException or DuckDBException)
        {
            throw (Exception?)_room.Lack(failure.Message, failure) ?? new InvalidOperationException("The engine does not take the rows.", failure);
        }
    }

    /// <summary>The engine's own calls.</summary>
    private sealed class NativeAppender : IDisposable
    {
        private readonly NativeHandle _appender;
        private readonly DuckDBDataChunk _chunk;
        private readonly bool[] _narrow;

        public NativeAppender(DuckDBConnection connection, string table)
        {
            Check(NativeMethods.Appender.DuckDBAppenderCreate(connection.NativeConnection, null!, table, out _appender));
            Columns = (int)NativeMethods.Appender.DuckDBAppenderColumnCount(_appender);
            var types = Enumerable.Range(0, Columns).Select(column => NativeMethods.Appender.DuckDBAppenderColumnType(_appender, (ulong)column)).ToArray();
            _narrow = [.. types.Select(type => NativeMethods.LogicalType.DuckDBGetTypeId(type) == DuckDBType.Integer)];
            _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. types.Select(type => type.DangerousGetHandle())], (ulong)Columns);
            foreach (var type in types)
                type.Dispose();
        }

        public int Columns { get; }

        public void Append(long[][] columns, int rows)
        {
            NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
            for (var column = 0; column < Columns; column++)
                Copy(columns[column].AsSpan(0, rows), column);
            NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)rows);
            Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        }

        public void Close() => Check(NativeMethods.Appender.DuckDBAppenderClose(_appender));

        public void Dispose()
        {
            _chunk.Dispose();
            _appender.Dispose();
        }

        private unsafe void Copy(ReadOnlySpan<long> values, int column)
        {
            var vector = NativeMethods.Vectors.DuckDBVectorGetData(NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, column));
            if (!_narrow[column])
            {
                values.CopyTo(new Span<long>(vector, values.Length));
                return;
            }

            var narrow = new Span<int>(vector, values.Length);
            for (var i = 0; i < values.Length; i++)
                narrow[i] = checked((int)values[i]);
        }

        private void Check(DuckDBState state)
        {
            if (state == DuckDBState.Error)
                throw new QueryFailedException(Message());
        }

        private string Message()
        {
            using var error = NativeMethods.Appender.DuckDBAppenderErrorData(_appender);
            return NativeMethods.ErrorData.DuckDBErrorDataMessage(error);
        }
    }
}
