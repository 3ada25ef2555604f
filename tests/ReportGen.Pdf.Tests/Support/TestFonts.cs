using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>The fonts that ship with the program, opened once for all tests of a class.</summary>
public sealed class TestFonts : IDisposable
{
    public FontFace Regular { get; } = Open("NotoSansSC-Regular");

    public FontFace Bold { get; } = Open("NotoSansSC-Bold");

    public FontFace Emoji { get; } = Open("NotoEmoji-Regular");

    public void Dispose()
    {
        Emoji.Dispose();
        Regular.Dispose();
        Bold.Dispose();
    }

    private static FontFace Open(string name) => FontFace.FromFile(name, Path.Combine(AppContext.BaseDirectory, "Fonts", name + ".ttf"));
}
