using System.Text.Json;
using Json.Schema;
using ReportGen.Cli.Output;
using ReportGen.Diagnostics;
using ReportGen.EndToEnd.Tests.Sample;

namespace ReportGen.EndToEnd.Tests.Formats;

/// <summary>What <c>check --format json</c> prints fits its schema, and its rows add up.</summary>
public sealed class CheckJsonTests
{
    [Fact]
    public void TheReportFitsItsSchema()
    {
        var folder = Directory.CreateTempSubdirectory("reportgen-check-").FullName;
        try
        {
            var quarter = Path.Combine(folder, "2025Q1");
            Directory.CreateDirectory(quarter);
            File.WriteAllText(Path.Combine(quarter, "videos.csv"), "video_id,creator_id,published_at,duration_seconds\nv1,c1,2025-01-10 10:00:00,60\n");
            File.WriteAllText(Path.Combine(quarter, "daily.csv"), "date,video_id,plays,likes,comments,shares\n2025-01-10,v1,10,1,0,0\n2025-01-11,v1,x,1,0,0\n2025-01-12,v9,1,0,0,0\n");
            File.WriteAllText(Path.Combine(quarter, "comments.csv"), "<html><title>Login</title></html>");
            var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System);
            var report = new ReportPipeline(environment).Check(new DataRequest(quarter, null, Path.Combine(Repository.Root, "templates", "rules")), new SilentObserver());
            using var document = JsonDocument.Parse(CheckJson.Write(report, MessageCatalog.For("en")));
            var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "check.schema.json")));
            var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Select(d => d.InstanceLocation + ": " + string.Join("; ", d.Errors!.Values))));
            Assert.False(document.RootElement.GetProperty("usable").GetBoolean());
            var daily = document.RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("table").GetString() == "daily").GetProperty("rows");
            Assert.Equal((3, 1, 1, 1), (daily.GetProperty("read").GetInt32(), daily.GetProperty("loaded").GetInt32(), daily.GetProperty("rejected").GetInt32(), daily.GetProperty("set_aside").GetInt32()));
            Assert.Contains("data-html-page", document.RootElement.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
