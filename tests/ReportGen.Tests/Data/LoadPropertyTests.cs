using CsCheck;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data;

public class LoadPropertyTests
{
    private static readonly string[] Fields =
    [
        "2025-01-10", "2025-01-11", "2024-06-01", "7431052800000000001", "7431052800000000002", "v9", "1", "20", "-3", "x", "", "\"1\"", "\"", "a\"b", "\"a\"b", "\"1\n2\"",
    ];

    private static readonly Gen<string> Field = Gen.Int[0, Fields.Length - 1].Select(i => Fields[i]);

    // Rows that are often good: the right field in each place more often than not.
    private static readonly Gen<string> Row = Gen.Select(Gen.Int[0, 9], Gen.Int[1, 2], Gen.Int[0, 30], Field, Gen.Int[0, 9], (kind, video, day, dirt, at) =>
    {
        string[] fields = [$"2025-01-{10 + (day % 3)}", $"743105280000000000{video}", $"{day % 2}", "1", "1", "1"];
        if (kind < 5)
            fields[at % 6] = dirt;
        return string.Join(',', kind == 9 ? [.. fields, dirt] : fields);
    });

    [Fact]
    public void RowsReadAreLoadedRejectedMergedOrSetAside() => Row.List[0, 40].Sample(rows =>
    {
        using var folders = new Folders().Sound().Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-03-01,7431052800000000001,1,1,1,1\n" + string.Join('\n', rows));
        var result = folders.Load();
        var file = result.File("daily");
        using var data = result.Data!;
        // Loaded is a difference in the code, so it is held against what the engine counts.
        Assert.Equal(result.Rows("SELECT count(*) FROM daily", 1)[0][0], file.Loaded);
        Assert.Equal(file.Read, file.Loaded + file.Rejected + file.Merged + file.SetAside);
        Assert.Equal(result.Rows("SELECT count(*) FROM (SELECT DISTINCT video, day FROM daily) AS d", 1)[0][0], file.Loaded);
    }, iter: 20, threads: 1);

    [Fact]
    public void IdsAreExact() => Gen.Long[1_000_000_000_000_000_000, long.MaxValue].HashSet[1, 50].Sample(ids =>
    {
        using var dictionary = new IdDictionary();
        var numbers = ids.Select(id => dictionary.Number(id.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        return numbers.SequenceEqual(Enumerable.Range(0, ids.Count)) && dictionary.Ids.Select(long.Parse).SequenceEqual(ids);
    });
}
