using System.Text;
using DuckDB.NET.Data;
using ReportGen.Data.Batches;
using ReportGen.Data.Engine;
using ReportGen.Data.Formats;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Columnar;

/// <summary>A Parquet file whose columns have proper types.</summary>
/// <param name="Load">Counts.</param>
/// <param name="Header">Where the columns stand.</param>
/// <param name="Records">The file as text, at its header.</param>
/// <param name="Columns">The columns as numbers.</param>
internal sealed record TypedFile(FileLoad Load, HeaderMap Header, ParquetRecords Records, TypedColumns Columns);

/// <summary>Takes the rows of a Parquet file as the numbers they are.</summary>
internal interface ITypedRows
{
    /// <summary>Takes all rows.</summary>
    /// <param name="zone">Clock of the folder.</param>
    /// <param name="report">Hears now and then which part of the file was taken.</param>
    /// <param name="cancellation">Stops it.</param>
    void Take(ZoneClock zone, Action<double> report, CancellationToken cancellation);
}

/// <summary>
/// Takes rows by the engine's own vectors: only the columns of the table are read, and only ids are ever text. One thread reads, the other takes. A row with
/// anything that is not plain, or that is to be set aside, is looked at as text, so that what becomes of each row, and what is said of it, is the same as
/// where every row is.
/// </summary>
internal sealed class TypedRows<TRow>(TypedFile file, IPlainTaker<TRow> taker, ITypedReader<TRow> reader) : ITypedRows
    where TRow : struct
{
    private int _touched;

    /// <inheritdoc/>
    public void Take(ZoneClock zone, Action<double> report, CancellationToken cancellation)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, ParquetFile.Settings);
        Execute(connection, EmbeddedSql.Read("parquet_values"));
        try
        {
            using var chunks = new ChunkReader(connection, Sql());
            var values = new TypedRow(chunks);
            using var ahead = new FilledAhead<TypedBatch<TRow>>(() => new TypedBatch<TRow>(), batch => batch.Fill(chunks, values, reader), [], cancellation);
            var close = new RowReader(file.Load, taker, file.Header, file.Records, zone);
            foreach (var batch in ahead.Batches())
            {
                _touched ^= batch.Touch(taker);
                Take(batch, close);
                report(file.Records.FractionOf(file.Load.Read));
            }
        }
        catch (QueryFailedException fault)
        {
            throw ParquetFile.Unreadable(fault);
        }
    }

    private void Take(TypedBatch<TRow> batch, RowReader close)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var line = (int)(file.Load.Read + ParquetRecords.FirstRowLine);
            if (batch.IsPlain(row) && !close.IsInOtherTable)
            {
                taker.Append(in batch.Row(row), new RowPlace(file.Load.Task.Number, line));
                file.Load.CountRow();
                continue;
            }

            file.Records.ReadTo(line);
            close.Take();
        }
    }

    private string Sql() => new StringBuilder(EmbeddedSql.Read("parquet_rows")).Replace("{values}", string.Join(", ", file.Columns.Values))
        .Replace("{path}", ParquetFile.Path(file.Load.Task.Path)).ToString();

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
