using ReportGen.Data.Csv;

namespace ReportGen.Data.Tables;

/// <summary>A value that is not what its column asks for.</summary>
/// <param name="Code">Code of the fault.</param>
/// <param name="Column">Index of the column in its table's specification.</param>
/// <param name="Found">The value.</param>
internal sealed record FieldFault(string Code, int Column, string Found);

/// <summary>Reads typed values of the current row, and gathers what is wrong with it. Columns count as in the table's specification.</summary>
internal sealed class RowView(HeaderMap header, RecordReader records, ZoneClock zone)
{
    private const int MostShown = 60;
    private readonly List<FieldFault> _faults = [];
    private char[] _buffer = new char[1 << 12];
    private int _used;

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>Whether anything is wrong.</summary>
    public bool Failed => _faults.Count > 0;

    /// <summary>Physical line and offset of the row.</summary>
    public CsvRecord Record => records.Current!;

    /// <summary>Begins a row; spans handed out before are no longer good.</summary>
    public void Begin()
    {
        _faults.Clear();
        _used = 0;
    }

    /// <summary>The field as it stands; empty where the file lacks the column.</summary>
    public ReadOnlySpan<char> Raw(int column)
    {
        var field = header.Field(column);
        if (field < 0)
            return [];
        var most = records.MostChars(field);
        if (_buffer.Length - _used < most)
        {
            _buffer = new char[Math.Max(_buffer.Length, 2 * most)];
            _used = 0;
        }

        var count = records.Copy(field, _buffer.AsSpan(_used));
        var text = _buffer.AsSpan(_used, count);
        _used += count;
        return text;
    }

    /// <summary>An id; refused where empty or turned into a floating-point number by a spreadsheet.</summary>
    public ReadOnlySpan<char> Id(int column)
    {
        var text = Raw(column).Trim();
        if (text.IsEmpty)
            Fail("data-missing-value", column, text);
        else if (char.IsAsciiDigit(text[0]) && text.IndexOf("E+", StringComparison.OrdinalIgnoreCase) > 0)
            Fail("data-id-damaged", column, text);
        return text;
    }

    /// <summary>A count of 0 or more.</summary>
    public long Count(int column)
    {
        var text = Raw(column).Trim();
        if (text.IsEmpty)
            return Fail("data-missing-value", column, text);
        if (!FieldParser.TryInteger(text, out var value))
            return Fail("data-not-a-count", column, text);
        return value < 0 ? Fail("data-negative", column, text) : value;
    }

    /// <summary>A count, or -1 where the field is empty or the column missing.</summary>
    public long OptionalCount(int column) => Raw(column).Trim().IsEmpty ? -1 : Count(column);

    /// <summary>0 or 1.</summary>
    public long Flag(int column)
    {
        var text = Raw(column).Trim();
        if (text.IsEmpty)
            return Fail("data-missing-value", column, text);
        return FieldParser.TryFlag(text, out var value) ? value : Fail("data-not-a-flag", column, text);
    }

    /// <summary>0 or 1, or -1 where the field is empty or the column missing.</summary>
    public long OptionalFlag(int column) => Raw(column).Trim().IsEmpty ? -1 : Flag(column);

    /// <summary>Thousandths of a second, or -1 where empty.</summary>
    public long OptionalMilliseconds(int column)
    {
        var text = Raw(column).Trim();
        if (text.IsEmpty)
            return -1;
        if (!FieldParser.TryThousandths(text, out var value))
            return Fail("data-not-seconds", column, text);
        return value < 0 ? Fail("data-negative", column, text) : value;
    }

    /// <summary>A date as a day number.</summary>
    public int Date(int column)
    {
        var text = Raw(column).Trim();
        return FieldParser.TryDate(text, out var day) ? day : (int)Fail(text.IsEmpty ? "data-missing-value" : "data-not-a-date", column, text);
    }

    /// <summary>A time as Unix seconds.</summary>
    public long Time(int column)
    {
        var text = Raw(column).Trim();
        return FieldParser.TryTime(text, zone, out var seconds) ? seconds : Fail(text.IsEmpty ? "data-missing-value" : "data-not-a-time", column, text);
    }

    /// <summary>Notes a fault of a field.</summary>
    /// <returns>-1.</returns>
    public long Fail(string code, int column, ReadOnlySpan<char> found)
    {
        _faults.Add(new FieldFault(code, column, found.Length > MostShown ? found[..MostShown].ToString() + "…" : found.ToString()));
        return -1;
    }
}
