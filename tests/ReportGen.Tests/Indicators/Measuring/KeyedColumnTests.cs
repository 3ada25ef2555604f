using CsCheck;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Tests.Indicators.Measuring;

public sealed class KeyedColumnTests
{
    /// <summary>However many creators there are and however many of them have a value, also twice: the same as a plain list.</summary>
    [Fact]
    public void Holds_what_was_added() => Gen.Select(Gen.OneOf(Gen.Const(3), Gen.Const(4096), Gen.Const(4097), Gen.Const(9000)), Gen.Int[0, 8000], Gen.Int[1, 1000]).Sample((creators, count, step) =>
    {
        var column = new KeyedColumn(creators);
        var plain = new double[creators];
        for (var i = 0; i < count; i++)
        {
            var creator = (int)((long)i * step % creators);
            column.Add(creator, i + 1);
            plain[creator] += i + 1;
        }

        Assert.Equal(plain, column.Values);
        Assert.Equal(plain, column.Values); // asked for again
        var total = new double[creators];
        Array.Fill(total, 2.0);
        column.AddTo(total);
        Assert.Equal(plain.Select(v => v + 2), total);
    }, iter: 200);
}
