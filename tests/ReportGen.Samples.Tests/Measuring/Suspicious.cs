using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Measuring;

/// <summary>Videos whose likes no viewers gave, as an export shows them, and what they weigh.</summary>
internal sealed class Suspicious
{
    /// <summary>Twice what one video in a thousand reaches; of fewer than 30 plays chance alone makes it.</summary>
    private const double HighRate = 0.38;
    private const int LeastPlays = 30;

    public Suspicious(SampleFolder folder)
    {
        var days = folder.Days.Where(d => d.Date >= folder.Quarter.Start && d.Date <= folder.Quarter.End).ToList();
        MoreLikes = days.GroupBy(d => d.Video).Where(g => g.Sum(d => (long)d.Likes) > g.Sum(d => (long)d.Plays)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        HighFirstHour = Measure.Published(folder).Where(v => v.FirstHourPlays >= LeastPlays && v.FirstHourInteractions > HighRate * v.FirstHourPlays).Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        Weight = days.Where(d => MoreLikes.Contains(d.Video) || HighFirstHour.Contains(d.Video)).Sum(d => (double)d.Interactions) / days.Sum(d => (double)d.Interactions);
    }

    public IReadOnlySet<string> MoreLikes { get; }

    public IReadOnlySet<string> HighFirstHour { get; }

    /// <summary>Part of the quarter's interactions on these videos.</summary>
    public double Weight { get; }
}
