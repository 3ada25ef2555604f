using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>
/// (c) Newcomers to tools against creators of the same cell, weighted to the treated: Σ treated / Σ (treated in the cell × mean of its controls).
/// Cells are fixed by the sample; in each draw the weights and means of the controls are taken anew, and treated whose cell has no control
/// in the draw are left out.
/// </summary>
internal sealed class Stratified
{
    private readonly MeasureContext _context;
    private readonly Newcomers _groups;
    private readonly Strata _strata;
    private readonly double[] _weights;

    public Stratified(MeasureContext context, Newcomers groups)
    {
        _context = context;
        _groups = groups;
        _strata = Strata.Of(groups, i => context.Creators.CategoryOf(0, i));
        var (treated, control) = (Counts(groups.Arms.Treated), Counts(groups.Arms.Control));
        Alone = Enumerable.Range(0, _strata.Count).Sum(c => control[c] == 0 ? treated[c] : 0);
        Matched = groups.Arms.Where(i => _strata.CellOf[i] is >= 0 and var c && treated[c] > 0 && control[c] > 0);
        _weights = Columns.Of(context.Count, i => Matched.Control[i] ? treated[_strata.CellOf[i]] / control[_strata.CellOf[i]] : 0);
    }

    /// <summary>Treated in cells without controls.</summary>
    public double Alone { get; }

    /// <summary>Creators in cells that have both.</summary>
    public Arms Matched { get; }

    /// <summary>Weight of a control: treated over controls of its cell.</summary>
    public double[] Weights => _weights;

    /// <summary>Ratio of mean rates less 1.</summary>
    public Quantity OfMeans() => Contrast(_groups.Now.Rates, Columns.Where(_context.Count, _ => true));

    /// <summary>Ratio of sums less 1: the controls' rate of a cell weighs with the treated's plays.</summary>
    public Quantity OfSums() => Contrast(_groups.Now.Answers, _groups.Now.Plays);

    /// <summary>
    /// How far rates differ between the outer strata: mean rate of controls in the highest bin of previous rates over that in the lowest, over the
    /// categories with more bins than one; null without any. What the strongest known cause reaches, to hold beside the E-value.
    /// </summary>
    public Quantity? OuterRatio()
    {
        var (high, low) = (Edge(1), Edge(-1));
        return high.Sum() > 0 && low.Sum() > 0 ? Over(_context.Calculator.Mean(_groups.Now.Rates, high), _context.Calculator.Mean(_groups.Now.Rates, low)) : null;
    }

    private static Quantity Over(Quantity a, Quantity b) => new(a.Sample / b.Sample, a.Support.Weaker(b.Support), Contrasts.Together(a, b));

    private double[] Edge(int side) => Columns.Where(_context.Count, i => _groups.Arms.Control[i] && _strata.EdgeOf[i] == side);

    private double[] Counts(bool[] group)
    {
        var counts = new double[_strata.Count];
        for (var i = 0; i < group.Length; i++)
        {
            if (group[i])
                counts[_strata.CellOf[i]]++;
        }

        return counts;
    }

    private Quantity Contrast(double[] top, double[] bottom)
    {
        var (treated, control) = (_groups.Arms.Treated, _groups.Arms.Control);
        var cells = CellSums.Of(_context.Bootstrap, new CellRequest(_strata.CellOf, _strata.Count),
            Columns.Keep(top, i => treated[i]), Columns.Keep(bottom, i => treated[i]), Columns.Keep(top, i => control[i]), Columns.Keep(bottom, i => control[i]));
        var sample = Sampled.Of([.. cells.SelectMany(c => c)], Ratio);
        var support = Support.Of(Columns.Where(_context.Count, i => Matched.Treated[i])).Weaker(Support.Of(_weights));
        var members = Enumerable.Range(0, _context.Count).Where(i => Matched.Treated[i] || Matched.Control[i]).ToArray();
        return new Quantity(sample - 1, support, new SampleSize(Creators: members.Length, Videos: (long)members.Sum(i => _groups.Now.Videos[i])));
    }

    /// <summary>Row: by cell, the treated's two sums and the controls' two.</summary>
    private static double Ratio(double[] row)
    {
        double seen = 0, expected = 0;
        for (var c = 0; c < row.Length; c += 4)
        {
            if (!(row[c + 1] > 0) || !(row[c + 3] > 0))
                continue;
            seen += row[c];
            expected += row[c + 1] * row[c + 2] / row[c + 3];
        }

        return expected > 0 ? seen / expected : double.NaN;
    }
}
