using ReportGen.Data.Csv;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Batches;

/// <summary>Reads rows whose every value is canonical. Works ahead of the taker on a thread of its own, beside others like it, so it keeps no state that another thread sees.</summary>
/// <typeparam name="TRow">Values of a row, as far as they can be told without the rows before.</typeparam>
internal interface IPlainReader<TRow>
    where TRow : struct
{
    /// <summary>Reads the current record; false where anything in it needs a closer look or it is to be set aside, which <see cref="RowReader"/> then does.</summary>
    bool TryRead(RecordReader records, out TRow row);
}

/// <summary>Takes plain rows in the order of the file, beside the rows that were looked at closely.</summary>
internal interface IPlainTaker<TRow> : IRowTaker
    where TRow : struct
{
    /// <summary>
    /// Looks at the places in memory that taking the row will need. Done for many rows at once, the processor waits for all of them together instead of for one after another.
    /// </summary>
    /// <returns>Any number that depends on what was looked at.</returns>
    int Touch(in TRow row);

    /// <summary>Takes a row.</summary>
    void Append(in TRow row, RowPlace place);
}
