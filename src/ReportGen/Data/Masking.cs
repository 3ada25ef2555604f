namespace ReportGen.Data;

/// <summary>Shows where a comment's row is without showing what it says.</summary>
internal static class Masking
{
    private const int Shown = 24;

    /// <summary>The beginning of a row with every letter and every symbol outside ASCII as a bullet: digits and separators stay.</summary>
    public static string Mask(string text)
    {
        var part = text.AsSpan(0, Math.Min(Shown, text.Length));
        var masked = new char[part.Length];
        for (var i = 0; i < part.Length; i++)
            masked[i] = char.IsAscii(part[i]) && !char.IsAsciiLetter(part[i]) && !char.IsControl(part[i]) ? part[i] : '•';
        return new string(masked) + (text.Length > Shown ? "…" : "");
    }
}
