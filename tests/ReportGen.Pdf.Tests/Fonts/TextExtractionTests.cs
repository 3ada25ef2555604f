using System.Globalization;
using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using UglyToad.PdfPig;

namespace ReportGen.Pdf.Tests.Fonts;

public sealed class TextExtractionTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    // 月 日 一 人 大 share their glyphs with the radicals U+2F49, U+2F47, U+2F00, U+2F08, U+2F24 in this font;
    // 𡎚 is U+2139A, two UTF-16 units; the font lacks 𠮷, which shows as a box and still copies.
    [Theory]
    [InlineData("2025年3月1日，一人一大步：增长18.7%。")]
    [InlineData("Hello office fluffy AVATAR To")]
    [InlineData("长𡎚𠮷野家𡎚")]
    public void Text_copies_as_it_was_written(string text) => Assert.Equal(text, Copy(Sample.Paragraphs(fonts.Regular, text)));

    [Fact]
    public void A_glyph_shared_by_ideograph_and_radical_copies_as_what_was_meant()
    {
        var run = Shape.Run(fonts.Regular, 10, default, "月\u2F49");
        Assert.Equal(run.Glyphs[0].Id, run.Glyphs[1].Id);
        Assert.Equal("月\u2F49月", Copy(Sample.Paragraphs(fonts.Regular, "月\u2F49月")));
    }

    [Fact]
    public void A_ligature_copies_as_all_its_characters()
    {
        var shaped = Shape.Run(fonts.Regular, 10, new Point(20, 40), "W");
        Assert.Equal("ffi", Copy(OneRun(shaped with { Text = "ffi" })));
    }

    [Fact]
    public void Characters_of_a_cluster_go_to_its_glyphs_one_by_one()
    {
        var shaped = Shape.Run(fonts.Regular, 10, new Point(20, 40), "abc");
        var glyphs = shaped.Glyphs.Select(glyph => glyph with { Cluster = 0 });
        Assert.Equal("wxyz", Copy(OneRun(shaped with { Glyphs = [.. glyphs], Text = "wxyz" })));
    }

    [Fact]
    public void A_cluster_with_fewer_characters_than_glyphs_has_an_actual_text()
    {
        var shaped = Shape.Run(fonts.Regular, 10, new Point(20, 40), "a'");
        var glyphs = shaped.Glyphs.Select(glyph => glyph with { Cluster = 0 });
        var content = new RawPdf(Sample.Write(OneRun(shaped with { Glyphs = [.. glyphs], Text = "\u00E1" }))).ContentOf(0);

        // UTF-16 with byte order mark of U+00E1.
        Assert.Contains("/Span<</ActualText<FEFF00E1>>>BDC\n", content, StringComparison.Ordinal);
        Assert.Equal(Count(content, "BDC"), Count(content, "EMC"));
    }

    [Fact]
    public void Even_gaps_are_character_spacing()
    {
        // Six Han characters of 10 points, 2.5 points apart. A movement of a quarter em between them would be read as a blank by some viewers.
        var shaped = Shape.Run(fonts.Regular, 10, new Point(20, 40), "互动增速高于");
        var glyphs = shaped.Glyphs.Select((glyph, i) => glyph with { X = i * 12.5 });
        var content = new RawPdf(Sample.Write(OneRun(shaped with { Glyphs = [.. glyphs] }))).ContentOf(0);
        Assert.Contains("2.5 Tc\n", content, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\)-?\d+\(", content);
    }

    [Fact]
    public void Letters_stand_where_they_were_put()
    {
        // Gaps of 1.234 points that no font has: a viewer must find every letter within a hundredth of a point.
        var shaped = Shape.Run(fonts.Regular, 9, new Point(20, 40), string.Concat(Enumerable.Repeat("增长 a", 10)));
        var glyphs = shaped.Glyphs.Select((glyph, i) => glyph with { X = glyph.X + (i * 1.234) }).ToArray();
        using var pdf = PdfDocument.Open(Sample.Write(OneRun(shaped with { Glyphs = [.. glyphs] })));
        var letters = pdf.GetPage(1).Letters;
        Assert.Equal(glyphs.Length, letters.Count);
        for (var i = 0; i < glyphs.Length; i++)
        {
            Assert.Equal(20 + glyphs[i].X, letters[i].StartBaseLine.X, 0.01);
            Assert.Equal(360, letters[i].StartBaseLine.Y, 0.001);
        }
    }

    [Fact]
    public void A_risen_glyph_stands_above_the_baseline_and_the_next_run_does_not()
    {
        var shaped = Shape.Run(fonts.Regular, 10, new Point(20, 40), "x2");
        var risen = shaped with { Glyphs = [shaped.Glyphs[0], shaped.Glyphs[1] with { Y = 3.5 }] };
        using var pdf = PdfDocument.Open(Sample.Write(OneRun(risen, Shape.Run(fonts.Regular, 10, new Point(20, 60), "y"))));
        Assert.Equal([360, 363.5, 340], pdf.GetPage(1).Letters.Select(letter => Math.Round(letter.StartBaseLine.Y, 6)));
    }

    [Fact]
    public void Fonts_are_small_subsets_with_a_prefix()
    {
        var file = Sample.Write(Sample.Paragraphs(fonts.Regular, "增长引擎"));
        Assert.InRange(file.Length, 1, 12_000);
        Assert.Matches("/BaseFont/[A-Z]{6}\\+NotoSansSC-Regular/", new RawPdf(file).Single("/Type0"));
    }

    [Fact]
    public void Numbers_do_not_follow_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Sample.Write(Sample.Rich(fonts));
        try
        {
            // Decimal comma, and a minus sign that is not ASCII.
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
            Assert.Equal(expected, Sample.Write(Sample.Rich(fonts)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TypesetDocument OneRun(params DisplayItem[] items) => Sample.Of(
        Sample.Node(0, StructureRole.Document, Sample.Node(1, StructureRole.P)),
        new DisplayPage(0, "1", Sample.Paper, [new TaggedItem(1, StructureRole.P, [.. items])]));

    private static string Copy(TypesetDocument document)
    {
        using var pdf = PdfDocument.Open(Sample.Write(document));
        return string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
