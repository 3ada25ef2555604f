namespace ReportGen.Data.Comments;

/// <summary>
/// Folds the characters that most comments are made of without asking for a normal form: NFKC and lower case change ASCII, Han, kana and Chinese
/// punctuation one character at a time, and none of them combines with a neighbour.
/// </summary>
internal static class CommonFold
{
    private const int FullWidth = '\uFF01' - '!';
    private const int MostChars = 256;

    /// <summary>The folded text; null where it has any other character, or is long.</summary>
    public static string? TryFold(ReadOnlySpan<char> text)
    {
        if (text.Length > MostChars)
            return null;
        Span<char> folded = stackalloc char[MostChars];
        for (var i = 0; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            if (c == '\0')
                return null;
            folded[i] = c;
        }

        return new string(folded[..text.Length]);
    }

    /// <summary>What becomes of a character; NUL where it is not one of these.</summary>
    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '_' => '\0', // may begin the mark of a carriage return
        <= '\x7E' => c,
        >= '\u4E00' and <= '\u9FFF' => c,
        '\u3001' or '\u3002' or (>= '\u3008' and <= '\u3011') or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2014' => c,
        '\u3000' => ' ',
        >= '\uFF21' and <= '\uFF3A' => (char)((c - FullWidth) | 0x20),
        '\uFF3F' => '\0',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidth),
        _ => '\0',
    };
}
