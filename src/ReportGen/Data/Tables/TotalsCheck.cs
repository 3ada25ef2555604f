using System.Collections.Frozen;
using System.Globalization;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Compares a row of totals with the sums of its file, in a second pass that only files with such a row need.</summary>
internal sealed class TotalsCheck(FileLoad load, HeaderMap header, ZoneClock zone)
{
    private static readonly FrozenSet<string> Summed = new[]
    {
        "plays", "likes", "comments", "shares", "saves", "first_hour_plays", "first_hour_interactions",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly int[] _columns = [.. load.Task.Spec.Columns.Index().Where(pair => Summed.Contains(pair.Item.Name) && header.Field(pair.Index) >= 0).Select(pair => pair.Index)];

    /// <summary>Tells of columns whose total is not the sum of the rows.</summary>
    public void Run()
    {
        using var records = TableOpener.Open(load);
        if (_columns.Length == 0 || records is null || !records.Read())
            return;
        records.Expected = header.FieldCount;
        var strange = new StrangeRows(load.Task, header, records);
        var view = new RowView(header, records, zone, new ColumnScan(load, header.FieldCount), load);
        var (sums, totals, line) = (new long[_columns.Length], new long[_columns.Length], 0);
        while (records.Read())
        {
            if (records.Current.Problem != RecordProblem.None)
                continue;
            var kind = strange.Recognise();
            if (kind == StrangeRows.Total)
                line = records.Current.Line;
            if (kind is null or StrangeRows.Total)
                Add(view, kind is null ? sums : totals);
        }

        for (var i = 0; i < _columns.Length; i++)
            Compare(_columns[i], totals[i], sums[i], line);
    }

    private void Add(RowView view, long[] into)
    {
        view.Begin();
        for (var i = 0; i < _columns.Length; i++)
            into[i] += Math.Max(0, view.OptionalCount(_columns[i]));
    }

    private void Compare(int column, long total, long sum, int line)
    {
        if (total == 0 || total == sum)
            return;
        load.Task.Faults.Add(new Fault("data-total-differs", Severity.Warning, new SourcePlace(load.Task.Path, line, header.Field(column) + 1))
            .With("column", load.Task.Spec.Columns[column].Name).With("found", total.ToString(CultureInfo.InvariantCulture))
            .With("expected", sum.ToString(CultureInfo.InvariantCulture)));
    }
}
