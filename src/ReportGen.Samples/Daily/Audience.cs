using ReportGen.Samples.Population;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>
/// A creator's audience has about the same time for the creator every day: when a new video is out its fans watch that, when none is they turn to the
/// older ones. So a creator's days differ much less than the ages of the videos would have it, and weekly sums over a panel are as steady as
/// those of real panels. The factor of a day follows from the videos alive on that day alone, so that a day reads the same in every folder that holds it.
/// </summary>
internal sealed class Audience
{
    /// <summary>How far the day is pulled towards the creator's mean on the log scale: 0 not at all, 1 wholly.</summary>
    private const double Steadiness = 0.9;

    private const double Least = 0.2;
    private const double Most = 6.0;

    private readonly Dictionary<long, float[]> _factors = [];
    private readonly int _firstDay;

    public Audience(VideoLibrary library)
    {
        _firstDay = library.FirstDay;
        foreach (var channel in library.Channels.Where(channel => channel.Creator.Case == CaseKind.None))
            _factors[channel.Creator.Key] = Factors(channel, library.LastDay - library.FirstDay + 1);
    }

    /// <summary>Factor on the plays of a creator's videos on a day of the library; 1 for the case creators, whose plays are planted.</summary>
    public double Factor(Creator creator, int day) => _factors.TryGetValue(creator.Key, out var factors) ? factors[day - _firstDay] : 1.0;

    private float[] Factors(Channel channel, int days)
    {
        var due = new double[days];
        foreach (var video in channel.Videos)
        {
            for (var day = Math.Max(video.Day, _firstDay); day <= Math.Min(video.LastDay, _firstDay + days - 1); day++)
                due[day - _firstDay] += video.Plays * Attention.PlayShare(day - video.Day, video.Life, video.SecondOfDay);
        }

        var usual = channel.Creator.PublishRate * channel.Creator.Plays;
        return [.. due.Select(d => d > 0 ? (float)Math.Clamp(Math.Pow(usual / d, Steadiness), Least, Most) : 1f)];
    }
}
