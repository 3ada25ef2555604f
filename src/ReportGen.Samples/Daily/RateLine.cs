using ReportGen.Samples.Calendar;
using ReportGen.Samples.Population;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>The line over time of the engagement rate, and the rates that follow from it.</summary>
internal sealed class RateLine
{
    private const double FestivalDip = 0.06;

    private readonly int _firstDay;
    private readonly double[] _line;

    /// <summary>The line over the days on which videos of the library can have been published or played.</summary>
    public RateLine(World world, VideoLibrary library)
    {
        _firstDay = library.FirstDay - Attention.LongestLife;
        _line = new double[library.LastDay + Attention.LongestLife + 1 - _firstDay];
        var dip = world.Effects.Festival ? FestivalDip : 0.0;
        for (var i = 0; i < _line.Length; i++)
            _line[i] = world.Trend.Ratio(world.Effects.Rate, _firstDay + i) * (1.0 - dip * Festivals.SpringWeight(_firstDay + i));
    }

    /// <summary>Factor on everybody's rate; 1 at the boundary of the two quarters.</summary>
    public double On(int day) => _line[day - _firstDay];

    /// <summary>Expected likes and shares per play of a video; the rural creator's are planted as they are.</summary>
    public double Of(Video video, int day) => video.Creator.Case == CaseKind.Rural ? video.Rate : video.Rate * On(day);
}
