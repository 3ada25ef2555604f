using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Creators;

/// <summary>A figure that single creators are compared by.</summary>
/// <param name="Key">Its key among the parts.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Kind">How its change is expressed.</param>
/// <param name="Least">The least it must rest on (videos, plays, interactions, pairs) not to be a small sample.</param>
/// <param name="Reason">Why it is one below that.</param>
internal sealed record CreatorFigure(string Key, string Unit, ChangeKind Kind, double Least, string Reason)
{
    /// <summary>Numerators and denominators of a quarter; null where the data are missing.</summary>
    public required Func<CreatorColumns, ColumnShare?> Of { get; init; }

    /// <summary>Why the data may be missing.</summary>
    public required string Missing { get; init; }

    /// <summary>What it rests on: the denominator is a number of these.</summary>
    public required Func<long, SampleSize> Size { get; init; }

    /// <summary>Whether the denominator was drawn, so that the share has an interval (Wilson 1927).</summary>
    public bool Drawn { get; init; }

    /// <summary>All figures, in print order.</summary>
    public static IReadOnlyList<CreatorFigure> All { get; } =
    [
        new("rate", "rate", ChangeKind.Relative, 1000, "creator_few_plays")
        {
            Of = c => new ColumnShare(c.Interactions, c.Plays), Missing = "no_data", Size = _ => new SampleSize(),
        },
        new("effective_comments", "comments_per_video", ChangeKind.Relative, 5, "creator_few_videos")
        {
            Of = c => c.Comments, Missing = "no_comments_file", Size = n => new SampleSize(Videos: n),
        },
        new("drive_by", "fraction", ChangeKind.Points, 30, "creator_few_viewings")
        {
            Of = c => c.DriveBy, Missing = "no_sessions_file", Size = n => new SampleSize(Viewings: n), Drawn = true,
        },
        new("repeat", "fraction", ChangeKind.Points, 30, "creator_few_pairs")
        {
            Of = c => c.Repeat, Missing = "no_comments_or_sessions", Size = n => new SampleSize(Pairs: n), Drawn = true,
        },
    ];

    /// <summary>The value of a creator that rests on enough; NaN for others.</summary>
    public double Sound(CreatorColumns columns, int creator) =>
        Of(columns) is { } share && share.Whole[creator] >= Least ? share.Part[creator] / share.Whole[creator] : double.NaN;

    /// <summary>The measure of a creator.</summary>
    public Measure Measure(CreatorColumns now, CreatorColumns? before, int creator)
    {
        var measure = new Measure(Key, Unit);
        if (Of(now) is not { } share)
            return measure with { Status = MeasureStatus.NotAvailable, Reason = Missing };
        if (share.Whole[creator] <= 0)
            return measure with { Status = MeasureStatus.NotDefined, Reason = "zero_base" };
        var previous = before is not null && Of(before) is { } earlier && earlier.Whole[creator] > 0 ? earlier : null;
        var small = share.Whole[creator] < Least || previous?.Whole[creator] < Least;
        return Compared(measure with
        {
            Status = small ? MeasureStatus.SmallSample : MeasureStatus.Ok,
            Reason = small ? Reason : null,
            Current = Estimate(share, creator),
            Previous = previous is null ? null : Estimate(previous, creator),
        });
    }

    private Measure Compared(Measure measure) => measure is not { Current: { } now, Previous: { } before } || (Kind == ChangeKind.Relative && before.Value <= 0) ? measure
        : measure with { Change = new Change(Kind, Kind == ChangeKind.Relative ? (now.Value / before.Value) - 1 : now.Value - before.Value, null, null, false) };

    private Estimate Estimate(ColumnShare share, int creator)
    {
        var (part, whole) = ((long)share.Part[creator], (long)share.Whole[creator]);
        return new Estimate((double)part / whole, Drawn ? Wilson.Interval(part, whole) : null, Size(whole));
    }
}
