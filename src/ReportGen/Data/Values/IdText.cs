using System.Buffers;

namespace ReportGen.Data.Values;

/// <summary>Ids are text, always; only what a spreadsheet needs around them is taken off.</summary>
internal static class IdText
{
    /// <summary>Digits that a spreadsheet keeps, and two more, so that chance does not look like damage.</summary>
    public const int SafeDigits = 17;

    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,");

    private const string MostExact = "9007199254740992"; // 2 to the power of 53: whole numbers up to it are exact in binary

    /// <summary>
    /// The id without what programs leave around it: characters that cannot be seen, full-width digits, marks that keep a spreadsheet from rounding, the address around the id
    /// of a video, and the <c>.0</c> of whole numbers that were read as decimals and are short enough to be exact.
    /// </summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return text;
        if (text[0] > '~' || text[^1] > '~')
            text = Narrow(NarrowText.TrimUnseen(text));
        if (!text.IsEmpty && text[0] is '\'' or '=')
            text = Unwrap(text);
        if (VideoAddress.May(text))
            return VideoAddress.Id(text);
        return text.EndsWith(".0", StringComparison.Ordinal) ? Whole(text) : text;
    }

    /// <summary>Whether an id, without blanks around it, is surely bare and no sign for a missing one.</summary>
    public static bool IsBare(ReadOnlySpan<char> text) =>
        text[0] is not ('\'' or '=' or '#' or '\\' or '<' or '(' or (>= '０' and <= '９')) && !(text[^1] == '0' && text.EndsWith(".0", StringComparison.Ordinal))
        && !(text[0] is 'h' or 'H' && VideoAddress.May(text)) && (text[0] <= '~' || !NarrowText.IsUnseen(text[0])) && (text[^1] <= '~' || !NarrowText.IsUnseen(text[^1]));

    /// <summary>Whether an id stands for none, as databases write it. Words are never held against an id: a user may be called null.</summary>
    public static bool IsMissing(ReadOnlySpan<char> text) =>
        text.IsEmpty || text[0] switch
        {
            '#' => MissingText.IsSpreadsheetError(text),
            '\\' or '<' or '(' => text is "\\N" or "<NA>" or "(null)" or "(NULL)",
            _ => false,
        };

    /// <summary>An id of full-width digits alone is the same number typed by another keyboard.</summary>
    private static ReadOnlySpan<char> Narrow(ReadOnlySpan<char> text) =>
        text.IsEmpty || text.ContainsAnyExceptInRange('０', '９') ? text : string.Create(text.Length, text, (into, wide) =>
        {
            for (var i = 0; i < wide.Length; i++)
                into[i] = (char)(wide[i] - '０' + '0');
        });

    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> text)
    {
        var number = text[..^2];
        return !number.IsEmpty && !number.ContainsAnyExceptInRange('0', '9')
            && (number.Length < MostExact.Length || (number.Length == MostExact.Length && number.CompareTo(MostExact, StringComparison.Ordinal) <= 0)) ? number : text;
    }

    /// <summary>A number or date without <c>="…"</c>, or an apostrophe before it, as spreadsheets write what is to stay text.</summary>
    public static ReadOnlySpan<char> UnwrapValue(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('=' or '\'' or '’'))
            return text;
        return text[0] == '=' ? Unwrap(text) : char.IsAsciiDigit(text[1]) ? text[1..] : text;
    }

    /// <summary>Takes off <c>="…"</c> and an apostrophe before digits alone, which keep a spreadsheet from rounding.</summary>
    public static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        if (text.Length > 3 && text[0] == '=' && text[1] == '"' && text[^1] == '"')
            return text[2..^1].Trim();
        return text.Length > 1 && text[0] == '\'' && !text[1..].ContainsAnyExceptInRange('0', '9') ? text[1..] : text;
    }

    /// <summary>Whether a spreadsheet has turned the id into a rounded number: <c>7.3E+18</c>.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny('E', 'e');
        if (mark <= 0 || !char.IsAsciiDigit(text[0]))
            return false;
        var exponent = text[(mark + 1)..];
        var signed = !exponent.IsEmpty && exponent[0] == '+';
        var number = text[..mark];
        if (signed)
            exponent = exponent[1..];
        return exponent.Length is 1 or 2 && !exponent.ContainsAnyExceptInRange('0', '9') && !number.ContainsAnyExcept(NumberMarks)
            && (signed || number.ContainsAny('.', ','));
    }

    /// <summary>Whether an id of more than fifteen digits has nothing but zeros after them, as a spreadsheet leaves it.</summary>
    public static bool LooksRounded(ReadOnlySpan<char> text) =>
        text.Length > SafeDigits && !text.ContainsAnyExceptInRange('0', '9') && !text[15..].ContainsAnyExcept('0');
}
