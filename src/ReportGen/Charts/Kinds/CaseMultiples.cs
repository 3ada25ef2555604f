using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>A case's plays, comments and rate by week of publication against creators of its tier.</summary>
internal static class CaseMultiples
{
    private const double MostTimes = 4; // the height of its values in the common range
    private static readonly ImmutableArray<string> _measures = ["plays", "comments", "rate"];

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("cases");
        var id = scene.Option("case", "");
        if (indicator is null || id.Length == 0)
            return scene.Unavailable(indicator);
        var panels = _measures.Select(m => Panel(scene, indicator, id, m)).OfType<SmallPanel>().ToList();
        if (panels.Count == 0)
            return scene.Unavailable(indicator);
        var weeks = panels.SelectMany(p => p.Lines).Where(l => !l.IsEmpty).Max(l => l.Last.Week);
        weeks = Math.Max(weeks, scene.Context.Facts.Calendar.WeekStarts.Length);
        var split = SplitWeek(indicator, id, panels[0].Lines[^1].First, weeks);
        panels = [.. panels.Select(p => p with { Weeks = weeks, SplitWeek = split?.Week })];
        var first = panels.FindIndex(p => !p.Lines[0].IsEmpty);
        if (first >= 0)
            panels[first] = panels[first] with { ReferenceName = scene.Phrase("case.reference") };
        if (split is { } known)
            panels[0] = panels[0] with { SplitName = scene.Language.ShortDayMonth(known.Date) };
        return new Chart(SmallPanels.Draw(scene, panels), Alternate(scene, indicator, id, panels));
    }

    private static SmallPanel? Panel(Scene scene, Indicator indicator, string id, string measure)
    {
        var subject = new LineSeries("", indicator.SeriesByWeek($"{id}.{measure}")?.Current ?? [], SmallPanels.Subject(scene.Theme));
        if (subject.IsEmpty)
            return null;
        var reference = indicator.SeriesByWeek($"{id}.reference.{measure}")?.Current ?? [];
        var format = measure == "rate" ? new ValueFormat(true, 1) : new ValueFormat(false, measure == "plays" ? 0 : 1);
        return new SmallPanel(
            scene.Phrase("case." + measure), [new LineSeries("", reference, SmallPanels.Reference(scene.Theme)), subject], format,
            Ticks.For(Values(indicator, id, measure)));
    }

    // One range per measure for all cases, so that rows of small charts can be compared; a case that would lie along the axis has its own.
    private static double[] Values(Indicator indicator, string id, string measure)
    {
        double[] Of(string prefix) => [.. indicator.WeekSeries
            .Where(s => s.Key.StartsWith(prefix, StringComparison.Ordinal) && s.Key.EndsWith("." + measure, StringComparison.Ordinal)).SelectMany(s => s.Current).Select(v => v.Value).Where(Drawable.IsDrawable)];
        var (own, common) = (Of(id + "."), Of(""));
        return own.Length > 0 && own.Max() * MostTimes < common.Max() ? own : common;
    }

    private static (double Week, DateOnly Date)? SplitWeek(Indicator indicator, string id, WeekValue first, int weeks)
    {
        if (!DateOnly.TryParseExact(indicator.Texts.GetValueOrDefault(id + ".split"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return null;
        // A week's value stands at its number, so a split on a Monday lies half a week before it.
        var days = date.DayNumber - first.Start.AddDays(-7 * (first.Week - 1)).DayNumber;
        var week = (days / 7.0) + 0.5;
        return week < 1 || week > weeks ? null : (week, date);
    }

    private static string Alternate(Scene scene, Indicator indicator, string id, List<SmallPanel> panels)
    {
        var parts = panels.Select(p => scene.Phrase(
            "pool.alt-part", p.Title, p.Format.Value(scene.Language, p.Lines[^1].First.Value), p.Format.Value(scene.Language, p.Lines[^1].Last.Value)));
        return scene.Phrase("case.alt", indicator.Texts.GetValueOrDefault(id + ".name") ?? id, string.Join(scene.Phrase("list-separator"), parts));
    }
}
