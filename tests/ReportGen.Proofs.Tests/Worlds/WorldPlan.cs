namespace ReportGen.Proofs.Tests.Worlds;

/// <summary>What is planted in a world: two quarters of creators, videos, comments and viewings. Without anything planted both quarters are alike.</summary>
internal sealed record WorldPlan
{
    /// <summary>Days since 1970-01-01: 2024 Q4, 2025 Q1, and the Monday weeks 6 January to 30 March.</summary>
    public const int PreviousFirst = 19997, First = 20089, Last = 20178, WeekOne = 20094, WeeksEnd = 20177, PreviousWeekOne = 20003;

    public int Creators { get; init; } = 160;

    public int Users { get; init; } = 400;

    /// <summary>Comments of a video of the newer quarter over those of the older one, less 1.</summary>
    public double CommentChange { get; init; }

    /// <summary>Chance that a lone like leaves at once, older quarter.</summary>
    public double LeaveBefore { get; init; } = 0.35;

    /// <summary>Chance that a lone like leaves at once, newer quarter.</summary>
    public double LeaveNow { get; init; } = 0.35;

    /// <summary>Interactions per play of a video that shows a process over those of another by the same creator, less 1.</summary>
    public double FormatEffect { get; init; }

    /// <summary>What tools do to the first hour's rate.</summary>
    public double ToolEffect { get; init; }

    /// <summary>First day on which tools are used.</summary>
    public int ToolsFrom { get; init; } = PreviousFirst;

    /// <summary>
    /// Deviation of the logarithm of a creator's first-hour rate from week to week. Where it is not 0 tools do nothing: who has a good week puts them on the
    /// videos of that week.
    /// </summary>
    public double GoodWeeks { get; init; }

    /// <summary>Chance to use tools of creators above and below the middle of response: unequal chances confound.</summary>
    public double UseAbove { get; init; } = 0.4;

    /// <summary>See <see cref="UseAbove"/>.</summary>
    public double UseBelow { get; init; } = 0.4;

    /// <summary>Factor of publishing.</summary>
    public double Publishing { get; init; } = 1;

    /// <summary>Whether there are viewings and single comments; without them daily figures stand alone.</summary>
    public bool HasUsers { get; init; } = true;

    /// <summary>Growth of publishing a week within the newer quarter.</summary>
    public double WeeklyGrowth { get; init; }

    /// <summary>Whether there are videos from before the newer quarter; without them it starts from nothing.</summary>
    public bool HasPast { get; init; } = true;

    /// <summary>Days for which a video is played.</summary>
    public int Attention { get; init; } = 6;

    /// <summary>Days in which attention falls to 1/e.</summary>
    public double Decay { get; init; } = 2;

    /// <summary>Last day of which anything is known.</summary>
    public int DataUntil { get; init; } = Last + 7;

    /// <summary>Share of a video's plays on each day of its age.</summary>
    public double[] AttentionByAge()
    {
        var weights = Enumerable.Range(0, Attention).Select(a => Math.Exp(-a / Decay)).ToArray();
        var total = weights.Sum();
        return [.. weights.Select(w => w / total)];
    }
}
