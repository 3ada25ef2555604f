using System.Collections.Immutable;

namespace ReportGen.Indicators;

/// <summary>Whether a measure can be used.</summary>
public enum MeasureStatus
{
    /// <summary>It can.</summary>
    Ok,

    /// <summary>Shown, but no claim is made from it.</summary>
    SmallSample,

    /// <summary>Data are missing.</summary>
    NotAvailable,

    /// <summary>It has no value (zero base …).</summary>
    NotDefined,
}

/// <summary>An interval with nominal 95 % coverage.</summary>
public sealed record Interval(double Lower, double Upper)
{
    /// <summary>Whether a value lies inside, ends included.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;
}

/// <summary>How a change is expressed.</summary>
public enum ChangeKind
{
    /// <summary>(new − old) / old.</summary>
    Relative,

    /// <summary>A difference of fractions.</summary>
    Points,

    /// <summary>A plain difference.</summary>
    Difference,
}

/// <summary>A change against the previous quarter (or the comparison group).</summary>
/// <param name="Kind">How it is expressed.</param>
/// <param name="Value">The change; fractions are not multiplied by 100.</param>
/// <param name="Interval">Its interval; null where none can be given.</param>
/// <param name="P">Two-sided p-value corrected in its family; null where none.</param>
/// <param name="Significant">Whether a direction may be claimed.</param>
public sealed record Change(ChangeKind Kind, double Value, Interval? Interval, double? P, bool Significant);

/// <summary>On how much a number rests.</summary>
public sealed record SampleSize(long? Creators = null, long? Videos = null, long? Comments = null, long? Pairs = null, long? Viewings = null, long? Users = null);

/// <summary>A value of a quarter with its uncertainty.</summary>
public sealed record Estimate(double Value, Interval? Interval = null, SampleSize? N = null);

/// <summary>One number with all that belongs to it.</summary>
/// <param name="Key">Its name inside the indicator (a group's or part's code).</param>
/// <param name="Unit">Unit code: fraction, comments_per_video, ratio, count, log_points, plays_per_video …</param>
public sealed record Measure(string Key, string Unit)
{
    /// <summary>Whether it can be used.</summary>
    public MeasureStatus Status { get; init; } = MeasureStatus.Ok;

    /// <summary>Why not, as a code; null where it can.</summary>
    public string? Reason { get; init; }

    /// <summary>This quarter's estimate; null where it is not available.</summary>
    public Estimate? Current { get; init; }

    /// <summary>The previous quarter's; null where no earlier data give it.</summary>
    public Estimate? Previous { get; init; }

    /// <summary>The change; null where there is no comparison.</summary>
    public Change? Change { get; init; }
}

/// <summary>A value of a Monday week.</summary>
/// <param name="Week">1 is the first week wholly inside the quarter.</param>
/// <param name="Start">Its Monday.</param>
/// <param name="Value">NaN where it is not defined.</param>
/// <param name="Interval">Its interval; null where none.</param>
public sealed record WeekValue(int Week, DateOnly Start, double Value, Interval? Interval = null);

/// <summary>Values by week under a name.</summary>
public sealed record WeekSeries(string Key, ImmutableArray<WeekValue> Current, ImmutableArray<WeekValue> Previous);

/// <summary>Measures by the members of a dimension (category, tier, format, tool, reason, threshold …).</summary>
public sealed record MeasureGroup(string Dimension, ImmutableArray<Measure> Members);

/// <summary>A named list of numbers for a chart (a histogram's counts, a creator's index line).</summary>
public sealed record NumberSeries(string Key, ImmutableArray<double> Values)
{
    /// <summary>Whether it is one creator's line, or has a value for every creator.</summary>
    public bool IsOfCreators => Key == "gap_values" || Key.StartsWith("creator_line_", StringComparison.Ordinal);
}

/// <summary>An indicator's value in a quarter, as it was measured then. See <see cref="History.HistoryLine"/> for where a line over points may be drawn.</summary>
/// <param name="Quarter">2025Q1.</param>
/// <param name="Definition">
/// What it was measured by: <c>effective_comments/1</c>, followed by <c>+rules/V</c> or <c>+program/V</c> where another version of the comment rules or another
/// major version of the program than today's made it. Points with unlike texts must not be compared.
/// </param>
/// <param name="Value">In the headline's unit.</param>
/// <param name="Interval">Its interval; null where none was given.</param>
public sealed record HistoryPoint(string Quarter, string Definition, double Value, Interval? Interval);

