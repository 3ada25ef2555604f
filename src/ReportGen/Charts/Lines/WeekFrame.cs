using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Display;

namespace ReportGen.Charts.Lines;

/// <summary>The plot area of a wide line chart.</summary>
/// <param name="X">Weeks.</param>
/// <param name="Y">Values.</param>
/// <param name="Ticks">Gridlines.</param>
/// <param name="Left">Left end of gridlines.</param>
internal sealed record WeekFrame(WeekAxis X, Scale Y, Ticks Ticks, double Left)
{
    private const double Top = 10;
    private const double Foot = 34;

    public double Right => X.Last;

    /// <summary>The baseline.</summary>
    public double Bottom => Y.Start;

    public double Ceiling => Y.End;

    /// <summary>A frame for lines: 72 points stay free at the right for labels.</summary>
    public static WeekFrame For(Sketch sketch, Scene scene, IReadOnlyList<LineSeries> lines, ValueFormat format, double height)
    {
        var values = lines.SelectMany(l => l.Drawn.Select(v => v.Value))
            .Concat(lines.SelectMany(l => LineDrawing.WithInterval(l).SelectMany(v => new[] { v.Interval!.Lower, v.Interval.Upper })));
        var ticks = Ticks.For(values);
        var widest = ticks.Values.Max(t => sketch.WidthOf(format.Tick(scene.Language, ticks, t)));
        var left = Math.Max(20, widest + 6);
        return new WeekFrame(
            WeekAxis.For(lines, left + 6, scene.Width - 72), new Scale(ticks.Low, ticks.High, height - Foot, Top), ticks, left);
    }

    public void DrawGrid(Sketch sketch, Scene scene, ValueFormat format)
    {
        foreach (var tick in Ticks.Values)
        {
            var y = Y.At(tick);
            if (tick != Ticks.Low && tick != 0)
                sketch.Line(Left, y, Right, y, scene.Theme.Grey4, 0.5);
            sketch.Label(format.Tick(scene.Language, Ticks, tick), 0, y + 2.9, scene.Theme.Grey1);
        }
    }

    /// <summary>The line at zero, above the band: whether the band holds zero is what it is looked at for.</summary>
    public void DrawZero(Sketch sketch, Scene scene)
    {
        if (Ticks.Low < 0 && Ticks.High >= 0)
            sketch.Line(Left, Y.At(0), Right, Y.At(0), scene.Theme.Grey2, 0.5);
    }

    /// <summary>The baseline with ticks; week numbers, and dates under weeks 1, 4, 8 and 12.</summary>
    public void DrawWeeks(Sketch sketch, Scene scene, DateOnly firstMonday)
    {
        sketch.Line(Left, Bottom, Right, Bottom, scene.Theme.Ink, 0.75);
        for (var week = 1; week <= X.Count; week++)
        {
            var x = X.At(week);
            sketch.Line(x, Bottom, x, Bottom + 3, scene.Theme.Ink, 0.5);
            var number = scene.Language.Number(week, 0);
            var text = week == 1 ? scene.Phrase("week-first", number) : number;
            sketch.Label(text, x, Bottom + 13, scene.Theme.Grey1, LabelAlign.Center);
            if (week is 1 or 4 or 8 or 12)
                sketch.Label(scene.Language.ShortDayMonth(firstMonday.AddDays(7 * (week - 1))), x, Bottom + 25, scene.Theme.Grey1, LabelAlign.Center);
        }
    }
}
