using System.Globalization;
using CsCheck;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Tables;

public class HashNumbersTests
{
    [Fact]
    public void Texts_are_numbered_in_the_order_met()
    {
        var users = new HashNumbers();
        Assert.Equal([0, 1, 0, 2], new[] { "甲", "乙", "甲", "7431052800000000001" }.Select(id => users.Number(users.Hash(id))));
        Assert.Equal(3, users.Count);
        Assert.Equal(1, users.Find(users.Hash("乙")));
        Assert.Equal(-1, users.Find(users.Hash("丙")));
    }

    [Fact]
    public void Numbers_stay_when_the_table_grows()
    {
        var numbers = new HashNumbers();
        var texts = Enumerable.Range(0, 5_000).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Enumerable.Range(0, 5_000), texts.Select(text => numbers.Number(numbers.Hash(text))).ToArray());
        Assert.Equal(Enumerable.Range(0, 5_000), texts.Select(text => numbers.Find(numbers.Hash(text))));
    }

    /// <summary>A key that comes again is always told; of keys that differ hardly one in 2^46 would be.</summary>
    [Fact]
    public void Keys_that_come_again_are_suspects() => Gen.Select(Gen.Long[-3, 300], Gen.Long[-3, 300]).Array[0, 3_000].Sample(keys =>
    {
        using var seen = new SeenKeys();
        var met = new HashSet<(long, long)>();
        var again = keys.Where(key => !met.Add(key)).ToArray();
        foreach (var (key1, key2) in keys)
            seen.Add(key1, key2);
        Assert.Equal(again, seen.Suspects);
    }, iter: 100);

    /// <summary>Beyond the first five million, keys lie in filters: none that comes again is missed, and few of the others are suspected.</summary>
    [Fact]
    public void Of_many_keys_none_that_comes_again_is_missed()
    {
        const int Keys = 6_000_000;
        const int Step = 40_000;
        using var seen = new SeenKeys();
        for (var key = 0; key < Keys; key++)
            seen.Add(key * 7_919L, key % 86_400);
        Assert.InRange(seen.Suspects.Count, 0, Keys / 1_000);
        var before = seen.Suspects.Count;
        for (var key = 0; key < Keys; key += Step)
            seen.Add(key * 7_919L, key % 86_400);
        Assert.Equal(Keys / Step, seen.Suspects.Count - before);
    }
}
