namespace ReportGen.Samples.Population;

/// <summary>Which published case a creator stands for.</summary>
internal enum CaseKind
{
    None,
    Rural,
    Knowledge,
}

/// <summary>A creator: one person who holds a place (slot) in the panel from some quarter on.</summary>
internal sealed record Creator
{
    public required int Slot { get; init; }

    /// <summary>Index of the quarter in which this creator took the slot.</summary>
    public required int JoinQuarter { get; init; }

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int Category { get; init; }
    public required long Followers { get; init; }
    public required Tier Tier { get; init; }
    public required CaseKind Case { get; init; }

    /// <summary>Chance of a video on an ordinary day.</summary>
    public required double PublishRate { get; init; }

    /// <summary>Expected plays of a video over its life.</summary>
    public required double Plays { get; init; }

    /// <summary>Expected likes and shares per play.</summary>
    public required double Rate { get; init; }

    /// <summary>Shares as a part of likes and shares.</summary>
    public required double ShareMix { get; init; }

    /// <summary>Expected comments of a video over its life, at the boundary of the two quarters.</summary>
    public required double Comments { get; init; }

    /// <summary>Factor on the effective part of the comments.</summary>
    public required double EffectiveFactor { get; init; }

    /// <summary>Part of the videos in a shared format (process, scene).</summary>
    public required double SharedFormats { get; init; }

    /// <summary>Place of the creator in the order in which tools are taken up, a number in [0, 1) a tool.</summary>
    public required IReadOnlyList<double> ToolPlaces { get; init; }

    /// <summary>Name of the fixed hook, or empty.</summary>
    public required string Anchor { get; init; }

    /// <summary>Weight in users' choice of whom to watch.</summary>
    public double Popularity => PublishRate * Math.Pow(Plays, 0.85);

    public long Key => (long)Slot * 65536 + JoinQuarter;
}
