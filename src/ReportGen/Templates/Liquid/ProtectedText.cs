using System.Text;

namespace ReportGen.Templates.Liquid;

/// <summary>
/// Moves characters that could be markup to private-use code points and back, so that a value from the data never becomes Markdown, YAML or
/// Liquid. Full-width punctuation takes the same way while Markdown is read, because CommonMark would not close <c>**…。**</c> before a Han character.
/// </summary>
internal static class ProtectedText
{
    private const char AsciiBase = '\uE000';
    private const char HanBase = '\uE100';
    private const char FullBase = '\uE140';
    private const char GeneralBase = '\uE240';
    private const char PrivateFirst = '\uE000';
    private const char PrivateLast = '\uF8FF';

    /// <summary>Marks the beginning of a source line (see <see cref="SourceLines"/>).</summary>
    public const char MarkStart = '\uF8F0';

    /// <summary>Ends a line mark.</summary>
    public const char MarkEnd = '\uF8F1';

    /// <summary>A value made harmless. Line ends and control characters become spaces; private-use characters become U+FFFD.</summary>
    public static string Protect(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value.Trim())
            text.Append(Harmless(c));
        return text.ToString();
    }

    /// <summary>Full-width and general punctuation as letters, for the time of reading Markdown.</summary>
    public static string HidePunctuation(string text) => Map(text, Hide);

    /// <summary>The text with everything moved back.</summary>
    public static string Restore(string text) => Map(text, Reveal);

    /// <summary>Text of a template file without private-use characters of its own.</summary>
    public static string Clean(string text) => Map(text, c => c is >= PrivateFirst and <= PrivateLast ? '\uFFFD' : c);

    private static string Map(string text, Func<char, char> map) => string.Create(text.Length, (text, map), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = state.map(state.text[i]);
    });

    private static char Harmless(char c) => c switch
    {
        < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => ' ',
        >= AsciiBase and < HanBase => c, // protected before, by an inner output
        >= PrivateFirst and <= PrivateLast => '\uFFFD',
        < '\u0080' when !char.IsAsciiLetterOrDigit(c) && c != ' ' => (char)(AsciiBase + c),
        _ => c,
    };

    private static char Hide(char c) => c switch
    {
        >= '\u3001' and <= '\u303F' => (char)(HanBase + (c - '\u3000')),
        >= '\uFF01' and <= '\uFFEF' => (char)(FullBase + (c - '\uFF00')),
        >= '\u2010' and <= '\u205E' => (char)(GeneralBase + (c - '\u2000')),
        _ => c,
    };

    private static char Reveal(char c) => c switch
    {
        >= AsciiBase and < HanBase => (char)(c - AsciiBase),
        >= HanBase and < FullBase => (char)(c - HanBase + '\u3000'),
        >= FullBase and < GeneralBase => (char)(c - FullBase + '\uFF00'),
        >= GeneralBase and < '\uE300' => (char)(c - GeneralBase + '\u2000'),
        _ => c,
    };
}
