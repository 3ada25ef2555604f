using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Indicators.Makers;
using ReportGen.Indicators.Makers.Anchors;
using ReportGen.Indicators.Makers.Cases;
using ReportGen.Indicators.Makers.DriveBy;
using ReportGen.Indicators.Makers.Fit;
using ReportGen.Indicators.Makers.Formats;
using ReportGen.Indicators.Makers.Growth;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Makers.Suspicious;
using ReportGen.Indicators.Makers.Uplift;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators;

/// <summary>The Measure step: from loaded facts to indicators.</summary>
public static class Measurer
{
    private const int CreatorPurpose = 1;

    /// <summary>
    /// Rows of all tables above which one indicator is measured after another, and its garbage goes with it: many of them hold what each user and each creator have to do with each other, hundreds of
    /// megabytes together. The database works on several threads by itself then, and so does the bootstrap.
    /// </summary>
    private const long MostTogether = 24_000_000;

    private static readonly ImmutableArray<IIndicatorMaker> Makers =
    [
        new SampleMaker(), new EngagementGrowthMaker(), new ContentPoolMaker(), new GrowthDecompositionMaker(), new GrowthGapMaker(), new RecommendationFitMaker(),
        new EffectiveCommentsMaker(), new DriveByLikesMaker(), new SuspiciousInteractionsMaker(), new EngagementDepthMaker(), new ParticipationMaker(), new AttentionMaker(),
        new FormatEngagementMaker(), new AnchorReturnMaker(), new ToolAdoptionMaker(), new ToolUpliftMaker(), new RepeatEngagementMaker(), new DeepeningMaker(), new CasesMaker(),
    ];

    /// <summary>Ids of all indicators in the order of the paper.</summary>
    public static ImmutableArray<string> Ids => [.. Makers.Select(m => m.Id)];

    /// <summary>Measures all indicators, or those that the settings name. The same data, seed and draws give the same numbers on any number of threads.</summary>
    /// <param name="data">The loaded quarters.</param>
    /// <param name="settings">How to measure.</param>
    /// <param name="progress">Told the id of each indicator before it is measured, one at a time; several are measured side by side.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IndicatorSet Measure(LoadedData data, MeasureSettings settings, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        using var context = Context(data, settings, cancellation);
        var makers = settings.Only.IsEmpty ? Makers : [.. Makers.Where(m => settings.Only.Contains(m.Id))];
        var together = data.Report.Files.Sum(file => file.Loaded) <= MostTogether;
        var drafts = SideBySide.Run(makers, maker => Make(maker, context, together), new SideBySide(together ? settings.Threads : 1, cancellation)
        {
            Starting = at => progress?.Report(makers[at].Id),
            Turns = together ? [.. Enumerable.Range(0, makers.Length).OrderBy(at => Turn(makers[at]))] : null,
        });
        var provenance = new Provenance(settings.Version, data.Engine.Name, settings.Seed, settings.Draws, RuleSet(data), data.Report.Files);
        return new IndicatorSet(data.Current.Calendar.Quarter.ToString(), data.Previous?.Calendar.Quarter.ToString(), Finish(drafts), provenance);
    }

    /// <summary>Attention takes the viewings that participation reads, and would wait for them if it came next; cases wait for the database, and would do so alone if they came last.</summary>
    private static int Turn(IIndicatorMaker maker) => maker is AttentionMaker or CasesMaker ? (2 * Place<ToolUpliftMaker>()) - 1 : 2 * Makers.IndexOf(maker);

    private static int Place<T>() => Makers.IndexOf(Makers.First(maker => maker is T));

    private static IndicatorDraft Make(IIndicatorMaker maker, MeasureContext context, bool together)
    {
        var draft = maker.Make(context);
        if (!together)
            Garbage.GiveBack();
        return draft;
    }

    private static string RuleSet(LoadedData data) => data.CommentRules.Version.ToString(CultureInfo.InvariantCulture);

    internal static MeasureContext Context(LoadedData data, MeasureSettings settings, CancellationToken cancellation)
    {
        var creators = CreatorIndex.Read(data, cancellation);
        var draws = Math.Max(settings.Draws, settings.PDraws);
        var bootstrap = new ClusterBootstrap(creators.Count, draws, new BootstrapSettings(settings.Seed, CreatorPurpose, settings.Threads), cancellation);
        var previous = QuarterWindow.OfPrevious(data);
        return new MeasureContext(data, settings, creators, new Calculator(bootstrap, settings.Draws))
        {
            Current = new QuarterData(new QuarterSource(data.Engine, 0, QuarterWindow.OfCurrent(data), creators.Count, cancellation)),
            Previous = previous is null ? null : new QuarterData(new QuarterSource(data.Engine, 1, previous, creators.Count, cancellation)),
            Users = new UserBootstrap(data.Names.Users, draws, settings.Seed, settings.Threads, cancellation), Cancellation = cancellation,
        };
    }

    private static ImmutableArray<Indicator> Finish(IReadOnlyList<IndicatorDraft> drafts)
    {
        var headlines = Family.Finish([.. drafts.Select(d => d.Headline)], widen: false);
        return [.. drafts.Select((draft, i) => draft.Shell with
        {
            Headline = headlines[i],
            Parts = Family.Finish(draft.Parts, widen: false),
            Groups = [.. draft.Groups.Select(g => new MeasureGroup(g.Dimension, Family.Finish(g.Members, widen: true)))],
        })];
    }
}
