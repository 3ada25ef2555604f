using System.Globalization;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Data.Values;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>
/// Compares a row of totals with the sums of its file, in a second pass that only files with such a row need. Columns that the table does not use are
/// compared too: what is missing from one is missing from the others.
/// </summary>
internal sealed class TotalsCheck(FileLoad load, HeaderMap header)
{
    /// <summary>Rates, means and numbers of people do not add up, nor should they.</summary>
    private static readonly string[] NotSummed = ["%", "率", "平均", "均", "人数", "独立", "average", "avg", "rate", "percent", "unique", "reach", "duration", "时长", "排名", "rank"];

    /// <summary>Tells of columns whose total is not the sum of the rows.</summary>
    public void Run()
    {
        using var records = TableOpener.Open(load);
        if (records is null || !HeaderSearch.GoTo(records, load.HeaderLine))
            return;
        string[] names = [.. Enumerable.Range(0, records.FieldCount).Select(field => records.Text(field).Trim())];
        var keys = load.Task.Spec.Columns.Index().Where(pair => pair.Item.Kind is ColumnKind.Id or ColumnKind.Time).SelectMany(pair => header.Place(pair.Index).Fields).ToHashSet();
        var columns = names.Select((name, field) => new TotalColumn(name, field)).Where(column => !keys.Contains(column.Field) && !NotSummed.Any(word => column.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToArray();
        records.Expected = header.FieldCount;
        var strange = new StrangeRows(load.Task, header, records);
        var line = 0;
        while (records.Read())
        {
            if (records.Current.Problem != RecordProblem.None)
                continue;
            var kind = strange.Recognise();
            if (kind == StrangeRows.Total)
                line = records.Current.Line;
            if (kind is null or StrangeRows.Total)
                Array.ForEach(columns, column => column.Take(records.Span(column.Field), isTotal: kind is not null));
        }

        foreach (var column in columns.Where(column => column.Differs))
        {
            load.Task.Faults.Add(new Fault("data-total-differs", Severity.Warning, new SourcePlace(load.Task.Path, line, column.Field + 1))
                .With("column", column.Name).With("found", Shown(column.Total)).With("expected", Shown(column.Sum)));
        }
    }

    private string Shown(decimal value) => load.Task.Privacy.HidesValues ? Masking.Hidden : value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A column of whole numbers, as long as nothing else is met in it.</summary>
    private sealed class TotalColumn(string name, int field)
    {
        private bool _isCount = true;

        public string Name { get; } = name;

        public int Field { get; } = field;

        public decimal Total { get; private set; }

        public decimal Sum { get; private set; }

        public bool Differs => _isCount && Total > 0 && Sum > 0 && Total != Sum;

        public void Take(ReadOnlySpan<char> text, bool isTotal)
        {
            if (!_isCount || MissingText.Is(text))
                return;
            _isCount = NumberText.TryRead(text, '\0', out var number) && decimal.Truncate(number.Value) == number.Value;
            if (isTotal)
                Total += number.Value;
            else
                Sum += number.Value;
        }
    }
}
