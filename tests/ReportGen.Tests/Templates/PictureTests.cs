using System.Collections.Immutable;
using ReportGen.Templates;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

public sealed class PictureTests
{
    // A PNG file of 4 by 2 black pixels, written by hand: header, one zlib block stored as it is, end.
    private static readonly byte[] Png = Convert.FromHexString(
        "89504E470D0A1A0A" + "0000000D49484452" + "0000000400000002" + "0100000000" + "00000000"
        + "0000000F49444154" + "7801" + "010400FBFF" + "00000000" + "00040001" + "00000000" + "0000000049454E44" + "00000000");

    [Theory]
    [InlineData("![a ship](ship.png)", "en/ship.png")]
    [InlineData("![a ship](img/ship.png)", "img/ship.png")]
    [InlineData("![a ship](../ship.png)", "ship.png")]
    public void A_picture_alone_in_its_paragraph_is_a_figure(string body, string file)
    {
        var (blocks, faults) = Compose(body, file);

        var drawing = Assert.Single(blocks.OfType<DrawingBlock>());
        Assert.Empty(faults);
        Assert.Equal((StructureRole.Figure, "a ship", 3.0, 1.5), (drawing.Role!.Value, drawing.AlternateText, drawing.Drawing.Size.Width, drawing.Drawing.Size.Height));
        Assert.IsType<PictureItem>(Assert.Single(drawing.Drawing.Items));
    }

    [Fact]
    public void Its_title_stands_below_it()
    {
        var (blocks, _) = Compose("![a ship](ship.png \"The ship\")", "ship.png");

        var stack = Assert.Single(blocks.OfType<Stack>(), s => s.Children is [DrawingBlock, Paragraph]);
        Assert.Equal("The ship", DocumentText.Of(((Paragraph)stack.Children[1]).Content));
        Assert.True(stack.KeepTogether);
    }

    [Theory]
    [InlineData("Here: ![a ship](ship.png)", "Here: [a ship]")]
    [InlineData("![a ship](other.png)", "[a ship]")]
    [InlineData("![](../../ship.png)", "[../../ship.png]")]
    [InlineData("![a ship](one.md)", "[a ship]")]
    public void Others_stay_words_with_a_warning(string body, string text)
    {
        var (blocks, faults) = Compose(body, "ship.png");

        Assert.Empty(blocks.OfType<DrawingBlock>());
        Assert.Equal(["template-image"], faults);
        Assert.Equal(text, DocumentText.Of(blocks.OfType<Paragraph>().Last().Content));
    }

    private static (ImmutableArray<Block> Blocks, string[] Faults) Compose(string body, string file)
    {
        using var template = SmallTemplate.Body(body);
        template.Write(file, "");
        File.WriteAllBytes(Path.Combine(template.Folder, file), Png);
        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));
        return ([.. DocumentText.All(result.Document!.Body)], [.. result.Faults.Select(f => f.Code)]);
    }
}
