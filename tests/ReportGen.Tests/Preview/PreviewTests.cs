using ReportGen.Preview;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;
using SkiaSharp;

namespace ReportGen.Tests.Preview;

public sealed class PreviewTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-preview-").FullName;

    [Fact]
    public void A_page_is_drawn_at_its_scale_with_paths_groups_and_glyphs()
    {
        using var fonts = ReportFonts.Open(Path.Combine(AppContext.BaseDirectory, "fonts"));
        var face = fonts.Library.Families[0].Regular;
        var red = new PathItem(PathData.Rectangle(new Rect(0, 0, 10, 10)), Color.FromHex("#FF0000"), null);
        var moved = new GroupItem(new Matrix(2, 0, 0, 2, 50, 50), PathData.Rectangle(new Rect(0, 0, 5, 10)), [red]);
        // Glyph 1 of any font is drawn somewhere above the baseline.
        var run = new GlyphRun(face, 40, Color.Black, new Point(10, 40), [new Glyph(face_A(face), 0, 0, 20, 0)], "A");
        var page = new DisplayPage(0, "1", new Size(100, 80), [new TaggedItem(1, StructureRole.P, [red, moved, run])]);

        using var picture = new PagePicture();
        using var bitmap = SKBitmap.Decode(picture.Png(page, 2));

        Assert.Equal((200, 160), (bitmap.Width, bitmap.Height));
        Assert.Equal(new SKColor(255, 0, 0), bitmap.GetPixel(10, 10));
        Assert.Equal(new SKColor(255, 0, 0), bitmap.GetPixel(110, 110)); // 50 + 2 × 2.5 points, twice
        Assert.Equal(SKColors.White, bitmap.GetPixel(130, 110)); // beyond the clip at 60 points
        Assert.Contains(Enumerable.Range(0, 40 * 60), i => bitmap.GetPixel(22 + (i % 40), 20 + (i / 40)) == SKColors.Black);

        static uint face_A(FontFace face)
        {
            using var data = SKData.CreateCopy(face.Data);
            using var typeface = SKTypeface.FromData(data);
            return typeface.GetGlyph('A');
        }
    }

    [Fact]
    public void Pictures_differ_by_the_share_of_their_pixels()
    {
        var white = Picture(0);

        Assert.Equal(0, PictureComparison.Difference(white, Picture(0)));
        Assert.Equal(0.05, PictureComparison.Difference(white, Picture(5)), 6); // 5 × 10 of 100 × 10
        Assert.Equal(1, PictureComparison.Difference(white, [1, 2, 3]));
    }

    [Fact]
    public void A_snapshot_is_compared_by_text_pages_and_pictures()
    {
        var paper = new PaperSnapshot("--- 1 ---\na\n--- 2 ---\nb\n", [Picture(0), Picture(1)]);
        Assert.Equal("new", Assert.Single(SnapshotFolder.Compare(_folder, paper)).Kind);
        SnapshotFolder.Write(_folder, paper);

        Assert.Empty(SnapshotFolder.Compare(_folder, paper));
        var changed = SnapshotFolder.Compare(_folder, new PaperSnapshot("--- 1 ---\na\n--- 2 ---\nc\n", [Picture(0), Picture(9), Picture(0)]));
        Assert.Equal(["text 2", "pages 3", "page 2"], changed.Select(d => $"{d.Kind} {d.Page}"));
        Assert.Contains("- b", changed[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_is_read_back_and_drawn()
    {
        using var source = new SKBitmap(2, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        source.SetPixel(0, 0, new SKColor(255, 0, 0));
        source.SetPixel(1, 0, new SKColor(0, 0, 255, 0));
        using var encoded = source.Encode(SKEncodedImageFormat.Png, 100);
        var png = ReportGen.Typesetting.Pictures.PngReader.Read(encoded.ToArray())!;
        var page = new DisplayPage(0, "1", new Size(20, 10), [new PictureItem(png, new Rect(0, 0, 20, 10))]);

        using var picture = new PagePicture();
        using var bitmap = SKBitmap.Decode(picture.Png(page, 1));

        Assert.Equal(new SKColor(255, 0, 0), bitmap.GetPixel(2, 5));
        Assert.Equal(SKColors.White, bitmap.GetPixel(18, 5)); // transparent
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Picture(int columns)
    {
        var black = new PathItem(PathData.Rectangle(new Rect(0, 0, columns, 10)), Color.Black, null);
        using var picture = new PagePicture();
        return picture.Png(new DisplayPage(0, "1", new Size(100, 10), columns == 0 ? [] : [black]), 1);
    }
}
