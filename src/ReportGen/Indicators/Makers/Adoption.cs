using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Shares of a quarter's creators (with a video in it) who are at home with tools, and of a week's publishers who use them.</summary>
internal sealed class Adoption(MeasureContext context, QuarterData quarter)
{
    private const int Head = 2;

    /// <summary>With which tools creators are at home.</summary>
    public AtHome Home { get; } = AtHome.Of(context, quarter);

    /// <summary>At home with at least one.</summary>
    public bool AnyTool(int creator) => Home.Number[creator] >= 1;

    /// <summary>At home with a tool.</summary>
    public Func<int, bool> With(int tool) => i => Home.With[tool][i] > 0;

    /// <summary>Tier of a creator in this quarter.</summary>
    public int Tier(int creator) => context.Creators.TierOf(quarter.Quarter, creator);

    /// <summary>Share of the creators of a kind for whom something holds.</summary>
    public Quantity Share(Func<int, bool> holds, Func<int, bool>? member = null) =>
        context.Calculator.Mean(Columns.Where(context.Count, holds), Columns.Keep(Columns.Present(quarter.Published[0]), member ?? (_ => true)));

    /// <summary>Share of head tier less that of mid and tail together.</summary>
    public Quantity Gap(Func<int, bool> holds) => Difference(Share(holds, i => Tier(i) == Head), Share(holds, Rest));

    /// <summary>Share of a week's publishers who use any tool in it.</summary>
    public Quantity Week(int week, Func<int, bool>? member = null) => OfPublishers(quarter.ToolVideosByWeek[0, week - 1], week, member);

    /// <summary>The gap of a week.</summary>
    public Quantity WeekGap(int week) => Difference(Week(week, i => Tier(i) == Head), Week(week, Rest));

    /// <summary>Share of a week's publishers who use a tool in it.</summary>
    public Quantity WeekOfTool(int week, int tool)
    {
        var weeks = quarter.Window.Weeks;
        var table = quarter.Table("tool-weeks", new SqlCall("tool_weeks", 3, quarter.FormatDays(weeks)), context.Names.Tools.Length * weeks);
        return OfPublishers(table[0, (tool * weeks) + week - 1], week, null);
    }

    private bool Rest(int creator) => Tier(creator) is 0 or 1;

    private Quantity OfPublishers(double[] used, int week, Func<int, bool>? member) =>
        context.Calculator.Mean(Columns.Present(used), Columns.Keep(Columns.Present(quarter.PublishedByWeek[0, week - 1]), member ?? (_ => true)));

    private static Quantity Difference(Quantity head, Quantity rest) =>
        new(head.Sample - rest.Sample, head.Support.Weaker(rest.Support), new SampleSize(Creators: head.Support.Creators + rest.Support.Creators));
}
