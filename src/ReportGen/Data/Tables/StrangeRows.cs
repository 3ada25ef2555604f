using System.Collections.Frozen;
using ReportGen.Data.Columns;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Tables;

/// <summary>Recognises rows that are no rows of the table: its header again, totals, rows without values, and whatever follows the header of another table.</summary>
internal sealed class StrangeRows
{
    /// <summary>The header once more.</summary>
    public const string HeaderAgain = "data-header-repeated";

    /// <summary>A row of totals.</summary>
    public const string Total = "data-total-row";

    /// <summary>Rows behind another table's header.</summary>
    public const string Glued = "data-tables-glued";

    /// <summary>Rows behind the table's own column names in another order: read on, likes would become comments.</summary>
    public const string Moved = "data-columns-moved";

    /// <summary>A row without any value.</summary>
    public const string Blank = "data-row-blank";

    private const int LeastNames = 3;

    private static readonly FrozenSet<string> TotalWords = new[]
    {
        "total", "totals", "grand total", "sum", "subtotal", "overall", "合计", "总计", "小计", "总和", "汇总", "总数", "共计", "全部", "全部作品", "全部视频", "合計", "總計",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FileTask _task;
    private readonly RecordReader _records;
    private readonly string[] _names;
    private readonly Lazy<HashSet<string>> _known;
    private readonly int[] _keys;
    private readonly int _day;
    private string? _other;

    /// <summary>Begins behind the header, which the records stand at.</summary>
    public StrangeRows(FileTask task, HeaderMap header, RecordReader records)
    {
        _task = task;
        _records = records;
        _names = [.. Enumerable.Range(0, records.FieldCount).Select(i => records.Text(i).Trim())];
        _known = new Lazy<HashSet<string>>(() => [.. _names.Select(HeaderName.KeyOf)]);
        _day = task.Spec.Columns.Index().Where(pair => pair.Item.Name == "date").Select(pair => header.Field(pair.Index)).FirstOrDefault(-1);
        _keys = [.. task.Spec.Columns.Index().Where(pair => pair.Item.Name == "date" || pair.Item.Name.EndsWith("_id", StringComparison.Ordinal))
            .Select(pair => header.Field(pair.Index)).Where(field => field >= 0).Distinct()];
    }

    /// <summary>The other table met last.</summary>
    public string OtherTable { get; private set; } = "";

    /// <summary>Whether the rows read now belong to another table.</summary>
    public bool IsInOther => _other is not null;

    /// <summary>Whether a key is a word for a total.</summary>
    public static bool IsTotalWord(ReadOnlySpan<char> key) => TotalWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key.Trim().TrimEnd(":：").TrimEnd());

    /// <summary>Code of what the current record is; null where it is a row of the table or simply broken.</summary>
    public string? Recognise()
    {
        if (IsHeader())
        {
            _other = null;
            return HeaderAgain;
        }

        if (_other is not null || (_records.Current.Problem == RecordProblem.FieldCount && IsOtherHeader()))
            return _other;
        if (_records.Span(0).IsWhiteSpace() && IsBlank())
            return Blank;
        return IsTotal() ? Total : null;
    }

    /// <summary>Whether the current record is the header of another table, or the table's own in another order; then the rows behind it are not read.</summary>
    public bool IsOtherHeader()
    {
        if (_records.FieldCount < LeastNames || HasValues())
            return false;
        if (IsOwnNames())
        {
            (OtherTable, _other) = (_task.Spec.Name, Moved);
            return true;
        }

        var other = TableSpec.All.Where(spec => spec != _task.Spec).MaxBy(Known)!;
        if (Known(other) < LeastNames)
            return false;
        (OtherTable, _other) = (other.Name, Glued);
        return true;
    }

    /// <summary>Whether most of the table's own column names stand in the current record.</summary>
    private bool IsOwnNames()
    {
        var met = Enumerable.Range(0, _records.FieldCount).Select(field => HeaderName.KeyOf(_records.Text(field))).Where(key => key.Length > 0).Distinct().Count(_known.Value.Contains);
        return met >= LeastNames && met > _names.Length / 2;
    }

    /// <summary>How many columns of a table the current record names; 0 where it is no header of it.</summary>
    private int Known(TableSpec spec) =>
        HeaderMap.Read(_records, _task with { Spec = spec, Columns = TableSettings.None, Faults = new FaultSums() }) is { } map ? Enumerable.Range(0, spec.Columns.Length).Count(column => map.Field(column) >= 0) : 0;

    private bool IsHeader()
    {
        // Files put one behind the other keep their byte order marks.
        if (!_records.Span(0).TrimStart('\uFEFF').Trim().SequenceEqual(_names[0]) || _records.FieldCount < _names.Length)
            return false;
        for (var i = 1; i < _names.Length; i++)
        {
            if (!_records.Span(i).Trim().SequenceEqual(_names[i]))
                return false;
        }

        return true;
    }

    private bool IsTotal()
    {
        foreach (var key in _keys)
        {
            var text = _records.Span(key);
            if (!text.IsEmpty && (char.IsAsciiDigit(text[0]) ? key == _day && IsTotalOfDay(text) : IsTotalWord(text)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word for a total stands behind a day: <c>2025-01-03 小计</c>.</summary>
    private static bool IsTotalOfDay(ReadOnlySpan<char> text) =>
        !char.IsAsciiDigit(text[^1]) && text.LastIndexOfAnyInRange('0', '9') is var last && IsTotalWord(text[(last + 1)..].TrimStart("日号 -_"));

    private bool IsBlank()
    {
        for (var i = 1; i < _records.FieldCount; i++)
        {
            if (!_records.Span(i).IsWhiteSpace())
                return false;
        }

        return _records.FieldCount > 1;
    }

    /// <summary>Names of columns do not begin with a digit; values of keys, counts and days do.</summary>
    private bool HasValues()
    {
        for (var i = 0; i < _records.FieldCount; i++)
        {
            if (_records.Span(i).Trim() is [>= '0' and <= '9', ..])
                return true;
        }

        return false;
    }
}
