using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>
/// Δ ln interactions = Δ ln videos played + Δ ln plays per video + Δ ln interactions per play, exact, over equally many Monday weeks of both quarters.
/// </summary>
internal sealed class GrowthDecompositionMaker : IIndicatorMaker
{
    private const string Unit = "log_points";

    public string Id => "growth_decomposition";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Previous is null)
            return Shell.Missing(Id, Unit, "no_previous_quarter", context);
        var weeks = Math.Min(context.Current.Window.Weeks, context.Previous.Window.Weeks);
        var now = new Levels(context, context.Current.ActivityOfWeeks(weeks));
        var before = new Levels(context, context.Previous.ActivityOfWeeks(weeks));
        Draft Step(string key, Func<Levels, Quantity> level) => context.Calculator.Contrast(new Label(key, Unit, ChangeKind.Difference), Log(level(now), level(before)));
        Draft Level(string key, string unit, Func<Levels, Quantity> level) => context.Calculator.Compare(new Label(key, unit, ChangeKind.Relative), level(now), level(before));
        return new IndicatorDraft(Shell.Of(Id, context), Step(Shell.Headline, l => l.Interactions))
        {
            Parts =
            [
                Step("videos_played", l => l.Videos), Step("plays_per_video", l => l.PlaysPerVideo), Step("interactions_per_play", l => l.Rate),
                Level("level_interactions", "count", l => l.Interactions), Level("level_videos_played", "count", l => l.Videos),
                Level("level_plays", "count", l => l.Plays), Level("level_rate", "rate", l => l.Rate),
            ],
        };
    }

    private static Quantity Log(Quantity now, Quantity before) => new((now.Sample / before.Sample).Map(Math.Log), now.Support.Weaker(before.Support), now.N);

    private sealed class Levels(MeasureContext context, KeyedTable activity)
    {
        public Quantity Interactions { get; } = context.Calculator.Sum(Shell.Interactions(activity));

        public Quantity Videos { get; } = context.Calculator.Sum(activity[4]);

        public Quantity Plays { get; } = context.Calculator.Sum(activity[0]);

        public Quantity PlaysPerVideo { get; } = context.Calculator.Ratio(activity[0], activity[4]);

        public Quantity Rate { get; } = context.Calculator.Ratio(Shell.Interactions(activity), activity[0]);
    }
}
