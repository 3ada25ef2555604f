using ReportGen.Indicators.Makers;
using ReportGen.Indicators.Makers.DriveBy;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Creators;

/// <summary>A quarter's facts that figures of single creators are made of: one value a creator. Those whose file is missing are null.</summary>
internal sealed class CreatorColumns
{
    public CreatorColumns(MeasureContext context, QuarterData quarter, RepeatSource? source)
    {
        (Quarter, Days) = (quarter, quarter.Window.Days);
        var activity = quarter.Activity;
        (Plays, Interactions) = (activity[0], Shell.Interactions(activity));
        Videos = quarter.Published[0];
        if (quarter.Window.Has("comments"))
            Comments = CommentShares(context, quarter);
        if (SessionRules.Obstacle(quarter.Window, follow: false) is null)
            DriveBy = DriveByShares(context, quarter);
        if (source is not null && quarter.Quarter == 0 && context.Previous is not null)
            Repeat = RepeatShares(context, quarter, source);
    }

    public QuarterData Quarter { get; }

    /// <summary>Days of the quarter.</summary>
    public int Days { get; }

    public double[] Plays { get; }

    public double[] Interactions { get; }

    /// <summary>Videos published.</summary>
    public double[] Videos { get; }

    /// <summary>Effective comments of the first seven days, and the videos they are counted on.</summary>
    public ColumnShare? Comments { get; }

    /// <summary>Likes that left within three seconds, and interactions in viewings.</summary>
    public ColumnShare? DriveBy { get; }

    /// <summary>New pairs that came back within 28 days, and new pairs followed so long.</summary>
    public ColumnShare? Repeat { get; }

    /// <summary>Interactions of a Monday week from 1.</summary>
    public double[] OfWeek(int week) => Shell.Interactions(Quarter.ActivityByWeek, week);

    private static ColumnShare CommentShares(MeasureContext context, QuarterData quarter)
    {
        var facts = new CommentFacts(quarter, context.Data.CommentRules);
        return new ColumnShare(facts.Quarter(CommentFacts.Effective), facts.Videos);
    }

    private static ColumnShare DriveByShares(MeasureContext context, QuarterData quarter)
    {
        var cells = new DriveByCells(context, quarter);
        return new ColumnShare(cells.Rows.ByCreator(context.Count, i => cells.Rows[DriveByCells.Within3, i]), cells.Rows.ByCreator(context.Count, i => cells.Interactions(i)));
    }

    private static ColumnShare RepeatShares(MeasureContext context, QuarterData quarter, RepeatSource source)
    {
        var pairs = RepeatPairs.Read(context, quarter, source, quarter.Window.Weeks);
        return new ColumnShare(pairs.NewReturned(context.Count), pairs.NewSettled(context.Count));
    }
}

/// <summary>Numerators and denominators, one a creator.</summary>
internal sealed record ColumnShare(double[] Part, double[] Whole);
