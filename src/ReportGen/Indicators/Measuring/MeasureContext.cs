using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Measuring;

/// <summary>What every indicator measures from.</summary>
internal sealed record MeasureContext(LoadedData Data, MeasureSettings Settings, CreatorIndex Creators, Calculator Calculator) : IDisposable
{
    /// <summary>Facts of the quarter.</summary>
    public required QuarterData Current { get; init; }

    /// <summary>Facts of the quarter before; null where there is none.</summary>
    public required QuarterData? Previous { get; init; }

    /// <summary>The bootstrap over users, and over pairs of a user and a creator.</summary>
    public required UserBootstrap Users { get; init; }

    /// <summary>Stops the measuring.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Number of creators in both quarters.</summary>
    public int Count => Creators.Count;

    /// <summary>Names behind the integers.</summary>
    public DimensionNames Names => Data.Names;

    /// <summary>The bootstrap over creators.</summary>
    public ClusterBootstrap Bootstrap => Calculator.Bootstrap;

    /// <summary>Ends the measuring: no draw can be asked for afterwards.</summary>
    public void Dispose()
    {
        Bootstrap.Dispose();
        Users.Dispose();
    }

    /// <summary>A quantity of the previous quarter; null where there is none.</summary>
    public Quantity? Before(Func<QuarterData, Quantity> of) => Previous is null ? null : of(Previous);

    /// <summary>A measure over both quarters.</summary>
    public Draft Compare(Label label, Func<QuarterData, Quantity> of) => Calculator.Compare(label, of(Current), Before(of));

    /// <summary>The usual notes of an indicator.</summary>
    public ImmutableArray<string> Notes(params string[] more) => Previous is null ? ["no_previous_quarter", .. more] : [.. more];

    /// <summary>Measures by tier: head, mid, tail. The predicate says which creators belong.</summary>
    public GroupDraft ByTier(Func<string, Func<QuarterData, Func<int, bool>>, Draft> measure) => new("tier",
        [.. CreatorIndex.TierOrder.Select(tier => measure(CreatorIndex.TierCodes[tier], q => i => Creators.TierOf(q.Quarter, i) == tier))]);

    /// <summary>Measures by category in the order of the names.</summary>
    public GroupDraft ByCategory(Func<string, Func<QuarterData, Func<int, bool>>, Draft> measure) => new("category",
        [.. Enumerable.Range(0, Names.Categories.Length).OrderBy(c => Names.Categories[c], StringComparer.Ordinal)
            .Select(category => measure(Names.Categories[category], q => i => Creators.CategoryOf(q.Quarter, i) == category))]);

    /// <summary>Values by week; <paramref name="of"/> takes a week from <paramref name="first"/> on.</summary>
    public ImmutableArray<WeekValue> Weeks(QuarterData quarter, int first, Func<int, Quantity> of)
    {
        var weeks = Enumerable.Range(first, Math.Max(0, quarter.Window.Weeks + 1 - first)).ToArray();
        var quantities = weeks.Select(of).ToArray(); // all before any interval, so that their sums are computed together
        return [.. weeks.Zip(quantities, (week, quantity) =>
        {
            var value = quantity.Sample.Value;
            return new WeekValue(week, quarter.Window.WeekStart(week), value, double.IsNaN(value) ? null : Calculator.Interval(quantity.Sample, quantity.Support));
        })];
    }

    /// <summary>A series over both quarters from week 1.</summary>
    public WeekSeries Series(string key, Func<QuarterData, int, Quantity> of) =>
        new(key, Weeks(Current, 1, w => of(Current, w)), Previous is null ? [] : Weeks(Previous, 1, w => of(Previous, w)));
}

/// <summary>Makes one indicator.</summary>
internal interface IIndicatorMaker
{
    /// <summary>Id of the indicator.</summary>
    string Id { get; }

    /// <summary>Measures it.</summary>
    IndicatorDraft Make(MeasureContext context);
}
