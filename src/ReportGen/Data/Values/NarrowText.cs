namespace ReportGen.Data.Values;

/// <summary>Brings the many ways to write a number or a date down to ASCII, in a buffer of the caller.</summary>
internal static class NarrowText
{
    /// <summary>Longest text that can be a number, a date or a time, in characters.</summary>
    public const int Longest = 64;

    private const int FullWidthOffset = 0xFEE0;

    /// <summary>
    /// The text with full-width forms as ASCII, every kind of blank as a plain one, minus signs as hyphens, and without characters
    /// that cannot be seen; empty where it is longer than the buffer.
    /// </summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (text.Length > buffer.Length)
            return [];
        var used = 0;
        foreach (var c in text)
        {
            if (!IsUnseen(c))
                buffer[used++] = Narrow(c);
        }

        return buffer[..used].Trim(' ');
    }

    /// <summary>The text without blanks and characters that cannot be seen at its ends.</summary>
    public static ReadOnlySpan<char> TrimUnseen(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (IsUnseen(text[0]) || char.IsWhiteSpace(text[0])))
            text = text[1..];
        while (!text.IsEmpty && (IsUnseen(text[^1]) || char.IsWhiteSpace(text[^1])))
            text = text[..^1];
        return text;
    }

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidthOffset),
        '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\uFE63' => '-',
        '\u2019' => '\'',
        '\u3000' => ' ',
        _ when c != ' ' && char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <summary>Whether a character is there and cannot be seen.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
