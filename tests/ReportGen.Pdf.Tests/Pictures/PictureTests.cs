using System.IO.Compression;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Pictures;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace ReportGen.Pdf.Tests.Pictures;

public sealed class PictureTests
{
    // 256 different greys.
    private static readonly byte[] Greys = [.. Enumerable.Range(0, 256).SelectMany(i => new[] { (byte)i, (byte)i, (byte)i })];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 4)]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 1)]
    [InlineData(3, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(4, 16)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Samples_come_back_from_the_file(int kind, int bits)
    {
        foreach (var interlaced in new[] { false, true })
        {
            var png = new PngFile(19, 11, kind, bits) { Interlaced = interlaced, Palette = kind == 3 ? Greys[..(3 << bits)] : [] };
            var picture = PngReader.Read(png.ToBytes())!;
            int[] colors = kind switch { 2 or 6 => [0, 1, 2], _ => [0] };

            using var pdf = PdfDocument.Open(File(picture));
            var image = Assert.Single(pdf.GetPage(1).GetImages());
            Assert.True(image.TryGetBytesAsMemory(out var samples));
            Assert.Equal(png.Rows(colors), samples.ToArray());
            Assert.Equal(bits, image.BitsPerComponent);
            Assert.Equal(kind is 4 or 6, image.ImageDictionary.ContainsKey(NameToken.Smask));
            if (kind is 4 or 6) Assert.Equal(Upper(png.Rows(png.Channels - 1), bits), Inflate(picture.Alpha!));
        }
    }

    [Fact]
    public void The_opacity_of_a_palette_becomes_a_mask()
    {
        var png = new PngFile(5, 3, 3, 2) { Palette = Greys[..12], Transparency = [0, 100] };

        var picture = PngReader.Read(png.ToBytes())!;

        var expected = Enumerable.Range(0, 15).Select(i => png.Sample(i % 5, i / 5, 0) switch { 0 => (byte)0, 1 => (byte)100, _ => (byte)255 });
        Assert.Equal(expected, Inflate(picture.Alpha!));
    }

    [Fact]
    public void A_colour_that_does_not_show_is_masked_by_its_samples()
    {
        var png = new PngFile(4, 4, 2, 8) { Transparency = [0, 1, 0, 2, 0, 3] };

        var picture = PngReader.Read(png.ToBytes())!;

        Assert.Equal([1, 2, 3], picture.Hidden);
        using var pdf = PdfDocument.Open(File(picture));
        Assert.Equal("[ 1 1 2 2 3 3 ]", string.Join(' ', ["[", .. ((ArrayToken)pdf.GetPage(1).GetImages().Single().ImageDictionary.Data["Mask"]).Data.Select(t => ((NumericToken)t).Int), "]"]));
    }

    // 96 pixels are an inch where nothing is said; 10,000 a metre are 254 to the inch, so 254 pixels are 72 pt.
    [Fact]
    public void Its_size_follows_from_the_density()
    {
        Assert.Equal(new Size(72, 36), PngReader.Read(new PngFile(96, 48, 0, 1).ToBytes())!.Size);
        var dense = PngReader.Read(new PngFile(254, 127, 0, 1) { PixelsPerMetre = 10_000 }.ToBytes())!.Size;
        Assert.Equal(72, dense.Width, 9);
        Assert.Equal(36, dense.Height, 9);
    }

    [Fact]
    public void Damaged_files_are_no_pictures()
    {
        var whole = new PngFile(19, 11, 2, 8).ToBytes();

        Assert.NotNull(PngReader.Read(whole));
        for (var length = 0; length < whole.Length; length += 7) Assert.Null(PngReader.Read(whole.AsSpan(0, length)));
        Assert.Null(PngReader.Read("GIF89a"u8));
        Assert.Null(PngReader.Read(new PngFile(19, 11, 3, 8).ToBytes()));
        Assert.Null(PngReader.Read(new PngFile(30_000, 1, 0, 8).ToBytes()));
    }

    [Fact]
    public void A_picture_shown_on_two_pages_is_embedded_once()
    {
        var bytes = new PngFile(40, 40, 6, 8).ToBytes();
        var (first, second) = (PngReader.Read(bytes)!, PngReader.Read(bytes)!);

        using var pdf = PdfDocument.Open(Sample.Write(Sample.Of(Tree(), Page(0, first), Page(1, second))));

        var names = pdf.GetPages().Select(p => p.Dictionary.Data["Resources"].ToString());
        Assert.Single(names.Distinct());
        Assert.Equal([1, 1], pdf.GetPages().Select(p => p.GetImages().Count()));
    }

    // Soft masks are allowed by PDF/A-2 (ISO 19005-2, 6.2.10), not by PDF/A-1.
    [Theory]
    [InlineData(2, 8)]
    [InlineData(3, 4)]
    [InlineData(6, 16)]
    public void A_file_with_pictures_keeps_its_standards(int kind, int bits)
    {
        var png = new PngFile(19, 11, kind, bits) { Palette = kind == 3 ? Greys[..(3 << bits)] : [], Transparency = kind == 3 ? [0, 100] : [] };
        var document = Sample.Of(Tree(), Page(0, PngReader.Read(png.ToBytes())!));
        using var file = new MemoryStream();

        Assert.Equal(PdfIdentification.Full, CheckedPdfWriter.Write(file, document, new PdfOptions()).Identification);
    }

    [Fact]
    public void It_stands_where_it_is_placed()
    {
        using var pdf = PdfDocument.Open(File(PngReader.Read(new PngFile(10, 10, 0, 8).ToBytes())!));

        // On a page 400 high the area from 30 to 80 below the top lies between 320 and 370.
        var bounds = pdf.GetPage(1).GetImages().Single().BoundingBox;
        Assert.Equal((20, 320, 120, 370), (bounds.Left, bounds.Bottom, bounds.Right, bounds.Top));
    }

    private static byte[] File(Picture picture) => Sample.Write(Sample.Of(
        Sample.Node(1, StructureRole.Document, Sample.Node(2, StructureRole.Figure) with { AlternateText = "a" }), Page(0, picture)));

    private static StructureNode Tree() => Sample.Node(1, StructureRole.Document, Sample.Node(2, StructureRole.Figure) with { AlternateText = "a" });

    private static DisplayPage Page(int index, Picture picture) => new(index, "", Sample.Paper,
        [new TaggedItem(2, StructureRole.Figure, [new PictureItem(picture, new Rect(20, 30, 100, 50))])]);

    private static byte[] Upper(byte[] samples, int bits) => bits == 8 ? samples : [.. samples.Where((_, i) => i % 2 == 0)];

    private static byte[] Inflate(SampleRows rows)
    {
        using var zlib = new ZLibStream(new MemoryStream(rows.Deflated.ToArray()), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zlib.CopyTo(result);
        return result.ToArray();
    }
}
