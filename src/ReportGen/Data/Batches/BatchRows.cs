using ReportGen.Data.Csv;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Batches;

/// <summary>Where reading ahead ended before the file did, since what comes next depends on how a row was taken.</summary>
/// <param name="Record">Number of that row's record among those behind the header, from 0.</param>
/// <param name="IsGivenBack">Whether all but its first line is to be read again.</param>
internal readonly record struct BatchStop(long Record, bool IsGivenBack);

/// <summary>Takes the rows of a file in several threads.</summary>
internal interface IAheadRows
{
    /// <summary>Takes all rows, or those up to the first that what follows depends on.</summary>
    /// <param name="records">Stand at the header.</param>
    /// <param name="report">Hears after every batch which part of the file was taken.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Where it ended early; null at the end of the file.</returns>
    BatchStop? Take(SlicedRecords records, Action<double> report, CancellationToken cancellation);
}

/// <summary>One thread finds records, one or more read their plain values, the last takes them in order. What becomes of each row is the same as with one thread.</summary>
/// <param name="setting">What the files of the table share.</param>
/// <param name="taker">Takes the rows.</param>
/// <param name="header">The file's header.</param>
/// <param name="reader">Makes a reader of plain values for a thread.</param>
internal sealed class BatchRows<TRow>(FactSetting setting, IPlainTaker<TRow> taker, HeaderMap header, Func<IPlainReader<TRow>> reader) : IAheadRows
    where TRow : struct
{
    private int _touched;

    /// <inheritdoc/>
    public BatchStop? Take(SlicedRecords records, Action<double> report, CancellationToken cancellation)
    {
        using var shown = new ShownRecord();
        using var head = new CopiedRecords();
        head.Add(records, 0);
        shown.Show(head, 0);
        (shown.Expected, shown.Least) = (records.Expected, records.Least);
        var rows = new RowReader(setting.Load, taker, header, shown, setting.Zone);
        using var ahead = new ReadAhead<TRow>(records, [.. Enumerable.Range(0, setting.Readers).Select(_ => reader())], cancellation);
        foreach (var batch in ahead.Batches())
        {
            _touched ^= batch.Touch(taker);
            for (var row = 0; row < batch.Count; row++)
            {
                if (batch.IsPlain(row))
                {
                    taker.Append(in batch.Row(row), new RowPlace(setting.Load.Task.Number, batch.Records.Place(row).Line));
                    setting.Load.CountRow();
                    continue;
                }

                shown.Show(batch.Records, row);
                rows.Take();
                if (shown.IsGivenBack || rows.IsInOtherTable)
                    return new BatchStop(batch.First + row, shown.IsGivenBack);
            }

            report(batch.Fraction);
        }

        return null;
    }
}
