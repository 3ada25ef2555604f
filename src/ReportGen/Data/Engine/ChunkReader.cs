using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ReportGen.Data.Engine;

/// <summary>
/// Reads the rows of a query as the engine holds them, some two thousand at a time: values are looked at where they lie, none is boxed and no string is
/// made. The connection must not be asked anything else until the reader is closed.
/// </summary>
internal sealed unsafe class ChunkReader : IDisposable
{
    /// <summary>Most rows of a chunk: the engine's own size of a vector.</summary>
    public const int MostRows = 2048;

    private readonly DuckDBPreparedStatement _statement;
    private readonly Column[] _columns;
    private readonly DuckDBType[] _types;
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;

    /// <summary>Begins a query.</summary>
    /// <exception cref="QueryFailedException">The engine refuses it.</exception>
    public ChunkReader(DuckDBConnection connection, string sql)
    {
        var prepared = NativeMethods.PreparedStatements.DuckDBPrepare(connection.NativeConnection, sql, out _statement);
        if (prepared == DuckDBState.Error)
        {
            var reason = NativeMethods.PreparedStatements.DuckDBPrepareError(_statement);
            _statement.Dispose();
            throw new QueryFailedException(reason);
        }

        if (NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(_statement, out _result) == DuckDBState.Error)
        {
            var reason = NativeMethods.Query.DuckDBResultError(ref _result);
            Dispose();
            throw new QueryFailedException(reason);
        }

        _columns = new Column[(int)NativeMethods.Query.DuckDBColumnCount(ref _result)];
        _types = new DuckDBType[_columns.Length];
        for (var i = 0; i < _types.Length; i++)
            _types[i] = NativeMethods.Query.DuckDBColumnType(ref _result, i);
    }

    /// <summary>Rows of the chunk read last.</summary>
    public int Rows { get; private set; }

    /// <summary>Columns of the result.</summary>
    public int Columns => _columns.Length;

    /// <summary>Goes to the next chunk, which has one row at least; false at the end. Spans handed out before are no longer good.</summary>
    /// <exception cref="QueryFailedException">The engine fails on the way.</exception>
    public bool Read()
    {
        _chunk?.Dispose();
        _chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
        Rows = _chunk.IsInvalid ? 0 : (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(_chunk);
        if (Rows == 0)
        {
            var reason = NativeMethods.Query.DuckDBResultError(ref _result);
            return string.IsNullOrEmpty(reason) ? false : throw new QueryFailedException(reason);
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i);
            _columns[i] = new Column((nint)NativeMethods.Vectors.DuckDBVectorGetData(vector), (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(vector));
        }

        return true;
    }

    /// <summary>Whether there is no value.</summary>
    public bool IsNull(int column, int row)
    {
        var validity = (ulong*)_columns[column].Validity;
        return validity is not null && (validity[row / 64] & (1UL << (row % 64))) == 0;
    }

    /// <summary>A number of a BIGINT column.</summary>
    public long Int(int column, int row) => ((long*)_columns[column].Data)[row];

    /// <summary>A whole number of any type that has them, within 64 bits; NULL is not expected.</summary>
    /// <exception cref="OverflowException">It has more bits.</exception>
    public long Whole(int column, int row) => _types[column] switch
    {
        DuckDBType.BigInt => ((long*)_columns[column].Data)[row],
        DuckDBType.Integer => ((int*)_columns[column].Data)[row],
        DuckDBType.HugeInt => Huge(column, row) is var huge && huge.Upper == (long)huge.Lower >> 63 ? (long)huge.Lower : throw new OverflowException(),
        DuckDBType.SmallInt => ((short*)_columns[column].Data)[row],
        DuckDBType.TinyInt => ((sbyte*)_columns[column].Data)[row],
        DuckDBType.Boolean => ((byte*)_columns[column].Data)[row],
        DuckDBType.UnsignedBigInt => checked((long)((ulong*)_columns[column].Data)[row]),
        var other => throw new InvalidOperationException($"A column of type {other} has no whole numbers."),
    };

    /// <summary>A number; NaN where there is none.</summary>
    public double Real(int column, int row) => IsNull(column, row) ? double.NaN : _types[column] switch
    {
        DuckDBType.Double => ((double*)_columns[column].Data)[row],
        DuckDBType.Float => ((float*)_columns[column].Data)[row],
        DuckDBType.HugeInt => Huge(column, row).ToReal(),
        _ => Whole(column, row),
    };

    /// <summary>A text of a VARCHAR column, UTF-8; empty where there is none.</summary>
    public ReadOnlySpan<byte> Text(int column, int row)
    {
        if (IsNull(column, row))
            return [];
        ref var text = ref ((DuckDBString*)_columns[column].Data)[row];
        return new ReadOnlySpan<byte>(text.Data, text.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _chunk?.Dispose();
        _result.Close();
        _statement.Dispose();
    }

    private HugeNumber Huge(int column, int row) => ((HugeNumber*)_columns[column].Data)[row];

    /// <summary>A number of 128 bits as the engine holds it; methods that name the runtime's own are not compiled beforehand.</summary>
    private readonly record struct HugeNumber(ulong Lower, long Upper)
    {
        private const double Two64 = 18_446_744_073_709_551_616.0;

        public double ToReal() => Upper == (long)Lower >> 63 ? (long)Lower : (Upper * Two64) + Lower;
    }

    /// <summary>Where the values of a column and the marks of those that are there lie.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Column(nint Data, nint Validity);
}

/// <summary>The engine could not answer a query; the message is its own.</summary>
internal sealed class QueryFailedException(string reason) : Exception(reason)
{
    /// <summary>How the engine begins a message when its memory, and what it may put on disk, is too little.</summary>
    public const string OutOfMemory = "Out of Memory Error";

    /// <summary>Whether memory was too little, which it may not be when other queries are done.</summary>
    public bool IsOutOfMemory => Message.StartsWith(OutOfMemory, StringComparison.Ordinal);
}
