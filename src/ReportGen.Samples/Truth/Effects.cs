namespace ReportGen.Samples.Truth;

/// <summary>
/// The effects that a scenario plants. Ratios are quarter on quarter unless said otherwise; 1 and 0 mean no effect.
/// </summary>
internal sealed record Effects
{
    public static readonly Effects Flat = new();

    /// <summary>Weekly growth of interactions in the first and last week of the previous quarter, fractions.</summary>
    public double EarlierGrowthFirst { get; init; }
    public double EarlierGrowthLast { get; init; }

    /// <summary>Weekly growth of interactions in the first and last week of the account quarter.</summary>
    public double GrowthFirst { get; init; }
    public double GrowthLast { get; init; }

    /// <summary>Videos published a day.</summary>
    public double Publishing { get; init; } = 1;

    /// <summary>Interactions per play.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>Shares as a part of likes and shares.</summary>
    public double ShareMix { get; init; } = 1;

    /// <summary>Comments a video.</summary>
    public double Comments { get; init; } = 1;

    /// <summary>Part of comments that is effective, in the account quarter; before it <see cref="EffectiveShareBase"/>.</summary>
    public double EffectiveShare { get; init; } = EffectiveShareBase;

    /// <summary>Drive-by likes as a part of all interactions in viewings, in the account quarter; before it <see cref="DriveByBase"/>.</summary>
    public double DriveBy { get; init; } = DriveByBase;

    /// <summary>Likes that come alone as a part of all interactions in viewings: as responses deepen, fewer do.</summary>
    public double LoneLikes { get; init; } = 1;

    /// <summary>Engagement rate of a video in a shared format over a plain one by the same creator.</summary>
    public double Format { get; init; } = 1;

    /// <summary>First-hour rate of a video with one, two or three tools over the same video with none.</summary>
    public IReadOnlyList<double> Tools { get; init; } = [1, 1, 1, 1];

    /// <summary>Correlation between a creator's own engagement rate and the wish to use tools.</summary>
    public double ToolSelection { get; init; }

    /// <summary>Growth of tool use, by tier (tail, mid, head), as a difference of shares over the quarter.</summary>
    public IReadOnlyList<double> ToolGrowth { get; init; } = [0, 0, 0];

    /// <summary>
    /// Part of the creators without tools who take up two of them on the account quarter's first day, by tier (tail, mid, head). Who does is chance, whatever
    /// their rate.
    /// </summary>
    public IReadOnlyList<double> ToolCampaign { get; init; } = [0, 0, 0];

    /// <summary>How much likelier a user comes back to a creator after liking an anchored video; 1 and below: no likelier.</summary>
    public double AnchorReturn { get; init; } = 1;

    /// <summary>Part of a creator's comments and viewings that comes from regulars.</summary>
    public double Regulars { get; init; } = 1;

    /// <summary>Elasticity of a video's later plays to its first hour's response, in the account quarter; before it <see cref="FitBase"/>.</summary>
    public double Fit { get; init; } = FitBase;

    /// <summary>The rural-life creator after the split: plays, comments and shares a video.</summary>
    public double RuralPlays { get; init; } = 1;
    public double RuralResponse { get; init; } = 1;

    /// <summary>The knowledge creator after the split: engagement rate.</summary>
    public double KnowledgeRate { get; init; } = 1;

    /// <summary>Whether Spring Festival brings more videos and plays.</summary>
    public bool Festival { get; init; }

    /// <summary>How far categories differ in their trends; 0 none.</summary>
    public double CategorySpread { get; init; }

    public const double EffectiveShareBase = 0.62;
    public const double DriveByBase = 0.365;
    public const double FitBase = 0.15;

    public static Effects Of(SampleScenario scenario) => scenario switch
    {
        SampleScenario.Account => Account,
        SampleScenario.Fall => Fall,
        _ => Flat,
    };

    private static Effects Account => new()
    {
        EarlierGrowthFirst = 0.004,
        EarlierGrowthLast = 0.009,
        GrowthFirst = 0.006,
        GrowthLast = 0.026,
        Publishing = 1.06,
        Rate = 1.048,
        ShareMix = 1.07,
        Comments = 1.105,
        EffectiveShare = 0.663,
        DriveBy = 0.316,
        LoneLikes = 0.981,
        Format = 1.162,
        Tools = [1, 1.09, 1.165, 1.20],
        ToolSelection = 0.20,
        ToolGrowth = [0.12, 0.03, 0.02],
        ToolCampaign = [0, 0.27, 0],
        AnchorReturn = 1.6,
        Regulars = 1.01,
        Fit = 0.30,
        RuralPlays = 1.25,
        RuralResponse = 2.0,
        KnowledgeRate = 1.40,
        Festival = true,
        CategorySpread = 1,
    };

    private static Effects Fall => new()
    {
        EarlierGrowthFirst = 0.003,
        EarlierGrowthLast = 0.001,
        GrowthFirst = -0.002,
        GrowthLast = -0.020,
        Publishing = 0.96,
        Rate = 0.95,
        ShareMix = 0.94,
        Comments = 0.90,
        EffectiveShare = 0.575,
        DriveBy = 0.414,
        LoneLikes = 1.019,
        Format = 0.87,
        Tools = [1, 0.94, 0.88, 0.86],
        ToolGrowth = [-0.08, -0.06, -0.02],
        AnchorReturn = 0.7,
        Regulars = 0.94,
        Fit = 0.05,
        RuralPlays = 0.8,
        RuralResponse = 0.6,
        KnowledgeRate = 0.72,
        Festival = true,
        CategorySpread = 1,
    };
}
