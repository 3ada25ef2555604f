using CsCheck;
using ReportGen.Data;

namespace ReportGen.Tests.Data;

public class ChunkedListTests
{
    /// <summary>Adding and growing give the same as a list that adds default values.</summary>
    [Fact]
    public void It_is_a_list() => Gen.Select(Gen.Int[0, 1], Gen.Int[1, 700]).List[0, 8].Sample(steps =>
    {
        var (list, expected) = (new ChunkedList<int>(), new List<int>());
        foreach (var (kind, number) in steps)
        {
            if (kind == 0)
            {
                list.GrowTo(number);
                expected.AddRange(Enumerable.Repeat(0, Math.Max(0, number - expected.Count)));
            }
            else
            {
                for (var i = 0; i < number; i++)
                {
                    list.Add(number + i);
                    expected.Add(number + i);
                }
            }

            if (expected.Count > 0)
                expected[^1] = list[list.Count - 1] = -number;
        }

        return list.SequenceEqual(expected) && list.Count == expected.Count && expected.Index().All(pair => list[pair.Index] == pair.Item);
    });
}
