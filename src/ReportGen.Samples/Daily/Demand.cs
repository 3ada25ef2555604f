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

    private readonly World _world;
    private readonly Audience _audience;
    private readonly RateLine _rates;
    private readonly Recommendation _recommendation;
    private readonly FirstHour _firstHour;
    private readonly int _firstDay;
    private readonly double[] _factor;

    public Demand(World world, VideoLibrary library)
    {
        _world = world;
        _audience = new Audience(library);
        _rates = new RateLine(world, library);
        _recommendation = new Recommendation(world, library, _rates);
        _firstHour = new FirstHour(world, _rates);
        _firstDay = library.FirstDay;
        _factor = new double[library.LastDay - library.FirstDay + 1];
        Array.Fill(_factor, 1.0);
        Share(library);
    }

    /// <summary>What the first hour brought, whatever the day's demand.</summary>
    public Opening Open(Video video) => _firstHour.Draw(video);

    /// <summary>Expected plays on a day, without those of the first hour.</summary>
    public double LaterPlays(Video video, int day)
    {
        var plays = AllPlays(video, day) - (day == video.Day ? FirstHour.Plays(video) : 0.0);
        return Math.Max(0.0, plays) * _recommendation.Factor(video);
    }

    /// <summary>Expected likes and shares per play after the first hour.</summary>
    public double Rate(Video video, int day) => _rates.Of(video, day);

    /// <summary>Expected plays before anything is recommended, first hour included.</summary>
    private double AllPlays(Video video, int day)
    {
        var noise = 0.75 + 0.5 * Hash.Unit(_world.Seed, StreamKind.DayNoise, video.Key, day);
        var plays = video.Plays * noise * Attention.PlayShare(day - video.Day, video.Life, video.SecondOfDay) * _audience.Factor(video.Creator, day);
        return Fixed(video) ? plays : plays * _factor[day - _firstDay];
    }

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
                var likes = AllPlays(video, day) * _recommendation.Factor(video) * Rate(video, day);
                (Fixed(video) ? taken : shared)[i] += likes;
                taken[i] += Comments(video, day) + Extra(video, day, likes);
            }
        }
        var strength = Math.Min(1.0, _world.Creators / FullPanel);
        for (var i = 0; i < shared.Length; i++)
        {
            var wanted = PerCreatorDay * _world.Creators * _world.Growth.OnDay(library.FirstDay + i) - taken[i];
            if (shared[i] > 0 && wanted > 0)
                _factor[i] = Math.Pow(Math.Clamp(wanted / shared[i], 0.2, 5.0), strength);
        }
    }

    /// <summary>Likes and shares that do not follow the day's demand: those of the first hour, less what demand would have brought in it, and bought ones.</summary>
    private double Extra(Video video, int day, double likes)
    {
        var extra = video.Bought.OverPlays > 0 ? likes / Rate(video, day) * video.Bought.OverPlays - likes : 0.0;
        if (day == video.Day)
            extra += FirstHour.Plays(video) * (_firstHour.Rate(video) + video.Bought.FirstHour - _recommendation.Factor(video) * Rate(video, day));
        return extra;
    }

    private static double Comments(Video video, int day)
    {
        var from = 24.0 * (day - video.Day) - video.SecondOfDay / 3600.0;
        return video.Comments * (Attention.CommentsBefore(from + 24.0, video.LifeHours) - Attention.CommentsBefore(from, video.LifeHours));
    }
}
