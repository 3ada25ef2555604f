using System.Globalization;
using ReportGen.Indicators.Measuring;
using YamlDotNet.Serialization;

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
        foreach (var (table, given) in sidecar.Given)
            engine.Insert(table, string.Join(", ", given.Columns), given.Rows.Select(r => string.Join(", ", r)));

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

    private sealed class Sidecar
    {
        public string Grain { get; set; } = "";

        public Dictionary<string, string> Columns { get; set; } = [];

        public Dictionary<string, long> Parameters { get; set; } = [];

        public Dictionary<string, Table> Given { get; set; } = [];

        public List<List<long>> Expected { get; set; } = [];

        public static Sidecar Read(string file)
        {
            using var stream = typeof(SqlFiles).Assembly.GetManifestResourceStream("Indicators/Sql/" + Path.ChangeExtension(file, ".yaml"));
            Assert.True(stream is not null, string.Create(CultureInfo.InvariantCulture, $"{file} has no sidecar"));
            using var reader = new StreamReader(stream);
            return new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.CamelCaseNamingConvention.Instance).Build().Deserialize<Sidecar>(reader);
        }
    }

    private sealed class Table
    {
        public List<string> Columns { get; set; } = [];

        public List<List<long>> Rows { get; set; } = [];
    }
}
