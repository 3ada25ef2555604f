using System.Globalization;

namespace ReportGen.Data.Values;

/// <summary>Text as its writer meant it: a spreadsheet's file format writes control characters as <c>_x000D_</c>, and some exports keep them so.</summary>
internal static class WrittenText
{
    private const string Mark = "_x00";
    private const int Length = 7;

    /// <summary>The text with such marks as the characters they stand for; the same span where there are none.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(Mark, StringComparison.Ordinal) < 0)
            return text;
        var plain = new System.Text.StringBuilder(text.Length);
        while (text.Length > 0)
        {
            var at = text.IndexOf(Mark, StringComparison.Ordinal);
            var code = 0;
            if (at < 0 || !IsMark(text[at..], out code))
            {
                var until = at < 0 ? text.Length : at + 1;
                plain.Append(text[..until]);
                text = text[until..];
                continue;
            }

            plain.Append(text[..at]).Append((char)code);
            text = text[(at + Length)..];
        }

        return plain.ToString();
    }

    private static bool IsMark(ReadOnlySpan<char> text, out int code)
    {
        code = 0;
        return text.Length >= Length && text[6] == '_' && int.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code) && code < ' ';
    }
}
