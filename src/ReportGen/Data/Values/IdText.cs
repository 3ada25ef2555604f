using System.Buffers;

namespace ReportGen.Data.Values;

/// <summary>Ids are text, always; only what a spreadsheet needs around them is taken off.</summary>
internal static class IdText
{
    /// <summary>Digits that a spreadsheet keeps, and two more, so that chance does not look like damage.</summary>
    public const int SafeDigits = 17;

    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,");

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
