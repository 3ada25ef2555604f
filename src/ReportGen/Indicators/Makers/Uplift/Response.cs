using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>A rate by creator: its two sums and the videos they come from; one value a creator.</summary>
/// <param name="Videos">Videos measured.</param>
/// <param name="Answers">Numerator, such as first-hour interactions.</param>
/// <param name="Plays">Denominator, such as first-hour plays; 0 where the creator has no rate.</param>
internal sealed record Response(double[] Videos, double[] Answers, double[] Plays)
{
    /// <summary>The rate; 0 where there is none.</summary>
    public double[] Rates { get; } = Columns.Ratio(Answers, Plays);

    /// <summary>A first-hour table as rate.</summary>
    public static Response FirstHour(KeyedTable table, int key = 0) => new(table[0, key], table[1, key], table[2, key]);

    /// <summary>Whether the creator has a rate.</summary>
    public bool Has(int creator) => Plays[creator] > 0;
}

/// <summary>Two groups of creators that are compared; one value a creator.</summary>
internal sealed record Arms(bool[] Treated, bool[] Control)
{
    /// <summary>The arms by two conditions over a number of creators.</summary>
    public static Arms Of(int creators, Func<int, bool> treated, Func<int, bool> control) =>
        new([.. Enumerable.Range(0, creators).Select(treated)], [.. Enumerable.Range(0, creators).Select(control)]);

    /// <summary>Only creators for whom a condition holds.</summary>
    public Arms Where(Func<int, bool> condition) => Of(Treated.Length, i => Treated[i] && condition(i), i => Control[i] && condition(i));

    /// <summary>Why the arms cannot be compared; null where both have somebody.</summary>
    public string? Reason => !Treated.Contains(true) ? "no_tool_users" : !Control.Contains(true) ? "no_comparison_group" : null;
}
