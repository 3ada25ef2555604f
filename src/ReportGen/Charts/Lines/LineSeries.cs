using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Lines;

/// <summary>How a line and its end look.</summary>
internal sealed record LineLook(Color Color, double Width, double Dot, Color LabelColor, bool Bold = false)
{
    /// <summary>The current quarter.</summary>
    public static LineLook Current(ChartTheme theme) => new(theme.Accent, 2, 2.75, theme.Accent, Bold: true);

    /// <summary>The prior quarter.</summary>
    public static LineLook Prior(ChartTheme theme) => new(theme.Grey2, 1.25, 2, theme.Grey1);
}

/// <summary>A line by week.</summary>
internal sealed record LineSeries(string Name, ImmutableArray<WeekValue> Values, LineLook Look)
{
    /// <summary>Weeks with a value, in order of time.</summary>
    public ImmutableArray<WeekValue> Drawn { get; } =
        [.. Values.Where(v => v.Week > 0 && Drawable.IsDrawable(v.Value)).OrderBy(v => v.Week)];

    public bool IsEmpty => Drawn.IsEmpty;

    public WeekValue Last => Drawn[^1];

    public WeekValue First => Drawn[0];
}

/// <summary>Where weeks stand.</summary>
internal sealed record WeekAxis(int Count, double First, double Last)
{
    public double At(double week) => Count < 2 ? First : First + ((Last - First) * (week - 1) / (Count - 1));

    /// <summary>An axis that holds every week of the lines.</summary>
    public static WeekAxis For(IEnumerable<LineSeries> lines, double first, double last) =>
        new(lines.Where(l => !l.IsEmpty).Select(l => l.Last.Week).DefaultIfEmpty(1).Max(), first, last);
}

/// <summary>Lines, bands and end dots; a week without a value leaves a gap.</summary>
internal static class LineDrawing
{
    public static void Draw(Sketch sketch, LineSeries line, WeekAxis x, Scale y)
    {
        foreach (var run in Runs(line.Drawn))
        {
            var points = run.Select(v => new Point(x.At(v.Week), y.At(v.Value))).ToImmutableArray();
            sketch.Polyline(points, line.Look.Color, line.Look.Width);
            if (points.Length == 1) // a lone week would leave no mark
                sketch.Dot(points[0], line.Look.Width * 0.75, line.Look.Color);
        }

        if (line.Look.Dot > 0 && !line.IsEmpty)
            sketch.Dot(new Point(x.At(line.Last.Week), y.At(line.Last.Value)), line.Look.Dot, line.Look.Color);
    }

    public static void DrawBand(Sketch sketch, LineSeries line, WeekAxis x, Scale y, Color tint)
    {
        foreach (var run in Runs(WithInterval(line)))
        {
            var upper = run.Select(v => new Point(x.At(v.Week), y.At(v.Interval!.Upper)));
            var lower = run.Reverse().Select(v => new Point(x.At(v.Week), y.At(v.Interval!.Lower)));
            sketch.Area([.. upper, .. lower], tint);
        }
    }

    public static ImmutableArray<WeekValue> WithInterval(LineSeries line) =>
        [.. line.Drawn.Where(v => v.Interval is { } i && Drawable.IsDrawable(i.Lower) && Drawable.IsDrawable(i.Upper))];

    /// <summary>Stretches of weeks that follow each other.</summary>
    public static IEnumerable<ImmutableArray<WeekValue>> Runs(ImmutableArray<WeekValue> drawn)
    {
        var start = 0;
        for (var i = 1; i <= drawn.Length; i++)
        {
            if (i < drawn.Length && drawn[i].Week == drawn[i - 1].Week + 1)
                continue;
            yield return drawn[start..i];
            start = i;
        }
    }
}
