using ReportGen.Samples.Population;

namespace ReportGen.Samples.Videos;

/// <summary>A published video with everything that is fixed about it before anyone watches.</summary>
internal sealed record Video
{
    public required Creator Creator { get; init; }

    /// <summary>Unique number of the video; its id is made from it.</summary>
    public required long Key { get; init; }

    /// <summary>Day number of publication.</summary>
    public required int Day { get; init; }

    /// <summary>Second of the day of publication, local time.</summary>
    public required int SecondOfDay { get; init; }

    public required int DurationSeconds { get; init; }
    public required Formats Formats { get; init; }
    public required Tools Tools { get; init; }
    public required bool Anchored { get; init; }

    /// <summary>Days on which it is played, from the day of publication on.</summary>
    public required int Life { get; init; }

    /// <summary>Expected plays over its life before the day's demand is shared out.</summary>
    public required double Plays { get; init; }

    /// <summary>Expected likes and shares per play, before the line over time.</summary>
    public required double Rate { get; init; }

    public required double ShareMix { get; init; }

    /// <summary>Expected comments over its life.</summary>
    public required double Comments { get; init; }

    /// <summary>Factor of the tools on the first hour's rate.</summary>
    public required double FirstHourFactor { get; init; }

    /// <summary>Part of the first day's plays that fall in the first hour.</summary>
    public required double FirstHourShare { get; init; }

    /// <summary>Likes that were bought.</summary>
    public Bought Bought { get; init; }

    public string Id => Ids.Video(Key);

    public int LastDay => Day + Life - 1;

    /// <summary>Hours from publication to the end of its last day.</summary>
    public double LifeHours => 24.0 * Life - SecondOfDay / 3600.0;

    /// <summary>Seconds since day 0, local time.</summary>
    public long PublishedAt => Day * 86_400L + SecondOfDay;
}
