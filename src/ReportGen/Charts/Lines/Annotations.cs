using System.Collections.Immutable;
using ReportGen.Charts.Marks;
using ReportGen.Data;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Lines;

/// <summary>Events and the label of the band: placed where they meet no other label and, if they can, no line.</summary>
internal sealed class Annotations(Sketch sketch, Scene scene, WeekFrame frame, IReadOnlyList<LineSeries> lines)
{
    /// <summary>Dashed lines of the events within the weeks, at the week that holds their day.</summary>
    public ImmutableArray<(double X, DatedEvent Event)> DrawEventLines(DateOnly firstMonday)
    {
        var drawn = ImmutableArray.CreateBuilder<(double, DatedEvent)>();
        foreach (var dated in scene.Context.Facts.Events.OrderBy(e => e.Date))
        {
            var days = dated.Date.DayNumber - firstMonday.DayNumber;
            if (days < 0 || days >= frame.X.Count * 7)
                continue;
            var x = frame.X.At((days / 7) + 1);
            sketch.Dash(x, frame.Ceiling + 12, x, frame.Bottom);
            drawn.Add((x, dated));
        }

        return drawn.ToImmutable();
    }

    /// <summary>Name and day of an event beside its line; left out where there is no room.</summary>
    public void LabelEvent(double x, DatedEvent dated)
    {
        var name = dated.Names.GetValueOrDefault(scene.Language.Tag) ?? dated.Names.Values.FirstOrDefault() ?? "";
        var date = scene.Language.DayMonth(dated.Date);
        foreach (var mayCrossLines in new[] { false, true })
        {
            for (var y = frame.Ceiling + 19; y + 13 < frame.Bottom; y += 12)
            {
                if (TryEvent(sketch.Fit(name, 120), date, x + 5, y, LabelAlign.Left, mayCrossLines)
                    || TryEvent(sketch.Fit(name, 120), date, x - 5, y, LabelAlign.Right, mayCrossLines))
                    return;
            }
        }
    }

    /// <summary>Names the band once, with a leader from its edge.</summary>
    public void LabelBand(LineSeries line, string text)
    {
        var weeks = LineDrawing.WithInterval(line).Reverse().ToList();
        foreach (var mayCrossLines in new[] { false, true })
        {
            foreach (var week in weeks)
            {
                var x = frame.X.At(week.Week);
                if (TryBand(text, x, frame.Y.At(week.Interval!.Lower), 1, mayCrossLines)
                    || TryBand(text, x, frame.Y.At(week.Interval.Upper), -1, mayCrossLines))
                    return;
            }
        }
    }

    private bool TryBand(string text, double x, double edge, int direction, bool mayCrossLines)
    {
        var end = edge + (direction * 10.7);
        var baseline = direction > 0 ? end + 2.9 : end + 2;
        if (!Fits(sketch.AreaOf(text, x + 11, baseline), mayCrossLines, margin: 2))
            return false;
        sketch.Line(x, edge, x + 8, end, scene.Theme.Grey2, 0.5);
        sketch.Label(text, x + 11, baseline, scene.Theme.Grey1);
        return true;
    }

    private bool TryEvent(string name, string date, double x, double y, LabelAlign align, bool mayCrossLines)
    {
        if (!Fits(sketch.AreaOf(name, x, y, align), mayCrossLines, 0) || !Fits(sketch.AreaOf(date, x, y + 11, align), mayCrossLines, 0))
            return false;
        sketch.Label(name, x, y, scene.Theme.Grey1, align);
        sketch.Label(date, x, y + 11, scene.Theme.Grey1, align);
        return true;
    }

    private bool Fits(Rect area, bool mayCrossLines, double margin) =>
        area.X >= frame.Left && area.Right <= frame.Right - 4 && area.Y >= frame.Ceiling && area.Bottom <= frame.Bottom - 1
        && sketch.IsFree(area)
        && (mayCrossLines || !lines.Any(l => LineCrossing.Crosses(l, frame.X, frame.Y, new Rect(area.X, area.Y - margin, area.Width, area.Height + (2 * margin)))));
}
