using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>The fonts that ship with the program: one family, and pictographs as its fallback.</summary>
internal sealed class ReportFonts : IDisposable
{
    /// <summary>Name of the family.</summary>
    public const string Family = "Noto Sans SC";

    private readonly FontFace _regular;
    private readonly FontFace _bold;

    private readonly FontFace _pictographs;

    private ReportFonts(FontFace regular, FontFace bold, FontFace pictographs)
    {
        (_regular, _bold, _pictographs) = (regular, bold, pictographs);
        Library = new FontLibrary([new FontFamily(Family, regular, bold)], [pictographs]);
    }

    public FontLibrary Library { get; }

    public static ReportFonts Open(string folder) => new(
        FontFace.FromFile("NotoSansSC-Regular", Path.Combine(folder, "NotoSansSC-Regular.ttf")),
        FontFace.FromFile("NotoSansSC-Bold", Path.Combine(folder, "NotoSansSC-Bold.ttf")),
        FontFace.FromFile("NotoEmoji-Regular", Path.Combine(folder, "NotoEmoji-Regular.ttf")));

    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
        _pictographs.Dispose();
    }
}
