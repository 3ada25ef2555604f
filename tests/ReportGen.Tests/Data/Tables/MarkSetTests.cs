using CsCheck;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Tables;

public class MarkSetTests
{
    /// <summary>Numbers that crowd in few parts make the table double until it is as large as it may be; none that went in is lost.</summary>
    [Fact]
    public void What_was_added_is_there() => Gen.Select(Gen.Int[0, 44], Gen.ULong.HashSet[1, 2_000]).Sample((crowd, numbers) =>
    {
        using var set = new MarkSet();
        ulong[] marks = [.. numbers.Select(number => Math.Max(1, number >> crowd)).Distinct().TakeWhile(mark => !set.IsFull && (set.Add(mark) || set.Holds(mark)))];
        return marks.All(set.Holds) && (set.IsFull || marks.Length == numbers.Select(number => Math.Max(1, number >> crowd)).Distinct().Count());
    }, iter: 100);

    [Fact]
    public void One_part_alone_does_not_take_the_machine_s_memory()
    {
        using var set = new MarkSet();
        var added = 0UL;
        while (!set.IsFull)
            set.Add(++added << 18);
        Assert.InRange(added, 400UL, 512UL);
    }
}
