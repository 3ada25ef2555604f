using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Judged comments of both quarters, and the quantities made of them.</summary>
internal sealed record CommentPair(MeasureContext Context, CommentFacts Current, CommentFacts? Previous)
{
    /// <summary>Unit of figures per video.</summary>
    public const string Unit = "comments_per_video";

    /// <summary>Reads both quarters; the previous one is null where it has no comments file.</summary>
    public static CommentPair Read(MeasureContext context)
    {
        var rules = context.Data.CommentRules;
        return new CommentPair(context, new CommentFacts(context.Current, rules), context.Previous is { } p && p.Window.Has("comments") ? new CommentFacts(p, rules) : null);
    }

    /// <summary>A measure over both quarters.</summary>
    public Draft Compare(Label label, Func<CommentFacts, Quantity> of) => Context.Calculator.Compare(label, of(Current), Previous is null ? null : of(Previous));

    /// <summary>Counted comments per eligible video: mean over creators of a group.</summary>
    public Draft PerVideo(string key, int column, Func<QuarterData, Func<int, bool>> member) => Context.Calculator.Compare(
        new Label(key, Unit, ChangeKind.Relative), Counted(Current, Current.Quarter(column), member(Context.Current)),
        Previous is null ? null : Counted(Previous, Previous.Quarter(column), member(Context.Previous!)));

    /// <summary>Comments in the file per eligible video: mean over the creators of a group.</summary>
    public Quantity Counted(CommentFacts facts, double[] comments, Func<int, bool> member)
    {
        var videos = Columns.Keep(facts.Videos, member);
        return Context.Calculator.Mean(Columns.Ratio(comments, videos), Columns.Present(videos), Size(facts, member));
    }

    /// <summary>
    /// Where the file holds a part of the comments: a creator's share of judged comments × the comments that daily counts, per eligible video; mean over creators.
    /// A creator of whose comments the file holds none takes the share of all. NaN where daily counts no comment.
    /// </summary>
    public Quantity Estimated(CommentFacts facts, double[] comments)
    {
        var (videos, judged) = (facts.Videos, facts.Judged);
        var daily = Columns.Ratio(Columns.Keep(facts.DailyComments, i => videos[i] > 0), videos);
        var share = Columns.Ratio(comments, judged);
        var known = Columns.Of(daily.Length, i => share[i] * daily[i]);
        var unknown = Columns.Keep(daily, i => judged[i] == 0);
        var present = Columns.Present(videos);
        var sums = Context.Bootstrap.Sums(known, unknown, present, comments, judged);
        var pooled = unknown.Any(d => d > 0) ? (sums[1] * (sums[3] / sums[4])) + sums[0] : sums[0];
        var sample = daily.Any(d => d > 0) ? pooled / sums[2] : sums[2].Map(_ => double.NaN);
        var support = Statistics.Support.Of(present).Beside(Columns.Add(known, unknown));
        return new Quantity(sample, support, Size(facts, _ => true) with { Creators = support.Creators });
    }

    /// <summary>Median over creators of both quarters of (this quarter / previous) − 1.</summary>
    public Quantity MedianRatio(CommentFacts previous, Func<int, bool> same)
    {
        var now = Columns.Ratio(Current.Quarter(CommentFacts.Effective), Current.Videos);
        var before = Columns.Ratio(previous.Quarter(CommentFacts.Effective), previous.Videos);
        var ratios = Columns.Of(now.Length, i => same(i) && before[i] > 0 ? (now[i] / before[i]) - 1 : double.NaN);
        var support = Statistics.Support.Of(Columns.Where(ratios.Length, i => !double.IsNaN(ratios[i])));
        return new Quantity(Context.Bootstrap.Median(ratios), support, new SampleSize(Creators: ratios.Count(r => !double.IsNaN(r))));
    }

    /// <summary>Counted effective comments per video by week of publication.</summary>
    public ImmutableArray<WeekValue> Weeks(QuarterData quarter, CommentFacts facts) => Context.Weeks(quarter, 1, w =>
        Context.Calculator.Mean(Columns.Ratio(facts.OfWeek(CommentFacts.Effective, w), facts.VideosOfWeek(w)), Columns.Present(facts.VideosOfWeek(w))));

    private static SampleSize Size(CommentFacts facts, Func<int, bool> member) =>
        new(Videos: (long)Columns.Keep(facts.Videos, member).Sum(), Comments: (long)Columns.Keep(facts.Judged, member).Sum());
}
