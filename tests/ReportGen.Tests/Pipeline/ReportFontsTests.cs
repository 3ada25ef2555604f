using ReportGen.Templates.Branding;

namespace ReportGen.Tests.Pipeline;

public sealed class ReportFontsTests
{
    /// <summary>While pages are watched a designer saves the font anew: the file is cut short and written again. A mapped file would end the process at the next glyph.</summary>
    [Fact]
    public void A_brand_font_may_be_replaced_while_it_is_in_use()
    {
        var folder = Directory.CreateTempSubdirectory("reportgen-fonts-").FullName;
        try
        {
            var fonts = Path.Combine(AppContext.BaseDirectory, "fonts");
            var own = Path.Combine(folder, "own.ttf");
            File.Copy(Path.Combine(fonts, "NotoEmoji-Regular.ttf"), own);
            using var opened = ReportFonts.Open(fonts, [new BrandFont("Own", own, own)]);
            File.WriteAllBytes(own, [0]);
            var face = opened.Library.Families.Single(family => family.Name == "Own").Regular;
            Assert.True(face.HasGlyph(0x1F600));
            Assert.Equal(new FileInfo(Path.Combine(fonts, "NotoEmoji-Regular.ttf")).Length, face.Data.Length);
            Assert.NotEqual(0, face.Data[^1] + face.Data[^2] + face.Data[face.Data.Length / 2]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
