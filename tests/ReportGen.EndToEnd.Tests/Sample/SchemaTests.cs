using System.Text.Json;
using Json.Schema;
using ReportGen.Indicators.Export;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>What is written of the sample quarter fits the schema in the docs.</summary>
public sealed class SchemaTests(SampleResults sample) : IClassFixture<SampleResults>
{
    [Fact]
    public void Sample_results_are_valid()
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "indicators.schema.json")));
        using var document = JsonDocument.Parse(IndicatorsJson.Write(sample.Results));
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Take(20).Select(d => d.InstanceLocation + ": " + string.Join("; ", d.Errors!.Values))));
    }
}
