using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace ReportGen.Tests.Indicators.Export;

/// <summary>The schema of the docs.</summary>
internal static class Schema
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "docs", "indicators.schema.json");

    private static readonly Lazy<JsonSchema> Document = new(() => JsonSchema.FromText(File.ReadAllText(Path)));

    /// <summary>Places of what does not fit; empty where the document is valid.</summary>
    public static string[] Faults(JsonNode? document)
    {
        using var parsed = JsonDocument.Parse(document?.ToJsonString() ?? "null");
        var result = Document.Value.Evaluate(parsed.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (result.IsValid)
            return [];
        return [.. (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Select(d => d.InstanceLocation + ": " + string.Join("; ", d.Errors!.Values)).Append("invalid")];
    }
}
