using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Tests.Content;

public sealed class PathTests
{
    private static readonly PathData Triangle = new(
        [PathStep.MoveTo(0, 0), PathStep.LineTo(10, 0.12345), PathStep.CubicTo(new(1, 2), new(3, 4), new(-0.0001, 6)), PathStep.Close]);

    // On a page 400 high: y = 400, 399.87655, 398, 396, 394.
    [Theory]
    [InlineData(true, false, false, "f")]
    [InlineData(true, false, true, "f*")]
    [InlineData(false, true, false, "S")]
    [InlineData(true, true, false, "B")]
    [InlineData(true, true, true, "B*")]
    public void Paths_are_painted_by_the_right_operator(bool fill, bool stroke, bool evenOdd, string expected)
    {
        var item = new PathItem(Triangle, fill ? Color.White : null, stroke ? new Stroke(Color.Black, 1) : null) { EvenOdd = evenOdd };
        Assert.EndsWith($"0 400 m\n10 399.88 l\n1 398 3 396 0 394 c\nh\n{expected}\nEMC\n", Content(item), StringComparison.Ordinal);
    }

    // 0x33 / 255 = 0.2, 0x80 / 255 = 0.50196, 0xFF / 255 = 1.
    [Fact]
    public void Colours_are_set_once_and_again_after_a_group()
    {
        var box = new PathItem(Triangle, Color.FromHex("#3380FF"), null);
        var content = Content(box, box, new GroupItem(Matrix.Identity, null, [box with { Fill = Color.White }]), box);
        Assert.Equal(1, content.Split(".2 .502 1 rg").Length - 1);
        Assert.Equal(1, content.Split("\n1 g\n").Length - 1);
    }

    [Fact]
    public void Strokes_have_width_cap_join_and_dashes()
    {
        var stroke = new Stroke(Color.FromHex("#000033"), 0.75) { Cap = LineCap.Square, Join = LineJoin.Bevel, Dashes = [3, 1.5] };
        Assert.Contains("0 0 .2 RG\n.75 w\n2 J\n2 j\n[3 1.5]0 d\n", Content(new PathItem(Triangle, null, stroke)), StringComparison.Ordinal);
    }

    // The group's own y points upwards too: what lies 2 to 6 below its origin, the origin 8 below the top of the page.
    [Fact]
    public void A_group_clips_within_its_own_coordinates()
    {
        var group = new GroupItem(new Matrix(0.5, 0, 0, 0.5, 7, 8), PathData.Rectangle(new Rect(1, 2, 3, 4)), [new PathItem(Triangle, Color.Black, null)]);
        Assert.Contains("q\n.5 0 0 .5 7 392 cm\n1 -2 3 -4 re\nW\nn\n", Content(group), StringComparison.Ordinal);
    }

    /// <summary>A quarter turn to the right sends a group's x downwards and its y to the left: (x, y) → (-y, x) as items have it.</summary>
    [Fact]
    public void A_turned_group_turns_the_same_way_with_y_upwards()
    {
        var group = new GroupItem(new Matrix(0, 1, -1, 0, 100, 50), null, [new PathItem(PathData.Line(new(10, 0), new(10, 20)), null, new Stroke(Color.Black, 2))]);

        // (10, 0) lands 10 below (100, 50), which is at y 340 from below; PDF's matrix must send the written (10, 0) there.
        // x' = 0·10 + 1·0 + 100 = 100, y' = -1·10 + 0·0 + 350 = 340; and (10, -20) to (80, 340), 20 to the left.
        Assert.Contains("q\n0 -1 1 0 100 350 cm\n2 w\n10 0 m\n10 -20 l\nS\nQ\n", Content(group), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_a_fault_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => Content(new PathItem(PathData.Line(default, new Point(double.NaN, 0)), Color.Black, null)));

    private static string Content(params DisplayItem[] items) => new RawPdf(Sample.Write(Sample.Of(
        Sample.Node(0, StructureRole.Document),
        new DisplayPage(0, "1", Sample.Paper, [new ArtifactItem(ArtifactKind.Layout, [.. items])])))).ContentOf(0);
}
