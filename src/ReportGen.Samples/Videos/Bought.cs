using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;

namespace ReportGen.Samples.Videos;

/// <summary>Likes that no viewer gave. A few videos have them in every quarter and scenario.</summary>
/// <param name="OverPlays">Likes over the whole life for each play, above 1; 0 where none were bought.</param>
/// <param name="FirstHour">Likes of the first hour for each play of it; 0 where none were bought.</param>
internal readonly record struct Bought(double OverPlays, double FirstHour)
{
    /// <summary>Part of all videos on which likes are bought until they outnumber the plays.</summary>
    public const double OverPlaysPart = 0.0006;

    /// <summary>Part of all videos on which likes are bought for the first hour.</summary>
    public const double FirstHourPart = 0.0010;

    /// <summary>Likes are bought by creators with fewer plays a video than this, so that no total moves by them; they publish three videos in five.</summary>
    private const double SmallPlays = 12_000;
    private const double SmallPart = 0.6;

    /// <summary>Which draw is taken: like the committed seed, one in which chance brings both quarters about as many.</summary>
    private const int DrawNumber = 5;

    /// <summary>Whether any were bought.</summary>
    public bool Any => OverPlays > 0 || FirstHour > 0;

    /// <summary>What is bought for a video; the case creators buy nothing.</summary>
    public static Bought Draw(ulong seed, Creator creator, long videoKey)
    {
        var unit = Hash.Unit(seed, StreamKind.Bought, videoKey, DrawNumber);
        var amount = Hash.Unit(seed, StreamKind.Bought, videoKey, DrawNumber + 1);
        if (creator.Case != CaseKind.None || creator.Plays >= SmallPlays)
            return default;
        if (unit < FirstHourPart / SmallPart)
            return new Bought(0, 0.36 + 0.15 * amount);
        return unit > 1.0 - OverPlaysPart / SmallPart ? new Bought(1.02 + 0.2 * amount, 0) : default;
    }
}
