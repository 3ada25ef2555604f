using System.Text;

namespace ReportGen.Data.Comments;

/// <summary>
/// Latin words as the English lists see them. Words are kept apart by blanks, so that a list cannot match across them, and letters that stand twice
/// or more in a row stand once, in texts and in patterns: "sooo goood" and <c>so good</c> both become "so god".
/// </summary>
internal static class EnglishText
{
    private const int MostOfRun = 256;

    /// <summary>
    /// Takes out of a folded text the runs of Latin words (with digits among them) that the lists know; null where there is none.
    /// </summary>
    /// <param name="text">Folded text with blanks and punctuation.</param>
    /// <param name="known">Whether the lists know a run of words, each followed by one blank.</param>
    /// <returns>The reduced text of what is left.</returns>
    public static string? Without(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, bool> known)
    {
        if (!HasKnown(text, known))
            return null;
        var (rest, words, raw, taken) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), false);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var script = Scripts.Of(rune.Value);
            if (script is Script.Latin or Script.Digit)
            {
                raw.Append(rune.ToString());
                Add(words, rune, script, inWord);
                inWord = true;
            }
            else if (script == Script.None && !(inWord && rune.Value is '\'' or 0x2019))
            {
                inWord = EndWord(words, inWord);
                if (rune.Value == '+')
                    raw.Append('+');
            }
            else if (script != Script.None)
            {
                inWord = EndWord(words, inWord);
                taken |= EndRun();
                if (script != Script.Other)
                    rest.Append(rune.ToString());
            }
        }

        EndWord(words, inWord);
        taken |= EndRun();
        return taken ? rest.ToString() : null;

        bool EndRun()
        {
            var isKnown = words.Length > 0 && known(words.ToString());
            if (!isKnown)
                rest.Append(raw);
            words.Clear();
            raw.Clear();
            return isKnown;
        }
    }

    /// <summary>Whether any run is known; nearly all texts hold none, so nothing is put together before that is sure.</summary>
    private static bool HasKnown(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, bool> known)
    {
        Span<char> words = stackalloc char[MostOfRun];
        var (length, inWord) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            if (length == 0 && text[at] is >= '\u4E00' and <= '\u9FFF')
            {
                at++; // most of most comments
                continue;
            }

            if (length + 3 > words.Length)
                return true; // too long to tell here
            var value = CodePoint(text, ref at);
            var script = Scripts.Of(value);
            if (script is Script.Latin or Script.Digit)
            {
                if (script == Script.Digit || !inWord || words[length - 1] != value)
                    words[length++] = (char)value; // these scripts lie in the basic plane
                inWord = true;
                continue;
            }

            if (script == Script.None && inWord && value is '\'' or 0x2019)
                continue;
            if (inWord)
                words[length++] = ' ';
            inWord = false;
            if (script == Script.None)
                continue;
            if (length > 0 && known(words[..length]))
                return true;
            length = 0;
        }

        if (inWord)
            words[length++] = ' ';
        return length > 0 && known(words[..length]);
    }

    /// <summary>The code point at a place, which moves behind it.</summary>
    private static int CodePoint(ReadOnlySpan<char> text, ref int at)
    {
        if (!char.IsSurrogate(text[at]))
            return text[at++];
        Rune.DecodeFromUtf16(text[at..], out var rune, out var used);
        at += used;
        return rune.Value;
    }

    /// <summary>A pattern with doubled letters once; classes and escapes stay.</summary>
    public static string Squeeze(string pattern)
    {
        var squeezed = new StringBuilder(pattern.Length);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c is '[' or ']')
                inClass = c == '[';
            if (inClass || !char.IsAsciiLetter(c) || i == 0 || pattern[i - 1] != c)
                squeezed.Append(c);
        }

        return squeezed.ToString();
    }

    private static void Add(StringBuilder words, Rune rune, Script script, bool inWord)
    {
        if (script == Script.Digit || !inWord || words[^1] != rune.Value)
            words.Append(rune.ToString());
    }

    private static bool EndWord(StringBuilder words, bool inWord)
    {
        if (inWord)
            words.Append(' ');
        return false;
    }
}
