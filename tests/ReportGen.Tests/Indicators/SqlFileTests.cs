using ReportGen.Indicators.Measuring;

namespace ReportGen.Tests.Indicators;

public sealed class SqlFileTests
{
    public static TheoryData<string> Files() => [.. SqlFiles.Names()];

    /// <summary>Each file's sidecar gives tiny tables and the rows that must come out, worked out by hand in the sidecar.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_the_expected_rows_of_its_sidecar(string file)
    {
        var sidecar = Sidecar.Read(file);
        using var engine = new TestEngine();
        sidecar.PutInto(engine);

        var rows = engine.Run(new SqlCall(file[..^4], sidecar.Columns.Count, sidecar.Parameters), TestContext.Current.CancellationToken);

        Assert.NotEmpty(sidecar.Grain);
        Assert.Equal(sidecar.Expected.Select(r => string.Join(',', r)), rows.Select(r => string.Join(',', r)));
    }

    /// <summary>What does not run on both engines.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Keeps_to_what_both_engines_speak(string file)
    {
        var sql = string.Join('\n', SqlFiles.Text(file).Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal))).ToUpperInvariant();
        foreach (var word in new[] { "WITH ", " OVER ", "EXISTS", "//", "LEFT JOIN", "\\", "AVG(", "MD5(" })
            Assert.DoesNotContain(word, sql, StringComparison.Ordinal);
    }
}
