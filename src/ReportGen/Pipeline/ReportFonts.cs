using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>The fonts that ship with the program.</summary>
internal sealed class ReportFonts : IDisposable
{
    /// <summary>Name of the only family.</summary>
    public const string Family = "Noto Sans SC";

    private readonly FontFace _regular;
    private readonly FontFace _bold;

    private ReportFonts(FontFace regular, FontFace bold)
    {
        _regular = regular;
        _bold = bold;
        Library = new FontLibrary([new FontFamily(Family, regular, bold)], []);
    }

    public FontLibrary Library { get; }

    public static ReportFonts Open(string folder) => new(
        FontFace.FromFile("NotoSansSC-Regular", Path.Combine(folder, "NotoSansSC-Regular.ttf")),
        FontFace.FromFile("NotoSansSC-Bold", Path.Combine(folder, "NotoSansSC-Bold.ttf")));

    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
    }
}
