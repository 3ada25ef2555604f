using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>A rate by creator: its two sums and the videos they come from; one value a creator.</summary>
/// <param name="videos">Videos measured.</param>
/// <param name="answers">Numerator, such as first-hour interactions.</param>
/// <param name="plays">Denominator, such as first-hour plays; 0 where the creator has no rate.</param>
internal sealed class Response(double[] videos, double[] answers, double[] plays)
{
    /// <summary>Videos measured.</summary>
    public double[] Videos => videos;

    /// <summary>Numerator.</summary>
    public double[] Answers => answers;

    /// <summary>Denominator.</summary>
    public double[] Plays => plays;

    /// <summary>The rate; 0 where there is none.</summary>
    public double[] Rates { get; } = Columns.Ratio(answers, plays);

    /// <summary>A first-hour table as rate.</summary>
    public static Response FirstHour(KeyedTable table, int key = 0) => new(table[0, key], table[1, key], table[2, key]);

    /// <summary>Whether the creator has a rate.</summary>
    public bool Has(int creator) => plays[creator] > 0;
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
