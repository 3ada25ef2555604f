using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Tests.Charts;

public sealed class SkiaSvgReaderTests
{
    [Fact]
    public void Reads_paths_rectangles_and_ellipses_and_drops_clips()
    {
        const string svg = """
            <svg xmlns="http://www.w3.org/2000/svg"><clipPath id="cl_4"><rect width="9" height="9"/></clipPath>
            <g clip-path="url(#cl_4)"><path fill="none" stroke="red" stroke-width="2" d="M1 2L3 4H5V6Q5 9 8 9Z"/></g>
            <rect fill="#FC0" x="1" y="2" width="3" height="4"/><rect fill="black" fill-opacity="0.5" width="3" height="4"/>
            <ellipse fill="white" transform="translate(10 20)" cx="0" cy="0" rx="2" ry="3"/></svg>
            """;
        var items = SkiaSvgReader.Read(svg).Cast<PathItem>().ToList();
        Assert.Equal(3, items.Count); // the half transparent one is left out
        Assert.Equal(new Stroke(Color.FromHex("#FF0000"), 2), items[0].Stroke);
        Assert.Equal(new Point(5, 6), items[0].Path.Steps[3].End);
        // A quadratic curve from (5, 6) by (5, 9): control points two thirds of the way.
        Assert.Equal(new Point(5, 8), items[0].Path.Steps[4].Control1);
        Assert.Equal(PathVerb.Close, items[0].Path.Steps[5].Verb);
        Assert.Equal(Color.FromHex("#FFCC00"), items[1].Fill);
        Assert.Equal(new Point(12, 20), items[2].Path.Steps[0].End);
        Assert.Equal(new Point(10, 23), items[2].Path.Steps[1].End);
    }

    [Fact]
    public void An_unknown_command_is_refused() =>
        Assert.Throws<FormatException>(() => SvgPathReader.Read("M0 0A1 1 0 0 0 2 2"));
}
