using ReportGen.Data.Csv;
using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Data.Batches;

/// <summary>
/// Reads canonical values of fields, the ones that <see cref="RowView"/> would read the same way without a note. False stands for any other: it is not said what is wrong.
/// </summary>
internal sealed class PlainFields
{
    private const int MostDigits = 18;
    private const int Thousand = 1_000;
    private const long MostSeconds = 1_000_000_000; // as FieldParser.TryThousandths
    private readonly int[] _fields;
    private readonly int _count;
    private readonly ZoneClock _zone;

    private PlainFields(HeaderMap header, ZoneClock zone)
    {
        (_count, _zone) = (header.FieldCount, zone);
        _fields = [.. Enumerable.Range(0, header.ColumnCount).Select(header.Single)];
    }

    /// <summary>The fields of files with this header; null where a column is put together from several, has one value for all rows, or a rule of its own.</summary>
    public static PlainFields? Of(HeaderMap header, ZoneClock zone) =>
        Enumerable.Range(0, header.ColumnCount).All(column => !header.Place(column).IsFound || (header.Single(column) >= 0 && header.Rule(column).IsPlain)) ? new PlainFields(header, zone) : null;

    /// <summary>Whether a record is whole and has as many fields as the header.</summary>
    public bool IsWhole(RecordReader records) => records.Current.Problem == RecordProblem.None && records.FieldCount == _count;

    /// <summary>Whether the file holds a column.</summary>
    public bool Has(int column) => _fields[column] >= 0;

    /// <summary>An id.</summary>
    public bool TryId(RecordReader records, int column, out ReadOnlySpan<char> id)
    {
        id = records.Span(_fields[column]).Trim();
        return IsPlainId(id);
    }

    /// <summary>The hash of a video's id, its place in memory on the way: it is looked up when the rest of the row has been read.</summary>
    public bool TryVideo(RecordReader records, int column, FactSetting setting, out Hash128 video)
    {
        video = default;
        if (!TryId(records, column, out var id))
            return false;
        video = setting.Dimensions.Videos.Hash(id);
        setting.Dimensions.Videos.Prefetch(video);
        return true;
    }

    /// <summary>Whether a text without blanks around it is an id as it stands.</summary>
    public static bool IsPlainId(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty || !IdText.IsBare(id))
            return false;
        return char.IsAsciiDigit(id[0]) ? !id.ContainsAny('E', 'e') : id.ContainsAnyInRange('0', '9') || !StrangeRows.IsTotalWord(id);
    }

    /// <summary>A time as Unix seconds.</summary>
    public bool TryTime(RecordReader records, int column, out long seconds) => FieldParser.TryTime(records.Span(_fields[column]).Trim(), _zone, out seconds);

    /// <summary>A date as a day number.</summary>
    public bool TryDate(RecordReader records, int column, out int day) => FieldParser.TryDate(records.Span(_fields[column]).Trim(), out day);

    /// <summary>A count of 0 or more.</summary>
    public bool TryCount(RecordReader records, int column, out long count) => TryDigits(records.Span(_fields[column]).Trim(), out count);

    /// <summary>A count; -1 where the file lacks the column or the field is empty.</summary>
    public bool TryOptionalCount(RecordReader records, int column, out long count)
    {
        count = -1;
        return Missing(records, column) || TryCount(records, column, out count);
    }

    /// <summary>0 or 1.</summary>
    public bool TryFlag(RecordReader records, int column, out int flag)
    {
        var text = records.Span(_fields[column]).Trim();
        flag = text is ['1'] ? 1 : 0;
        if (text is ['0'] or ['1'])
            return true;
        var read = FieldParser.TryFlag(text, out var value);
        flag = (int)value;
        return read;
    }

    /// <summary>0 or 1; -1 where the file lacks the column or the field is empty.</summary>
    public bool TryOptionalFlag(RecordReader records, int column, out int flag)
    {
        flag = -1;
        return Missing(records, column) || TryFlag(records, column, out flag);
    }

    /// <summary>Thousandths of a second; -1 where the field is empty.</summary>
    public bool TryOptionalMilliseconds(RecordReader records, int column, out long value)
    {
        value = -1;
        if (Missing(records, column))
            return true;
        var text = records.Span(_fields[column]).Trim();
        var point = text.IndexOf('.');
        if (point < 0 && TryDigits(text, out var seconds))
        {
            value = Math.Min(seconds, MostSeconds) * Thousand;
            return seconds <= MostSeconds;
        }

        var decimals = text.Length - point - 1;
        if (point < 1 || decimals is < 1 or > 3 || !TryDigits(text[..point], out var whole) || !TryDigits(text[(point + 1)..], out var part))
            return FieldParser.TryThousandths(text, out value) && value >= 0;
        value = (Math.Min(whole, MostSeconds) * Thousand) + (decimals == 3 ? part : decimals == 2 ? part * 10 : part * 100);
        return whole < MostSeconds;
    }

    /// <summary>Text as its writer meant it.</summary>
    public bool TryText(RecordReader records, int column, out ReadOnlySpan<char> text)
    {
        text = records.Span(_fields[column]);
        return !text.Contains("_x00", StringComparison.Ordinal);
    }

    /// <summary>A word; empty where the file lacks the column.</summary>
    public ReadOnlySpan<char> Word(RecordReader records, int column) => Has(column) ? records.Span(_fields[column]).Trim() : [];

    private bool Missing(RecordReader records, int column) => !Has(column) || records.Span(_fields[column]).IsWhiteSpace();

    private static bool TryDigits(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > MostDigits)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