/// <summary>A part's values over the quarters.</summary>
/// <param name="Key">Key of the part.</param>
/// <param name="Points">In quarter order, the current quarter last.</param>
public sealed record PartHistory(string Key, ImmutableArray<HistoryPoint> Points);

/// <summary>An indicator's result. The keys of parts, groups, series, flags of each are listed in <c>Catalog.md</c>.</summary>
/// <param name="Id">engagement_growth, effective_comments …</param>
/// <param name="Headline">The number it is known by.</param>
/// <param name="Definition">Version of the definition: <c>effective_comments/1</c>.</param>
public sealed record Indicator(string Id, Measure Headline, string Definition)
{
    /// <summary>The headline by week, with the previous quarter's weeks.</summary>
    public WeekSeries? Weeks { get; init; }

    /// <summary>Further series by week.</summary>
    public ImmutableArray<WeekSeries> WeekSeries { get; init; } = [];

    /// <summary>Further numbers.</summary>
    public ImmutableArray<Measure> Parts { get; init; } = [];

    /// <summary>Numbers by group.</summary>
    public ImmutableArray<MeasureGroup> Groups { get; init; } = [];

    /// <summary>Lists of numbers for charts.</summary>
    public ImmutableArray<NumberSeries> Series { get; init; } = [];

    /// <summary>Yes-or-no findings: rose_smoothly, guard …</summary>
    public ImmutableSortedDictionary<string, bool> Flags { get; init; } = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);

    /// <summary>Texts such as the name of a case's creator.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Codes of remarks that the paper prints beside the number.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The headline over the quarters kept, in quarter order, the current quarter last; empty where no history was given.</summary>
    public ImmutableArray<HistoryPoint> History { get; init; } = [];

    /// <summary>The parts over the quarters, those that have an earlier value.</summary>
    public ImmutableArray<PartHistory> PartHistory { get; init; } = [];

    /// <summary>A part by key; null where there is none.</summary>
    public Measure? Part(string key) => Parts.FirstOrDefault(p => p.Key == key);

    /// <summary>A group's members by dimension; empty where there is none.</summary>
    public ImmutableArray<Measure> Group(string dimension) => Groups.FirstOrDefault(g => g.Dimension == dimension)?.Members ?? [];

    /// <summary>A week series by key; null where there is none.</summary>
    public WeekSeries? SeriesByWeek(string key) => WeekSeries.FirstOrDefault(s => s.Key == key);

    /// <summary>A list of numbers by key; empty where there is none.</summary>
    public ImmutableArray<double> Numbers(string key) => Series.FirstOrDefault(s => s.Key == key)?.Values ?? [];
}

/// <summary>All results of a quarter.</summary>
/// <param name="Quarter">2025Q1.</param>
/// <param name="Previous">2024Q4; null where there was none.</param>
/// <param name="Indicators">In the order of the paper.</param>
/// <param name="Provenance">Where the numbers come from.</param>
public sealed record IndicatorSet(string Quarter, string? Previous, ImmutableArray<Indicator> Indicators, Provenance Provenance)
{
    /// <summary>An indicator by id; null where there is none.</summary>
    public Indicator? Find(string id) => Indicators.FirstOrDefault(i => i.Id == id);
}

/// <summary>Where numbers come from.</summary>
/// <param name="Version">Program version.</param>
/// <param name="Engine">Engine and version.</param>
/// <param name="Seed">Seed of the bootstrap.</param>
/// <param name="Draws">Bootstrap draws.</param>
/// <param name="RuleSet">Version of the comment rules.</param>
/// <param name="Files">Hash and row counts of each file read.</param>
public sealed record Provenance(string Version, string Engine, long Seed, int Draws, string RuleSet, ImmutableArray<Data.FileReport> Files)
{
    /// <summary>The earlier results that history was read from, in quarter order.</summary>
    public ImmutableArray<HistorySource> History { get; init; } = [];
}

/// <summary>A file of earlier results.</summary>
/// <param name="Quarter">2024Q4.</param>
/// <param name="Path">Path as the user knows it.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Version">Version of the program that wrote it.</param>
/// <param name="RuleSet">Version of the comment rules then.</param>
public sealed record HistorySource(string Quarter, string Path, string Sha256, string Version, string RuleSet);
