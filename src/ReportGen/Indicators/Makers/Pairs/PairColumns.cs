using System.Collections.Immutable;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>A share: the column of the part over the column of the whole.</summary>
internal readonly record struct PairShare(int Part, int Whole);

/// <summary>Writes the values of a row, one a column: a call for all of them, since each row is asked for many times.</summary>
internal delegate void PairValues(int row, Span<double> values);

/// <summary>Values of rows of user and creator, by column.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Count">Number of columns.</param>
/// <param name="Fill">Their values.</param>
internal sealed record PairColumns(PairRows Rows, int Count, PairValues Fill)
{
    /// <summary>The columns that are wholes of shares, whose bases are told.</summary>
    public ImmutableArray<int> Wholes { get; init; } = [0];

    /// <summary>Part and whole of a share alone, as columns 1 and 0.</summary>
    public PairColumns Only(PairShare share) => new(Rows, 2, (row, values) =>
    {
        Span<double> all = stackalloc double[Count];
        Fill(row, all);
        (values[0], values[1]) = (all[share.Whole], all[share.Part]);
    });
}
