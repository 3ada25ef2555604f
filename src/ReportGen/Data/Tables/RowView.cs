using ReportGen.Data.Columns;
using ReportGen.Data.Csv;
using ReportGen.Data.Values;

namespace ReportGen.Data.Tables;

/// <summary>A value that is not what its column asks for.</summary>
/// <param name="Code">Code of the fault.</param>
/// <param name="Column">Index of the column in its table's specification.</param>
/// <param name="Found">The value.</param>
internal sealed record FieldFault(string Code, int Column, string Found);

/// <summary>Where a row stands among the files of a folder.</summary>
/// <param name="File">Number of the file.</param>
/// <param name="Line">First physical line, or row of a sheet.</param>
internal readonly record struct RowPlace(int File, int Line)
{
    private const int LineBits = 32;

    /// <summary>One number in the order of reading.</summary>
    public long Number => ((long)File << LineBits) | (uint)Line;

    /// <summary>The place of a number.</summary>
    public static RowPlace Of(long number) => new((int)(number >> LineBits), (int)number);
}

/// <summary>
/// Reads typed values of the current row, and gathers what is wrong with it. Columns count as in the table's specification. Canonical values
/// are read at once; whatever has another form goes to <see cref="ValueReader"/>.
/// </summary>
internal sealed class RowView
{
    private const int MostShown = 60;
    private readonly HeaderMap _header;
    private readonly RecordReader _records;
    private readonly int _file;
    private readonly ZoneClock[] _clocks;
    private readonly ValueReader _other;
    private readonly List<FieldFault> _faults = [];
    private bool _hasPlainDate;

    /// <summary>A view on rows.</summary>
    /// <param name="header">Where the columns stand and how their values are written.</param>
    /// <param name="records">Goes through the rows.</param>
    /// <param name="zone">Clock of the folder.</param>
    /// <param name="scan">Looks through a column where one value needs the others.</param>
    /// <param name="load">Hears what is worth knowing of values that are good.</param>
    public RowView(HeaderMap header, RecordReader records, ZoneClock zone, ColumnScan scan, FileLoad load)
    {
        _header = header;
        _records = records;
        _file = load.Task.Number;
        _clocks = [.. Enumerable.Range(0, header.ColumnCount).Select(column => header.Rule(column).Clock ?? zone)];
        _other = new ValueReader(this, header, zone, scan, load);
    }

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>Whether anything is wrong.</summary>
    public bool Failed => _faults.Count > 0;

    /// <summary>Where the row stands.</summary>
    public RowPlace Place => new(_file, _records.Current.Line);

    /// <summary>Begins a row; spans handed out before are no longer good.</summary>
    public void Begin() => _faults.Clear();

    /// <summary>The field as it stands; empty where the file lacks the column.</summary>
    public ReadOnlySpan<char> Raw(int column)
    {
        var field = _header.Single(column);
        return field >= 0 ? _records.Span(field) : Composed(_header.Place(column));
    }

    /// <summary>Whether the file or a setting holds the column.</summary>
    public bool Has(int column) => _header.Place(column).IsFound;

    /// <summary>Text as its writer meant it.</summary>
    public ReadOnlySpan<char> Text(int column) => WrittenText.Of(Raw(column));

    /// <summary>A word, or what the settings put in its place; empty where missing.</summary>
    public ReadOnlySpan<char> Word(int column) => _header.Rule(column).Word(Raw(column).Trim());

    /// <summary>The items of a list, each a word.</summary>
    public IReadOnlyList<string> Items(int column)
    {
        var text = Raw(column);
        if (text.IsWhiteSpace())
            return [];
        var rule = _header.Rule(column);
        var items = ListText.Items(text, rule.ListMark);
        return rule.Words.Count == 0 ? items : [.. items.Select(item => rule.Word(item).ToString()).Where(item => item.Length > 0)];
    }

    /// <summary>An id; refused where missing, an error of a spreadsheet, or rounded by one.</summary>
    public ReadOnlySpan<char> Id(int column)
    {
        var text = IdText.Bare(Raw(column));
        if (IdText.IsMissing(text))
            Fail("data-missing-value", column, text);
        else if (IdText.IsDamaged(text))
            Fail("data-id-damaged", column, text);
        return text;
    }

    /// <summary>A count of 0 or more.</summary>
    public long Count(int column) => Count(column, Raw(column).Trim());

    /// <summary>A count, or -1 where it is missing.</summary>
    public long OptionalCount(int column)
    {
        var text = Raw(column).Trim();
        return text.IsEmpty || (!char.IsAsciiDigit(text[0]) && MissingText.Is(text)) ? -1 : Count(column, text);
    }

    /// <summary>0 or 1.</summary>
    public long Flag(int column) => Flag(column, Raw(column).Trim());

    /// <summary>0 or 1, or -1 where it is missing.</summary>
    public long OptionalFlag(int column)
    {
        var text = Raw(column).Trim();
        return text.IsEmpty || (!char.IsAsciiDigit(text[0]) && MissingText.Is(text)) ? -1 : Flag(column, text);
    }

    /// <summary>Thousandths of a second, or -1 where missing.</summary>
    public long OptionalMilliseconds(int column)
    {
        var text = Raw(column).Trim();
        if (text.IsEmpty)
            return -1;
        if (!_header.Rule(column).IsPlain || !FieldParser.TryThousandths(text, out var value))
            return _other.Milliseconds(column, text);
        return value < 0 ? Fail("data-negative", column, text) : value;
    }

    /// <summary>A date as a day number.</summary>
    public int Date(int column)
    {
        var text = Raw(column).Trim();
        _hasPlainDate = FieldParser.TryDate(text, out var day);
        return _hasPlainDate ? day : _other.Date(column, text);
    }

    /// <summary>Seconds of the day that stood behind the date read last: a table by the hour is none by the day.</summary>
    public int SecondOfDate => _hasPlainDate ? 0 : _other.SecondOfDate;

    /// <summary>A time as Unix seconds.</summary>
    public long Time(int column)
    {
        var text = Raw(column).Trim();
        return FieldParser.TryTime(text, _clocks[column], out var seconds) ? seconds : _other.Time(column, text);
    }

    /// <summary>Notes a fault of a field.</summary>
    /// <returns>-1.</returns>
    public long Fail(string code, int column, ReadOnlySpan<char> found)
    {
        _faults.Add(new FieldFault(code, column, found.Length > MostShown ? found[..MostShown].ToString() + "…" : found.ToString()));
        return -1;
    }

    private long Flag(int column, ReadOnlySpan<char> text) =>
        _header.Rule(column).IsPlain && FieldParser.TryFlag(text, out var value) ? value : _other.Flag(column, text);

    private long Count(int column, ReadOnlySpan<char> text)
    {
        if (!_header.Rule(column).IsPlain || !FieldParser.TryInteger(text, out var value))
            return _other.Count(column, text);
        return value < 0 ? Fail("data-negative", column, text) : value;
    }

    /// <summary>A constant, or values of several fields as one with a mark between them; empty where the file lacks the column or all of them are empty.</summary>
    private string Composed(ColumnPlace place)
    {
        if (place.Constant is not null || place.Fields.IsEmpty)
            return place.Constant ?? "";
        var text = string.Join(place.Mark, place.Fields.Select(field => WrittenText.Of(_records.Span(field)).Trim().ToString()));
        return text.Length < place.Fields.Length ? "" : text;
    }
}
