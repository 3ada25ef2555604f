using DuckDB.NET.Data;

namespace ReportGen.Data.Engine;

/// <summary>Appends rows of 64-bit integers to a table, in a transaction that closing commits.</summary>
internal sealed class NumberAppender : IDisposable
{
    private readonly DuckDBTransaction _transaction;
    private readonly DuckDBAppender _appender;

    public NumberAppender(DuckDBConnection connection, string table)
    {
        _transaction = connection.BeginTransaction();
        _appender = connection.CreateAppender(table);
    }

    /// <summary>Appends one row: first these columns, then those.</summary>
    public void Append(ReadOnlySpan<long> first, ReadOnlySpan<long> then)
    {
        var row = _appender.CreateRow();
        foreach (var value in first)
            row.AppendValue(value);
        foreach (var value in then)
            row.AppendValue(value);
        row.EndRow();
    }

    /// <summary>Appends one row.</summary>
    public void Append(ReadOnlySpan<long> values) => Append(values, []);

    /// <inheritdoc/>
    public void Dispose()
    {
        _appender.Dispose();
        _transaction.Commit();
        _transaction.Dispose();
    }
}
