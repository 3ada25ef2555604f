using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Branding;
using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>The fonts of a build: the family that ships with the program, those of the brand, and faces that help out where a character is missing.</summary>
internal sealed class ReportFonts : IDisposable
{
    /// <summary>Name of the family that is always there.</summary>
    public const string Family = "Noto Sans SC";

    private readonly ImmutableArray<FontFace> _faces;

    private ReportFonts(ImmutableArray<FontFace> faces, FontLibrary library)
    {
        _faces = faces;
        Library = library;
    }

    public FontLibrary Library { get; }

    public static ReportFonts Open(string folder) => Open(folder, []);

    /// <summary>Opens the fonts; a brand's characters that it lacks come from the program's family.</summary>
    public static ReportFonts Open(string folder, ImmutableArray<BrandFont> brand)
    {
        var regular = FontFace.FromFile("NotoSansSC-Regular", Path.Combine(folder, "NotoSansSC-Regular.ttf"));
        var bold = FontFace.FromFile("NotoSansSC-Bold", Path.Combine(folder, "NotoSansSC-Bold.ttf"));
        var pictographs = FontFace.FromFile("NotoEmoji-Regular", Path.Combine(folder, "NotoEmoji-Regular.ttf"));
        var families = brand.Where(f => f.Name != Family).Select((f, i) => new FontFamily(
            f.Name,
            OfUser(FormattableString.Invariant($"Brand{i}-Regular"), f.Regular),
            OfUser(FormattableString.Invariant($"Brand{i}-Bold"), f.Bold))).ToImmutableArray();
        return new ReportFonts(
            [regular, bold, pictographs, .. families.SelectMany(f => new[] { f.Regular, f.Bold })],
            new FontLibrary([new FontFamily(Family, regular, bold), .. families], families.IsEmpty ? [pictographs] : [regular, pictographs]));
    }

    /// <summary>Files of a brand that are no fonts.</summary>
    public ImmutableArray<Fault> Unusable(Brand brand) =>
    [
        .. Library.Families.Where(f => f.Name != Family && (!f.Regular.HasGlyph('a') || !f.Bold.HasGlyph('a')))
            .Select(f => new Fault("brand-bad-font", Severity.Error, new SourcePlace(brand.Path ?? "")).With("found", f.Name)),
    ];

    /// <summary>Read whole: while pages are watched, a user may replace the file, and must be able to.</summary>
    private static FontFace OfUser(string name, string path) => FontFace.FromBytes(name, File.ReadAllBytes(path));

    public void Dispose()
    {
        foreach (var face in _faces)
            face.Dispose();
    }
}
