using System.Globalization;
using ReportGen.Indicators.Measuring;
using YamlDotNet.Serialization;

namespace ReportGen.Tests.Indicators;

/// <summary>What stands beside a .sql file: a small example, worked out by hand.</summary>
internal sealed class Sidecar
{
    public string Grain { get; set; } = "";

    public Dictionary<string, string> Columns { get; set; } = [];

    public Dictionary<string, long> Parameters { get; set; } = [];

    public Dictionary<string, ExampleTable> Given { get; set; } = [];

    public List<List<long>> Expected { get; set; } = [];

    /// <summary>Puts the example's rows into an empty database.</summary>
    public void PutInto(TestEngine engine)
    {
        foreach (var (table, given) in Given)
            engine.Insert(table, string.Join(", ", given.Columns), given.Rows.Select(r => string.Join(", ", r)));
    }

    public static Sidecar Read(string file)
    {
        using var stream = typeof(SqlFiles).Assembly.GetManifestResourceStream("Indicators/Sql/" + Path.ChangeExtension(file, ".yaml"));
        Assert.True(stream is not null, string.Create(CultureInfo.InvariantCulture, $"{file} has no sidecar"));
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.CamelCaseNamingConvention.Instance).Build().Deserialize<Sidecar>(reader);
    }
}

/// <summary>Rows of a table in an example.</summary>
internal sealed class ExampleTable
{
    public List<string> Columns { get; set; } = [];

    public List<List<long>> Rows { get; set; } = [];
}
