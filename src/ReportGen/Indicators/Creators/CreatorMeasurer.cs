using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Creators;

/// <summary>Measures single creators: the tables are read once, whatever the number of creators asked for.</summary>
public static class CreatorMeasurer
{
    /// <summary>Id of the indicator that holds a creator's figures.</summary>
    public const string Id = "creator";

    /// <summary>Reads all that the figures of any creator are made of.</summary>
    public static CreatorFigures Measure(LoadedData data, MeasureSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var whole = Measurer.Measure(data, settings with { Only = ["sample"] }, null, cancellation);
        var context = Measurer.Context(data, settings with { Draws = 2, PDraws = 2 }, cancellation); // single creators have no draws
        var source = RepeatSource.Of(context);
        var now = new CreatorColumns(context, context.Current, source);
        var before = context.Previous is null ? null : new CreatorColumns(context, context.Previous, source);
        return new CreatorFigures(whole, new CreatorTables(context, now, before));
    }
}

/// <summary>The figures of all creators of a quarter; from any thread.</summary>
public sealed class CreatorFigures
{
    private readonly CreatorTables _tables;

    internal CreatorFigures(IndicatorSet whole, CreatorTables tables) => (Whole, _tables) = (whole, tables);

    /// <summary>The quarter with the indicator <c>sample</c> alone.</summary>
    public IndicatorSet Whole { get; }

    /// <summary>The indicator <c>creator</c> of a creator: parts, positions among the creators of the same tier, interactions by week.</summary>
    /// <param name="creator">Its dense number.</param>
    public Indicator Of(int creator) => _tables.Indicator(creator);
}
