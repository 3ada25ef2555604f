using System.Globalization;
using System.Text;

namespace ReportGen.Diagnostics;

/// <summary>Text of a user's file as a message may hold it: what cannot be seen is shown, so that nothing in a file can speak to a terminal or hide in a name.</summary>
internal static class SafeText
{
    private const char Pictures = '\u2400';
    private const char Delete = '\u007F';
    private const char DeletePicture = '\u2421';
    private const char Joiner = '\u200D';

    /// <summary>The text with control characters as their pictures (␁, ␛) and unseen ones by number (<c>&lt;U+200B&gt;</c>); the same text where there are none.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnseen))
            return text;
        var shown = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsUnseen(c) || (c == Joiner && i > 0 && char.IsSurrogate(text[i - 1])))
                shown.Append(c);
            else if (c is < ' ' or Delete)
                shown.Append(c == Delete ? DeletePicture : (char)(Pictures + c));
            else
                shown.Append(CultureInfo.InvariantCulture, $"<U+{(int)c:X4}>");
        }

        return shown.ToString();
    }

    private static bool IsUnseen(char c) => c != '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
