using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Tests.Content;

public sealed class PathTests
{
    private static readonly PathData Triangle = new(
        [PathStep.MoveTo(0, 0), PathStep.LineTo(10, 0.12345), PathStep.CubicTo(new(1, 2), new(3, 4), new(-0.0001, 6)), PathStep.Close]);

    [Theory]
    [InlineData(true, false, false, "f")]
    [InlineData(true, false, true, "f*")]
    [InlineData(false, true, false, "S")]
    [InlineData(true, true, false, "B")]
    [InlineData(true, true, true, "B*")]
    public void Paths_are_painted_by_the_right_operator(bool fill, bool stroke, bool evenOdd, string expected)
    {
        var item = new PathItem(Triangle, fill ? Color.White : null, stroke ? new Stroke(Color.Black, 1) : null) { EvenOdd = evenOdd };
        Assert.EndsWith($"0 0 m\n10 0.123 l\n1 2 3 4 0 6 c\nh\n{expected}\nEMC\n", Content(item), StringComparison.Ordinal);
    }

    // 0x33 / 255 = 0.2, 0x80 / 255 = 0.50196, 0xFF / 255 = 1.
    [Fact]
    public void Colours_are_set_once_and_again_after_a_group()
    {
        var box = new PathItem(Triangle, Color.FromHex("#3380FF"), null);
        var content = Content(box, box, new GroupItem(Matrix.Identity, null, [box with { Fill = Color.White }]), box);
        Assert.Equal(1, content.Split("0.2 0.502 1 rg").Length - 1);
        Assert.Equal(1, content.Split("1 1 1 rg").Length - 1);
    }

    [Fact]
    public void Strokes_have_width_cap_join_and_dashes()
    {
        var stroke = new Stroke(Color.Black, 0.75) { Cap = LineCap.Square, Join = LineJoin.Bevel, Dashes = [3, 1.5] };
        Assert.Contains("0 0 0 RG\n0.75 w\n2 J\n2 j\n[3 1.5]0 d\n", Content(new PathItem(Triangle, null, stroke)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_clips_within_its_own_coordinates()
    {
        var group = new GroupItem(new Matrix(0.5, 0, 0, 0.5, 7, 8), PathData.Rectangle(new Rect(1, 2, 3, 4)), [new PathItem(Triangle, Color.Black, null)]);
        Assert.Contains("q\n0.5 0 0 0.5 7 8 cm\n1 2 m\n4 2 l\n4 6 l\n1 6 l\nh\nW\nn\n", Content(group), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_a_fault_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => Content(new PathItem(PathData.Line(default, new Point(double.NaN, 0)), Color.Black, null)));

    private static string Content(params DisplayItem[] items) => new RawPdf(Sample.Write(Sample.Of(
        Sample.Node(0, StructureRole.Document),
        new DisplayPage(0, "1", Sample.Paper, [new ArtifactItem(ArtifactKind.Layout, [.. items])])))).ContentOf(0);
}
