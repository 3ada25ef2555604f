namespace ReportGen.Data.Csv;

/// <summary>
/// Tells whether a quoted field over several lines has swallowed rows: a quote that was never closed pairs with the next one in the same column, and yields a
/// record that looks sound. Its last line is then the beginning of a row, up to the same column, and a line inside that has as many separators as a row, or as stand before the
/// field, and begins as the record does, is a row. A comment that quotes a row and goes on behind it has swallowed nothing.
/// </summary>
internal static class SwallowedLine
{
    private const int LeastFields = 3;

    /// <summary>Whether one stands in the field.</summary>
    /// <param name="field">The field's text.</param>
    /// <param name="first">First field of the record.</param>
    /// <param name="separator">Between fields.</param>
    /// <param name="fields">How many a row has.</param>
    /// <param name="index">Which of them the field is, from 0.</param>
    public static bool IsIn(ReadOnlySpan<char> field, ReadOnlySpan<char> first, char separator, int fields, int index)
    {
        if (fields < LeastFields || index == 0 || !IsKey(first) || field[(field.LastIndexOfAny('\r', '\n') + 1)..].Count(separator) != index)
            return false;
        var rest = field[(field.IndexOfAny('\r', '\n') + 1)..];
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny('\r', '\n');
            var line = end < 0 ? rest : rest[..end];
            var separators = line.Count(separator);
            if (separators == (end < 0 ? index : fields - 1) && separators >= LeastFields - 1 && IsAlike(line[..line.IndexOf(separator)], first))
                return true;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }

    /// <summary>Whether one may stand in the field of a record that is broken: a line behind its first that holds several fields.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> field, char separator)
    {
        while (field.IndexOfAny('\r', '\n') is >= 0 and var end)
        {
            field = field[(end + 1)..];
            var next = field.IndexOfAny('\r', '\n');
            if ((next < 0 ? field : field[..next]).Count(separator) >= LeastFields - 1)
                return true;
        }

        return false;
    }

    /// <summary>Ids and dates have digits and no blanks.</summary>
    private static bool IsKey(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0 && !text.Contains(' ');

    private static bool IsAlike(ReadOnlySpan<char> text, ReadOnlySpan<char> first) =>
        IsKey(text) && (text.IndexOfAnyExceptInRange('0', '9') < 0) == (first.IndexOfAnyExceptInRange('0', '9') < 0) && Math.Abs(text.Length - first.Length) <= 4;
}
