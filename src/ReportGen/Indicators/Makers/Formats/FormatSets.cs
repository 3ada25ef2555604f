using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Formats;

/// <summary>Seven-day interactions and plays of a quarter by creator and exact set of formats; videos without a format are a set of their own.</summary>
internal sealed class FormatSets
{
    private readonly ILookup<int, Row> _rows;

    private FormatSets(IEnumerable<(int Creator, Row Row)> rows, double[] interactions, double[] plays)
    {
        (Interactions, Plays) = (interactions, plays);
        _rows = rows.ToLookup(r => r.Creator, r => r.Row);
    }

    /// <summary>Interactions by creator, videos without a format included.</summary>
    public double[] Interactions { get; }

    /// <summary>Plays by creator.</summary>
    public double[] Plays { get; }

    /// <summary>Reads a quarter.</summary>
    public static FormatSets Read(QuarterData quarter)
    {
        var (interactions, plays) = (Shell.Interactions(quarter.FixedAge), quarter.FixedAge[0]);
        var rest = new Row[plays.Length];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = new Row(0, interactions[i], plays[i]);
        var rows = quarter.Rows(new SqlCall("format_sets", 5, quarter.WholeQuarter())).Where(r => r[0] >= 0 && r[0] < plays.Length).ToArray();
        foreach (var row in rows)
            rest[row[0]] = new Row(0, rest[row[0]].Interactions - row[3], rest[row[0]].Plays - row[4]);
        var unlabelled = rest.Select((row, creator) => (creator, row)).Where(r => r.row.Plays > 0);
        return new FormatSets(rows.Select(r => ((int)r[0], new Row(r[1], r[3], r[4]))).Concat(unlabelled), interactions, plays);
    }

    /// <summary>The sets of a creator; those without plays included.</summary>
    public Row[] Of(int creator) => [.. _rows[creator]];

    /// <summary>Rate of a creator with plays.</summary>
    public double Rate(int creator) => Interactions[creator] / Plays[creator];

    /// <summary>A set's sums of a creator. <paramref name="Set"/>: the sum of 2^format, 0 without a format.</summary>
    internal sealed record Row(long Set, double Interactions, double Plays);
}
