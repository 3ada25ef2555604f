using ReportGen.Samples.Calendar;
using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>
/// What a day is expected to bring a video. Users have only so much time: the interactions of all videos of a day add up to the planted curve, and
/// the videos share the plays behind it by their own weights. The case creator with fixed plays and all comments are taken off first.
/// </summary>
internal sealed class Demand
{
    /// <summary>Interactions a creator and day at the boundary of the two quarters.</summary>
    private const double PerCreatorDay = 108.0;

    /// <summary>Panels smaller than this follow the curve only in part: a handful of creators does not use up anybody's time.</summary>
    private const double FullPanel = 300.0;

    private const double FestivalDip = 0.06;

    private readonly World _world;
    private readonly Audience _audience;
    private readonly int _firstDay;
    private readonly double[] _factor;
    private readonly double[] _rateLine;

    public Demand(World world, VideoLibrary library)
    {
        _world = world;
        _audience = new Audience(library);
        _firstDay = library.FirstDay - Attention.LongestLife;
        _rateLine = new double[library.LastDay + Attention.LongestLife + 1 - _firstDay];
        var dip = world.Effects.Festival ? FestivalDip : 0.0;
        for (var i = 0; i < _rateLine.Length; i++)
            _rateLine[i] = world.Trend.Ratio(world.Effects.Rate, _firstDay + i) * (1.0 - dip * Festivals.SpringWeight(_firstDay + i));
        _factor = new double[_rateLine.Length];
        Array.Fill(_factor, 1.0);
        Share(library);
    }

    public double Plays(Video video, int day)
    {
        var noise = 0.75 + 0.5 * Hash.Unit(_world.Seed, StreamKind.DayNoise, video.Key, day);
        var plays = video.Plays * noise * Attention.PlayShare(day - video.Day, video.Life, video.SecondOfDay) * _audience.Factor(video.Creator, day);
        return Fixed(video) ? plays : plays * _factor[day - _firstDay];
    }

    /// <summary>Expected likes and shares per play.</summary>
    public double Rate(Video video, int day) => Fixed(video) ? video.Rate : video.Rate * _rateLine[day - _firstDay];

    /// <summary>Expected plays in the first hour, on a fixed part of the first day's weight whatever the day's demand.</summary>
    public static double FirstHourPlays(Video video) => video.Plays * video.FirstHourShare * Attention.PlayShare(0, video.Life, video.SecondOfDay);

    internal double Factor(int day) => _factor[day - _firstDay];

    private static bool Fixed(Video video) => video.Creator.Case == CaseKind.Rural;

    private void Share(VideoLibrary library)
    {
        var shared = new double[library.LastDay - library.FirstDay + 1];
        var taken = new double[shared.Length];
        foreach (var video in library.Channels.SelectMany(channel => channel.Videos))
        {
            var last = Math.Min(video.LastDay, library.LastDay);
            for (var day = Math.Max(video.Day, library.FirstDay); day <= last; day++)
            {
                var i = day - library.FirstDay;
                (Fixed(video) ? taken : shared)[i] += Plays(video, day) * Rate(video, day);
                taken[i] += Comments(video, day);
                if (day == video.Day)
                    taken[i] += FirstHourPlays(video) * Rate(video, day) * (video.FirstHourFactor - 1.0);
            }
        }
        var strength = Math.Min(1.0, _world.Creators / FullPanel);
        for (var i = 0; i < shared.Length; i++)
        {
            var wanted = PerCreatorDay * _world.Creators * _world.Growth.OnDay(library.FirstDay + i) - taken[i];
            if (shared[i] > 0 && wanted > 0)
                _factor[library.FirstDay + i - _firstDay] = Math.Pow(Math.Clamp(wanted / shared[i], 0.2, 5.0), strength);
        }
    }

    private static double Comments(Video video, int day)
    {
        var from = 24.0 * (day - video.Day) - video.SecondOfDay / 3600.0;
        return video.Comments * (Attention.CommentsBefore(from + 24.0, video.LifeHours) - Attention.CommentsBefore(from, video.LifeHours));
    }
}
