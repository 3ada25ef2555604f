using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Charts.Kinds;
using ReportGen.Indicators;

namespace ReportGen.Charts.Selection;

/// <summary>Weeks and quarters of an indicator as measures, so that tables and row charts can show them like any group.</summary>
internal static class MeasureTimes
{
    /// <summary>A measure a week, the same week of the quarter before as its previous value; key is the week's number.</summary>
    public static IEnumerable<Measure> Weeks(Indicator indicator, string series)
    {
        var weeks = Series(indicator, series);
        var unit = GroupWords.SeriesUnit(indicator, series);
        foreach (var week in weeks?.Current.Where(w => double.IsFinite(w.Value)) ?? [])
        {
            var before = weeks!.Previous.FirstOrDefault(w => w.Week == week.Week && double.IsFinite(w.Value));
            yield return new Measure(week.Week.ToString(CultureInfo.InvariantCulture), unit)
            {
                Current = new Estimate(week.Value, week.Interval),
                Previous = before is null ? null : new Estimate(before.Value, before.Interval),
            };
        }
    }

    /// <summary>A measure a quarter kept, those by another definition left out; key is the quarter.</summary>
    public static IEnumerable<Measure> Quarters(Indicator indicator, string part)
    {
        var points = part.Length == 0 ? indicator.History : indicator.PartHistory.FirstOrDefault(p => p.Key == part)?.Points ?? [];
        var unit = part.Length == 0 ? indicator.Headline.Unit : indicator.Part(part)?.Unit ?? indicator.Headline.Unit;
        return points.Where(p => p.Definition == indicator.Definition && double.IsFinite(p.Value))
            .Select(p => new Measure(p.Quarter, unit) { Current = new Estimate(p.Value, p.Interval) });
    }

    /// <summary>A week series by key; the headline's for an empty key or <c>weeks</c>.</summary>
    public static WeekSeries? Series(Indicator indicator, string key) =>
        key.Length == 0 || key == "weeks" ? indicator.Weeks : indicator.SeriesByWeek(key);
}
