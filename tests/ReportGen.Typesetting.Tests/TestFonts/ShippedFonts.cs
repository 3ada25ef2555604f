using System.Runtime.CompilerServices;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.TestFonts;

/// <summary>The fonts that ship with the program.</summary>
internal static class ShippedFonts
{
    /// <summary>Noto Sans SC as family "Noto", with Noto Emoji where it lacks a character.</summary>
    public static FontLibrary Library() => FontLibrary.FromFiles("Noto", File("NotoSansSC-Regular.ttf"), File("NotoSansSC-Bold.ttf")) with
    {
        Fallbacks = [FontFace.FromFile("NotoEmoji-Regular", File("NotoEmoji-Regular.ttf"))],
    };

    private static string File(string name, [CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "src", "ReportGen", "Fonts", name);
}
