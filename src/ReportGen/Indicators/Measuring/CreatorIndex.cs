using ReportGen.Data;

namespace ReportGen.Indicators.Measuring;

/// <summary>Tier, category and followers of creators by quarter (0 current, 1 previous); -1 where not listed.</summary>
internal sealed class CreatorIndex
{
    /// <summary>Codes of the tiers in table order: index in <see cref="TierOf"/> is 0 tail, 1 mid, 2 head.</summary>
    public static readonly string[] TierCodes = ["tail", "mid", "head"];

    /// <summary>Tiers in print order: head, mid, tail.</summary>
    public static readonly int[] TierOrder = [2, 1, 0];

    private readonly int[][] _tiers;
    private readonly int[][] _categories;
    private readonly long[][] _followers;

    private CreatorIndex(int count)
    {
        Count = count;
        _tiers = [Filled(count), Filled(count)];
        _categories = [Filled(count), Filled(count)];
        _followers = [new long[count], new long[count]];
    }

    /// <summary>Number of creators in both quarters together.</summary>
    public int Count { get; }

    /// <summary>Reads the creators' table.</summary>
    public static CreatorIndex Read(LoadedData data, CancellationToken cancellation)
    {
        var index = new CreatorIndex(data.Names.CreatorIds.Length);
        var rows = data.Engine.Run(new SqlCall("creators", 5, new Dictionary<string, long>()), cancellation);
        foreach (var row in rows.Where(r => r[0] >= 0 && r[0] < index.Count && r[1] is 0 or 1))
        {
            index._categories[row[1]][row[0]] = (int)row[2];
            index._tiers[row[1]][row[0]] = (int)row[3];
            index._followers[row[1]][row[0]] = row[4];
        }

        return index;
    }

    /// <summary>Tier in a quarter: 0 tail, 1 mid, 2 head, -1 not known.</summary>
    public int TierOf(int quarter, int creator) => _tiers[quarter][creator];

    /// <summary>Category in a quarter; -1 not known.</summary>
    public int CategoryOf(int quarter, int creator) => _categories[quarter][creator];

    /// <summary>Followers at the start of a quarter; 0 or less where not known.</summary>
    public long FollowersOf(int quarter, int creator) => _followers[quarter][creator];

    private static int[] Filled(int count)
    {
        var values = new int[count];
        Array.Fill(values, -1);
        return values;
    }
}
