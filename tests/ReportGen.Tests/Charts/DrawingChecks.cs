using ReportGen.Charts;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Tests.Charts;

/// <summary>What holds for every drawing.</summary>
internal static class DrawingChecks
{
    private const double Tolerance = 3.3; // radius of the largest dot, which may stand on the edge

    public static void Inside(Chart chart, string what, bool labels = true)
    {
        var size = chart.Drawing.Size;
        foreach (var point in chart.Drawing.Items.OfType<PathItem>().SelectMany(p => p.Path.Steps).Where(s => s.Verb != PathVerb.Close).Select(s => s.End))
        {
            Assert.True(double.IsFinite(point.X) && point.X >= -Tolerance && point.X <= size.Width + Tolerance, $"{what}: x {point.X} of {size.Width}");
            Assert.True(double.IsFinite(point.Y) && point.Y >= -Tolerance && point.Y <= size.Height + Tolerance, $"{what}: y {point.Y} of {size.Height}");
        }

        foreach (var label in labels ? chart.Labels() : [])
        {
            var box = Box(label);
            Assert.True(box.X >= -0.5 && box.Right <= size.Width + 0.5, $"{what}: '{label.Text}' from {box.X} to {box.Right}");
            Assert.True(box.Y >= -1 && box.Bottom <= size.Height + 1, $"{what}: '{label.Text}' from {box.Y} to {box.Bottom}");
        }
    }

    public static void LabelsApart(Chart chart, string what)
    {
        var boxes = chart.Labels().Select(l => (l.Text, Box: Box(l))).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
                Assert.False(Meet(boxes[i].Box, boxes[j].Box), $"{what}: '{boxes[i].Text}' meets '{boxes[j].Text}'");
        }
    }

    // Ink of a line: 0.88 em above the baseline (Han), 0.12 below.
    private static Rect Box(LabelItem label)
    {
        var width = new StubMeasurer().Measure(label.Text, label.Style).Width;
        var left = label.Align switch { LabelAlign.Left => label.Anchor.X, LabelAlign.Center => label.Anchor.X - (width / 2), _ => label.Anchor.X - width };
        return new Rect(left, label.Anchor.Y - (0.88 * label.Style.Size), width, label.Style.Size);
    }

    private static bool Meet(Rect a, Rect b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;
}
