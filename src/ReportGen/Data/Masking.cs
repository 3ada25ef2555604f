using System.Text.RegularExpressions;

namespace ReportGen.Data;

/// <summary>Shows where a row is without showing what people say or who they are.</summary>
internal static partial class Masking
{
    /// <summary>What stands in place of a value that is not shown at all.</summary>
    public const string Hidden = "•••";

    private const int Shown = 24;
    private const int MostDigits = 4;
    private const int MostCharacters = 60;

    /// <summary>
    /// The beginning of a row of comments or viewings: every letter and every symbol outside ASCII is a bullet, and so is every digit of a longer number,
    /// for it may be a user's or a telephone's; separators and short numbers stay.
    /// </summary>
    public static string Mask(string text)
    {
        var masked = text[..Math.Min(Shown, text.Length)].ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            if (char.IsAsciiDigit(masked[i]) ? DigitsAround(text, i) > MostDigits : !char.IsAscii(masked[i]) || char.IsAsciiLetter(masked[i]) || char.IsControl(masked[i]))
                masked[i] = '•';
        }

        return new string(masked) + (text.Length > Shown ? "…" : "");
    }

    /// <summary>The beginning of a text from another table, without telephone numbers and handles.</summary>
    public static string Begin(string text) =>
        Contacts().Replace(text.Length > MostCharacters ? text[..MostCharacters] + "…" : text, match => match.Groups["word"].Value + Hidden);

    /// <summary>Whether a text can be an id and no sentence: letters, digits, hyphens and underscores, a digit among them.</summary>
    public static bool IsId(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && text.Any(char.IsAsciiDigit);

    /// <summary>Chinese mobile numbers, numbers with a country code, and what follows an at sign or the name of a messenger.</summary>
    [GeneratedRegex(@"(?<![\d.])(?:\+\d{1,3}[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|\+\d[\d -]{7,14}\d|(?<word>@|(?:微信|威信|v信|vx|wx|wechat|qq|telegram|whatsapp)(?:号|id)?\s*[:：]?\s*)[\w.-]{3,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contacts();

    private static int DigitsAround(string text, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && char.IsAsciiDigit(text[first - 1]))
            first--;
        while (last + 1 < text.Length && char.IsAsciiDigit(text[last + 1]))
            last++;
        return last - first + 1;
    }
}
