using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Measuring;

/// <summary>
/// How later plays follow the first hour's response: the slope of ln(plays of the day of publication and the next 6, less the first hour's) on ln(first-hour rate),
/// given ln(first-hour plays), within category and week of publication. Videos with at least 50 plays in the first hour.
/// </summary>
internal static class Fit
{
    public static double Slope(SampleFolder folder)
    {
        var week = Measure.FirstWeek(folder);
        var categories = folder.Creators.ToDictionary(c => c.Id, c => c.Category, StringComparer.Ordinal);
        double xx = 0, xz = 0, zz = 0, xy = 0, zy = 0;
        var videos = Measure.Published(folder).Where(v => v.FirstHourPlays >= 50 && week.TryGetValue(v.Id, out var w) && w.Plays > v.FirstHourPlays);
        foreach (var cell in videos.GroupBy(v => (categories[v.Creator], DateOnly.FromDateTime(v.PublishedAt).DayNumber / 7)))
        {
            var points = cell.Select(v => (X: Math.Log((v.FirstHourInteractions + 0.5) / (v.FirstHourPlays + 1)), Z: Math.Log(v.FirstHourPlays), Y: Math.Log(week[v.Id].Plays - v.FirstHourPlays))).ToList();
            var (mx, mz, my) = (points.Average(p => p.X), points.Average(p => p.Z), points.Average(p => p.Y));
            foreach (var (x, z, y) in points.Select(p => (p.X - mx, p.Z - mz, p.Y - my)))
            {
                xx += x * x;
                xz += x * z;
                zz += z * z;
                xy += x * y;
                zy += z * y;
            }
        }
        return ((xy * zz) - (zy * xz)) / ((xx * zz) - (xz * xz));
    }
}
