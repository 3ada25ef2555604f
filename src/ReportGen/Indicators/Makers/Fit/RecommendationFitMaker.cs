using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Fit;

/// <summary>Does reach follow response? How later plays go with the first hour's response, and to whom viewings go. Observational.</summary>
internal sealed class RecommendationFitMaker : IIndicatorMaker
{
    private const int Bins = 20;
    private const string Slope = "slope";

    public string Id => "recommendation_fit";

    public IndicatorDraft Make(MeasureContext context)
    {
        var now = new QuarterFit(context, context.Current);
        var before = context.Previous is null ? null : new QuarterFit(context, context.Previous);
        var (viewings, reason) = Viewings(context);
        var weeks = viewings.IsEmpty ? null : new WeekSeries(EngagedKey, viewings[0].Weeks(), viewings.Length > 1 ? viewings[1].Weeks() : []);
        Draft Both(string key, Func<QuarterFit, Quantity> of) => Compare(context, key, now, before, of);
        return new IndicatorDraft(Shell.Of(Id, context, "association_only") with
        {
            Weeks = weeks,
            WeekSeries = weeks is null ? [] : [weeks],
            Series = [.. Scatter("", now), .. before is null ? [] : Scatter("_previous", before)],
        }, Both(Shell.Headline, q => q.All.Slope))
        {
            Parts =
            [
                Both("plays_slope", q => q.All.PlaysSlope), Shell.Count("videos", now.Videos.Used.Count, before?.Videos.Used.Count), Shell.Count("excluded", now.Videos.Excluded, before?.Videos.Excluded),
                reason is null ? context.Calculator.Compare(new Label(EngagedKey, "fraction", ChangeKind.Points), viewings[0].Whole, viewings.Length > 1 ? viewings[1].Whole : null) : Draft.Missing(EngagedKey, "fraction", reason),
            ],
            Groups = [context.ByTier((key, of) => Both(key, q => q.Of(of))), context.ByCategory((key, of) => Both(key, q => q.Of(of)))],
        };
    }

    private const string EngagedKey = "engaged_viewings";

    private static Draft Compare(MeasureContext context, string key, QuarterFit now, QuarterFit? before, Func<QuarterFit, Quantity> of)
    {
        if (now.Videos.Used.Count == 0)
            return Draft.Missing(key, Slope, "no_first_hour");
        var current = of(now);
        return double.IsNaN(current.Sample.Value) ? Draft.Missing(key, Slope, "response_does_not_vary")
            : context.Calculator.Compare(new Label(key, Slope, ChangeKind.Difference), current, before is null ? null : of(before));
    }

    private static IEnumerable<NumberSeries> Scatter(string suffix, QuarterFit fit)
    {
        var bins = fit.All.Bins(Bins);
        return [new NumberSeries("fit_x" + suffix, [.. bins.X]), new NumberSeries("fit_y" + suffix, [.. bins.Y])];
    }

    private static (ImmutableArray<EngagedViewings> Viewings, string? Reason) Viewings(MeasureContext context)
    {
        if (SessionRules.Obstacle(context.Current.Window, follow: true) is { } obstacle)
            return ([], obstacle);
        var before = SessionRules.Before(context, follow: true);
        return ([new EngagedViewings(context, context.Current), .. before is null ? Array.Empty<EngagedViewings>() : [new EngagedViewings(context, before)]], null);
    }

    /// <summary>A quarter's videos and regressions.</summary>
    private sealed class QuarterFit
    {
        private readonly MeasureContext _context;
        private readonly QuarterData _quarter;

        public QuarterFit(MeasureContext context, QuarterData quarter)
        {
            (_context, _quarter) = (context, quarter);
            Videos = FitVideos.Read(quarter, context.Count);
            All = Fit(Videos.Used);
        }

        public FitVideos Videos { get; }

        public FitRegression All { get; }

        public Quantity Of(Func<QuarterData, Func<int, bool>> member)
        {
            var belongs = member(_quarter);
            return Fit([.. Videos.Used.Where(v => belongs(v.Creator))]).Slope;
        }

        private FitRegression Fit(IReadOnlyList<FitVideo> videos) => new(_context.Calculator, videos, i => _context.Creators.CategoryOf(_quarter.Quarter, i));
    }
}
