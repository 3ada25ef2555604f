using System.Collections.Immutable;
using ReportGen.Charts.Marks;
using ReportGen.Data;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Lines;

/// <summary>A shaded stretch of weeks.</summary>
internal sealed record HolidayShade(double Left, double Right, string Name);

/// <summary>Events and the label of the band: placed where they meet no other label and, if they can, no line.</summary>
internal sealed class Annotations(Sketch sketch, Scene scene, WeekFrame frame, IReadOnlyList<LineSeries> lines)
{
    /// <summary>Dashed lines of the events within the weeks, at the week that holds their day.</summary>
    public ImmutableArray<(double X, DatedEvent Event)> DrawEventLines(DateOnly firstMonday)
    {
        var drawn = ImmutableArray.CreateBuilder<(double, DatedEvent)>();
        foreach (var dated in scene.Context.Facts.Events.Where(_ => scene.Shows("events")).OrderBy(e => e.Date))
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

    /// <summary>Shades the weeks that a holiday touches, half a week to either side of their value; before anything else is drawn.</summary>
    public ImmutableArray<HolidayShade> ShadeHolidays(DateOnly firstMonday)
    {
        var shades = ImmutableArray.CreateBuilder<HolidayShade>();
        foreach (var holiday in scene.Context.Facts.Holidays.Where(_ => scene.Shows("holidays")).OrderBy(h => h.First))
        {
            var first = Math.Max(1, WeekOf(holiday.First, firstMonday));
            var last = Math.Min(frame.X.Count, WeekOf(holiday.Last, firstMonday));
            if (last < first)
                continue;
            var (left, right) = (Math.Max(frame.Left, frame.X.At(first - 0.5)), Math.Min(frame.Right, frame.X.At(last + 0.5)));
            sketch.Bar(left, right, frame.Ceiling, frame.Bottom, scene.Theme.Panel);
            shades.Add(new HolidayShade(left, right, Name(holiday.Names)));
        }

        return shades.ToImmutable();
    }

    /// <summary>Names holidays at their shade; not where an event in it says the same, nor where there is no room.</summary>
    public void LabelHolidays(ImmutableArray<HolidayShade> shades, ImmutableArray<(double X, DatedEvent Event)> events)
    {
        foreach (var shade in shades.Where(s => !events.Any(e => e.X >= s.Left && e.X <= s.Right && Name(e.Event.Names) == s.Name)))
        {
            var text = sketch.Fit(shade.Name, 120);
            for (var y = frame.Ceiling + 9; y < frame.Bottom - 3; y += 6)
            {
                if (!Fits(sketch.AreaOf(text, shade.Left + 4, y), mayCrossLines: false, margin: 1) || events.Any(e => CrossesEvent(e.X, text, shade.Left + 4)))
                    continue;
                sketch.Label(text, shade.Left + 4, y, scene.Theme.Grey1);
                break;
            }
        }
    }

    private bool CrossesEvent(double eventX, string text, double x) => eventX >= x - 2 && eventX <= x + sketch.WidthOf(text) + 2;

    private static int WeekOf(DateOnly day, DateOnly firstMonday) => (int)Math.Floor((day.DayNumber - firstMonday.DayNumber) / 7.0) + 1;

    private string Name(ImmutableSortedDictionary<string, string> names) => names.GetValueOrDefault(scene.Language.Tag) ?? names.Values.FirstOrDefault() ?? "";

    /// <summary>Name and day of an event beside its line; left out where there is no room.</summary>
    public void LabelEvent(double x, DatedEvent dated)
    {
        var name = Name(dated.Names);
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
        // A band that its own line covers cannot be pointed at.
        var weeks = LineDrawing.WithInterval(line).Reverse()
            .Where(w => frame.Y.At(w.Interval!.Lower) - frame.Y.At(w.Interval.Upper) > line.Look.Width + 2).ToList();
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
