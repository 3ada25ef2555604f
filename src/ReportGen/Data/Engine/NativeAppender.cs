using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NativeHandle = DuckDB.NET.Native.DuckDBAppender;

namespace ReportGen.Data.Engine;

/// <summary>The engine's own calls that append rows of integers to a table, some two thousand at a time: handing over value by value costs several times as much.</summary>
internal sealed class NativeAppender : IDisposable
{
    private readonly NativeHandle _appender;
    private readonly DuckDBDataChunk _chunk;
    private readonly bool[] _narrow;

    /// <summary>Begins.</summary>
    /// <exception cref="QueryFailedException">The engine refuses it, as any other call may be.</exception>
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

    /// <summary>Columns of the table.</summary>
    public int Columns { get; }

    /// <summary>Appends rows.</summary>
    public void Append(RowColumns rows)
    {
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        for (var column = 0; column < Columns; column++)
            Copy(rows.Values(column), column);
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)rows.Count);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
    }

    /// <summary>Has the table take what was appended.</summary>
    public void Flush() => Check(NativeMethods.Appender.DuckDBAppenderFlush(_appender));

    /// <summary>Has the table take what is left.</summary>
    public void Close() => Check(NativeMethods.Appender.DuckDBAppenderClose(_appender));

    /// <inheritdoc/>
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

/// <summary>Rows of integers gathered by column, as many as fit in one vector of the engine.</summary>
/// <param name="columns">How many columns.</param>
internal sealed class RowColumns(int columns)
{
    private readonly long[][] _values = [.. Enumerable.Range(0, columns).Select(_ => new long[ChunkReader.MostRows])];

    /// <summary>Rows gathered.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no more fit.</summary>
    public bool IsFull => Count == ChunkReader.MostRows;

    /// <summary>The values of a column.</summary>
    public ReadOnlySpan<long> Values(int column) => _values[column].AsSpan(0, Count);

    /// <summary>Adds a row, one value a column.</summary>
    public void Add(ReadOnlySpan<long> row)
    {
        for (var i = 0; i < row.Length; i++)
            _values[i][Count] = row[i];
        Count++;
    }

    /// <summary>The same, empty.</summary>
    public RowColumns Emptied()
    {
        Count = 0;
        return this;
    }
}
