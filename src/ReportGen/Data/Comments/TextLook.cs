using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Data.Values;

namespace ReportGen.Data.Comments;

/// <summary>What the text of a comment looks like, where it may be none.</summary>
internal enum TextLook : byte
{
    /// <summary>It is not among those looked at.</summary>
    Unseen,

    /// <summary>Text.</summary>
    Sound,

    /// <summary>Nothing, a sign for nothing, or stars in place of it.</summary>
    Missing,

    /// <summary>Question marks in place of what another program could not write.</summary>
    Lost,

    /// <summary>Characters written as their numbers: <c>\u6211</c>, <c>%E6%88%91</c>, <c>&amp;#25105;</c>.</summary>
    Escaped,

    /// <summary>A hash, hexadecimal digits or Base64.</summary>
    Coded,

    /// <summary>One or two characters.</summary>
    Short,
}

/// <summary>Tells what texts look like. A single comment may look like anything; only what nearly all look like says something of the file.</summary>
internal static partial class TextLooks
{
    private const int LeastHex = 12;
    private const int LeastCode = 8;
    private const int LeastCipher = 16;
    private const int MostShort = 2;
    private const char Unknown = '\uFFFD';

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Stars = SearchValues.Create("*＊•xX");
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What a text looks like.</summary>
    public static TextLook Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (MissingText.Is(text) || !text.ContainsAnyExcept(Stars))
            return TextLook.Missing;
        if (IsLost(text))
            return TextLook.Lost;
        if (IsEscaped(text))
            return TextLook.Escaped;
        return IsHex(text) || IsBase64(text) ? TextLook.Coded : text.Length <= MostShort ? TextLook.Short : TextLook.Sound;
    }

    /// <summary>Whether half of it or more is question marks, and nothing lies beyond ASCII, which would have been lost too.</summary>
    private static bool IsLost(ReadOnlySpan<char> text)
    {
        var lost = text.Count('?') + text.Count(Unknown);
        return lost > 1 && lost * 2 >= text.Length && !text.ContainsAnyInRange('\u0080', '\uFFFC');
    }

    private static bool IsEscaped(ReadOnlySpan<char> text)
    {
        var covered = 0;
        foreach (var match in Escapes().EnumerateMatches(text))
            covered += match.Length;
        return covered * 2 >= text.Length;
    }

    private static bool IsHex(ReadOnlySpan<char> text) => text.Length >= LeastHex && text.Length % 2 == 0 && !text.ContainsAnyExcept(HexDigits)
        && text.ContainsAnyInRange('0', '9') && text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether it is text in Base64, or has the look of a cipher in it: a single English word is neither.</summary>
    private static bool IsBase64(ReadOnlySpan<char> text)
    {
        if (text.Length < LeastCode || text.Length % 4 != 0 || text.ContainsAny(' ', '\n', '\r') || !text.ContainsAnyExceptInRange('0', '9'))
            return false;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text, bytes, out var count))
            return false;
        var isMixed = text.ContainsAnyInRange('0', '9') && text.ContainsAnyInRange('a', 'z') && text.ContainsAnyInRange('A', 'Z');
        return (isMixed && text.Length >= LeastCipher) || IsText(bytes.AsSpan(0, count));
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return !Strict.GetString(bytes).Any(char.IsControl);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|%[89a-f][0-9a-f]|&#(?:x[0-9a-f]{2,6}|\d{2,7});", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
