using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Charts.Marks;

/// <summary>Collects the marks and labels of one chart.</summary>
internal sealed class Sketch(ChartContext context)
{
    private readonly List<Mark> _marks = [];
    private readonly List<LabelItem> _labels = [];
    private readonly List<Rect> _taken = [];

    public ChartTheme Theme => context.Theme;

    public void Line(double x1, double y1, double x2, double y2, Color color, double width) =>
        _marks.Add(new LineMark([new Point(x1, y1), new Point(x2, y2)], color, width));

    /// <summary>A line through points; nothing for fewer than two.</summary>
    public void Polyline(ImmutableArray<Point> points, Color color, double width)
    {
        if (points.Length > 1)
            _marks.Add(new LineMark(points, color, width));
    }

    /// <summary>A polygon; nothing for fewer than three points.</summary>
    public void Area(ImmutableArray<Point> points, Color fill)
    {
        if (points.Length > 2)
            _marks.Add(new AreaMark(points, fill));
    }

    /// <summary>A rectangle between two x and two y in any order; nothing where it has no extent.</summary>
    public void Bar(double x1, double x2, double top, double bottom, Color fill)
    {
        var area = new Rect(Math.Min(x1, x2), top, Math.Abs(x2 - x1), bottom - top);
        if (area is { Width: > 0, Height: > 0 })
            _marks.Add(new BarMark(area, fill));
    }

    public void Dot(Point center, double radius, Color fill) => _marks.Add(new DotMark(center, radius, fill));

    /// <summary>The hollow dot of the prior quarter.</summary>
    public void HollowDot(Point center) => _marks.Add(new DotMark(center, 2.75, Color.White, Theme.Grey2, 1.25));

    public void Dash(double x1, double y1, double x2, double y2) =>
        _marks.Add(new DashMark(new Point(x1, y1), new Point(x2, y2), Theme.Grey2, 0.5));

    public TextStyle Style(Color color, bool bold = false) =>
        new(Theme.FontFamily, Theme.TextSize, color) { Bold = bold, Language = context.Language.Tag };

    public double WidthOf(string text, bool bold = false) => context.Text.Measure(text, Style(Theme.Ink, bold)).Width;

    public void Label(string text, double x, double baseline, Color color, LabelAlign align = LabelAlign.Left, bool bold = false)
    {
        if (text.Length == 0)
            return;
        _taken.Add(AreaOf(text, x, baseline, align, bold));
        _labels.Add(new LabelItem(text, Style(color, bold), new Point(x, baseline), align));
    }

    /// <summary>The area a label would cover: cap height and descenders only, so that set lines 11 apart do not touch.</summary>
    public Rect AreaOf(string text, double x, double baseline, LabelAlign align = LabelAlign.Left, bool bold = false)
    {
        var width = WidthOf(text, bold);
        var left = align switch { LabelAlign.Left => x, LabelAlign.Center => x - (width / 2), _ => x - width };
        return new Rect(left, baseline - (Theme.TextSize * 0.9), width, Theme.TextSize * 1.15);
    }

    /// <summary>Whether an area meets none of the labels.</summary>
    public bool IsFree(Rect area) => !_taken.Any(t =>
        t.X < area.Right && area.X < t.Right && t.Y < area.Bottom && area.Y < t.Bottom);

    /// <summary>A text cut to a width, with an ellipsis where it had to be.</summary>
    public string Fit(string text, double width, bool bold = false)
    {
        if (WidthOf(text, bold) <= width)
            return text;
        for (var length = text.Length - 1; length > 0; length--)
        {
            if (char.IsHighSurrogate(text[length - 1]))
                continue;
            var cut = text[..length].TrimEnd() + "…";
            if (WidthOf(cut, bold) <= width)
                return cut;
        }

        return "…";
    }

    public Drawing Build(double width, double height)
    {
        var size = new Size(width, height);
        return new Drawing(size, [.. ScottPlotRenderer.Render(_marks, size), .. _labels]);
    }
}
