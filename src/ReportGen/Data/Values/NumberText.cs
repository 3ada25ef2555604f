using System.Globalization;

namespace ReportGen.Data.Values;

/// <summary>A number as it was written.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Rounded">Whether a word such as 万 or K shortened it, so that digits were lost.</param>
/// <param name="Ambiguous">Whether a count may as well be a thousand times as much: <c>1.234</c> where no decimal mark is set.</param>
internal readonly record struct WrittenNumber(decimal Value, bool Rounded, bool Ambiguous);

/// <summary>
/// Reads numbers as people and spreadsheets write them: <c>46.0</c>, <c>1,234</c>, <c>5.6万</c>, <c>3.4亿</c>, <c>12.3w</c>, <c>13.8M</c>, full-width
/// digits. Groups must hold three digits each; exponents are refused, for a spreadsheet has rounded what stands before them.
/// </summary>
internal static class NumberText
{
    private const int MostDigits = 24;

    /// <summary>Longer words first: 千万 ends with 万.</summary>
    private static readonly (string Word, decimal Factor)[] Scales =
    [
        ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("万", 10_000), ("萬", 10_000), ("w", 10_000), ("亿", 100_000_000), ("億", 100_000_000),
        ("千", 1_000), ("k", 1_000), ("m", 1_000_000), ("b", 1_000_000_000),
    ];

    /// <summary>Reads a number.</summary>
    /// <param name="text">As in the file.</param>
    /// <param name="decimalMark">The mark before decimals, <c>.</c> or <c>,</c>; 0 where it is not set, then a point.</param>
    /// <param name="number">What it says.</param>
    public static bool TryRead(ReadOnlySpan<char> text, char decimalMark, out WrittenNumber number)
    {
        number = default;
        var rest = NarrowText.Of(text, stackalloc char[NarrowText.Longest]);
        if (rest.IsEmpty)
            return false;
        var negative = rest[0] == '-';
        if (rest[0] is '-' or '+')
            rest = rest[1..].TrimStart(' ');
        var factor = Scale(ref rest);
        if (!TryPlain(rest, decimalMark == 0 ? '.' : decimalMark, out var value, out var decimals))
            return false;
        var ambiguous = decimalMark == 0 && factor == 1 && decimals == 3 && value != 0;
        number = new WrittenNumber((negative ? -value : value) * factor, factor != 1, ambiguous);
        return true;
    }

    private static decimal Scale(ref ReadOnlySpan<char> text)
    {
        foreach (var (word, factor) in Scales)
        {
            if (!text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            text = text[..^word.Length].TrimEnd(' ');
            return factor;
        }

        return 1;
    }

    /// <summary>Digits, perhaps in groups of three, and perhaps decimals; parsed without the groups' marks.</summary>
    private static bool TryPlain(ReadOnlySpan<char> text, char decimalMark, out decimal value, out int decimals)
    {
        (value, decimals) = (0, 0);
        var at = text.IndexOf(decimalMark);
        var whole = at < 0 ? text : text[..at];
        var part = at < 0 ? [] : text[(at + 1)..];
        Span<char> plain = stackalloc char[MostDigits + 1];
        var used = 0;
        if (whole.IsEmpty || (at >= 0 && part.IsEmpty) || part.ContainsAnyExceptInRange('0', '9') || !TryGroups(whole, decimalMark, plain, ref used)
            || used + part.Length > MostDigits)
            return false;
        if (!part.IsEmpty)
        {
            plain[used++] = '.';
            part.CopyTo(plain[used..]);
            used += part.Length;
        }

        decimals = part.Length;
        return decimal.TryParse(plain[..used], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryGroups(ReadOnlySpan<char> text, char decimalMark, Span<char> into, ref int used)
    {
        var first = text.IndexOfAnyExceptInRange('0', '9');
        var mark = first < 0 ? '\0' : text[first];
        if (first == 0 || (first > 0 && (mark == decimalMark || mark is not (',' or '.' or ' ' or '\'') || first > 3)))
            return false;
        var inGroup = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (used == MostDigits)
                    return false;
                into[used++] = text[i];
                inGroup++;
                continue;
            }

            if (text[i] != mark || (i != first && inGroup != 3))
                return false;
            inGroup = 0;
        }

        return first < 0 || inGroup == 3;
    }
}
