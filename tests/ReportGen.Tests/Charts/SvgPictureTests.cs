using ReportGen.Charts.Pictures;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Tests.Charts;

public class SvgPictureTests
{
    [Fact]
    public void Shapes_take_their_look_from_groups_styles_and_transforms()
    {
        var picture = Read("<g transform='translate(10 5) scale(2)' fill='#ff0000'><rect x='1' y='1' width='3' height='2'/><path d='m1 1h2v2z' style='fill:none;stroke:#00F;stroke-width:1.5'/></g>");

        var rect = Assert.IsType<PathItem>(picture.Drawing!.Items[0]);
        Assert.Equal(Color.FromHex("#FF0000"), rect.Fill);
        Assert.Equal(new Rect(12, 7, 6, 4), Bounds(rect)); // 10 + 2 × 1, 5 + 2 × 1, twice the size
        var line = Assert.IsType<PathItem>(picture.Drawing.Items[1]);
        Assert.Null(line.Fill);
        Assert.Equal((Color.FromHex("#0000FF"), 3.0), (line.Stroke!.Color, line.Stroke.Width)); // 1.5 × 2
        Assert.Equal(new Rect(12, 7, 4, 4), Bounds(line)); // relative steps
    }

    [Fact]
    public void A_circle_keeps_its_extent()
    {
        var circle = Assert.IsType<PathItem>(Assert.Single(Read("<circle cx='20' cy='10' r='5'/>").Drawing!.Items));

        var bounds = Bounds(circle);
        Assert.Equal((15.0, 5.0, 10.0, 10.0), (Math.Round(bounds.X, 3), Math.Round(bounds.Y, 3), Math.Round(bounds.Width, 3), Math.Round(bounds.Height, 3)));
        Assert.Equal(Color.Black, circle.Fill);
    }

    [Fact]
    public void What_cannot_be_drawn_is_named()
    {
        var picture = Read("<defs><linearGradient id='a'/></defs><text>x</text><image href='http://example.org/a.png'/><use href='#a'/><rect width='0' height='0' display='none'/>");

        Assert.Equal(["gradient", "image", "text", "use"], picture.LeftOut);
        Assert.Empty(picture.Drawing!.Items);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg")]
    [InlineData("<html/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg viewBox='0 0 0 10'/>")]
    public void What_is_no_picture_has_no_drawing(string text) => Assert.Null(SvgPicture.Read(text).Drawing);

    [Fact]
    public void A_view_box_that_begins_elsewhere_is_moved_and_sizes_are_kept_in_proportion()
    {
        var picture = SvgPicture.Read("<svg viewBox='-10 -20 40 20'><rect x='-10' y='-20' width='40' height='20'/></svg>");

        Assert.Equal(new Rect(0, 0, 40, 20), Bounds((PathItem)picture.Drawing!.Items[0]));
        Assert.Equal(new Size(60, 30), picture.AtHeight(30)!.Size);
        Assert.Equal(new Size(100, 50), picture.Within(100, 80, 9)!.Size);
        Assert.Equal(new Size(80, 40), picture.Within(100, 80, 2)!.Size);
    }

    [Fact]
    public void Deep_groups_do_no_harm()
    {
        var picture = Read(string.Concat(Enumerable.Repeat("<g>", 2_000)) + "<rect width='1' height='1'/>" + string.Concat(Enumerable.Repeat("</g>", 2_000)));

        Assert.Empty(picture.Drawing?.Items ?? []);
    }

    private static SvgPicture Read(string inside) => SvgPicture.Read($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>{inside}</svg>");

    private static Rect Bounds(PathItem item)
    {
        var points = item.Path.Steps.Where(s => s.Verb != PathVerb.Close).Select(s => s.End).ToArray();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        return new Rect(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
    }
}
