using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public sealed class TwoByTwoTests
{
    /// <summary>50 lines: the first says yes to 25, the second to 30. Agreement 35/50; by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5; kappa (0.7 − 0.5) / 0.5 = 0.4.</summary>
    [Fact]
    public void Scores_of_a_table_worked_by_hand()
    {
        var table = new TwoByTwo(20, 5, 10, 15);
        Assert.Equal(0.7, table.Agreement, 1e-12);
        Assert.Equal(0.4, table.Kappa, 1e-12);
        Assert.Equal(20.0 / 25, table.Precision, 1e-12);
        Assert.Equal(20.0 / 30, table.Recall, 1e-12);
        Assert.Equal(15.0 / 20, table.Specificity, 1e-12);
        Assert.Equal(15.0 / 25, table.PrecisionNotEffective, 1e-12);
        Assert.Equal(2 * 0.8 * (2.0 / 3) / (0.8 + (2.0 / 3)), table.F1, 1e-12);
        Assert.Equal(2 * 0.6 * 0.75 / (0.6 + 0.75), table.F1NotEffective, 1e-12);
    }

    /// <summary>"Everything is effective" on 140 lines of which 104 are: F1 208/244 = 0.852, yet kappa 0 and no line that is not effective found.</summary>
    [Fact]
    public void Everything_is_effective_has_no_kappa()
    {
        var table = new TwoByTwo(104, 36, 0, 0);
        Assert.Equal(208.0 / 244, table.F1, 1e-12);
        Assert.Equal(0, table.Kappa, 1e-12);
        Assert.Equal(0, table.F1NotEffective);
        Assert.True(double.IsNaN(table.PrecisionNotEffective));
    }

    [Fact]
    public void One_class_alone_has_no_kappa() => Assert.True(double.IsNaN(new TwoByTwo(9, 0, 0, 0).Kappa));

    [Fact]
    public void Readers_are_compared_on_lines_that_both_labelled()
    {
        LabelledLine Line(bool? a, bool? b) => new(true, true, "") { First = a, Second = b };
        Assert.Equal(new TwoByTwo(1, 1, 0, 1), TwoByTwo.OfReaders([Line(true, true), Line(true, false), Line(false, false), Line(null, true), Line(false, null)]));
    }
}
