using System.Collections.Immutable;
using System.Text.Json;
using ReportGen.Cluster.Tests.Servers;
using ReportGen.Data;
using ReportGen.EndToEnd.Tests.Sample;

namespace ReportGen.Cluster.Tests;

/// <summary><c>check --engine</c> says of the tables on the shards what <c>check</c> says of the folder that they were filled from, and finds what only a cluster can get wrong.</summary>
[Collection(nameof(TwoShards))]
public sealed class CheckTests(TwoShards cluster)
{
    /// <summary>Of a folder these count rows of files or look at single users; tables of a server are not asked for the like.</summary>
    private static readonly string[] OfFiles = ["unreadable_rows", "duplicate_rows", "rows_repeated", "conflicting_keys", "days_outside", "ids_rounded", "folders_disagree", "counters_never_fall", "comments_of_one_user", "viewings_of_one_user"];

    private static readonly string[] RowsAndKeys = ["rows_repeated", "unknown_videos", "unknown_creators", "negative_counts"];

    [Fact]
    public void Says_what_the_folder_holds()
    {
        cluster.Need();
        var quarter = cluster.FillWithQuarter();
        var folder = QuarterLoader.Load(quarter.Request);
        folder.Data!.Dispose();
        var report = Inspect(quarter);

        Assert.Equal(folder.Report.Coverage.Order(Comparer<WeekCoverage>.Create(ByPlace)), report.Coverage.Order(Comparer<WeekCoverage>.Create(ByPlace)));
        string[] Checks(LoadReport from) => [.. from.Checks.Where(check => !OfFiles.Contains(check.Code)).Select(check => FormattableString.Invariant($"{check.Quarter} {check.Code} {check.Found}")).Order(StringComparer.Ordinal)];
        Assert.Equal(Checks(folder.Report), Checks(report));
        Assert.Contains(report.Checks, check => check.Checked > 1000 && check.Code == "unknown_videos");
        foreach (var table in report.Files.Where(file => file.Table is "comments" or "sessions"))
        {
            Assert.Equal(folder.Report.Coverage.Where(week => week.Quarter == table.Quarter && week.Table == table.Table).Sum(week => week.Rows), table.Loaded);
            Assert.Equal(folder.Report.Files.Single(file => file.Quarter == table.Quarter && file.Table == table.Table).FirstDay, table.FirstDay);
            Assert.Equal("reportgen." + table.Table, table.Path);
        }
    }

    /// <summary>A day that was sent to both shards counts twice in every number; a shard without the small tables loses its rows in every join.</summary>
    [Fact]
    public void Finds_a_row_on_two_shards_and_a_shard_without_its_small_tables()
    {
        cluster.Need();
        var quarter = cluster.FillWithQuarter();
        var day = cluster.Shards[0].Execute("SELECT * FROM reportgen.daily_local WHERE day >= 20089 LIMIT 1"); // 2025-01-01
        cluster.Shards[1].Execute("INSERT INTO reportgen.daily_local FORMAT TabSeparated\n" + day);
        Assert.Equal(["rows_repeated 1"], Found(quarter));

        quarter = cluster.FillWithQuarter();
        cluster.Shards[1].Execute("TRUNCATE TABLE reportgen.videos");
        var rows = cluster.Shards[1].Execute("SELECT (SELECT count() FROM reportgen.daily_local WHERE day >= 20089 AND day <= 20178) + (SELECT count() FROM reportgen.comments_local WHERE day >= 20089 AND day <= 20178) + (SELECT count() FROM reportgen.sessions_local WHERE day >= 20089 AND day <= 20178)").Trim();
        Assert.Contains("unknown_videos " + rows, Found(quarter));
    }

    [Fact]
    public async Task Prints_it_as_text_and_for_machines()
    {
        cluster.Need();
        var quarter = cluster.FillWithQuarter();
        var (code, text) = await Run("check", quarter.Current, "--engine", cluster.Text());
        Assert.Equal(0, code);
        Assert.Contains("reportgen.sessions", text, StringComparison.Ordinal);
        (code, text) = await Run("check", quarter.Current, "--engine", cluster.Text(), "--format", "json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(text);
        var schema = Json.Schema.JsonSchema.FromText(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "check.schema.json"), TestContext.Current.CancellationToken));
        Assert.True(schema.Evaluate(json.RootElement).IsValid, text);
        (code, text) = await Run("check", quarter.Current, "--engine", "mysql://host/db");
        Assert.Equal(2, code);
    }

    private LoadReport Inspect(LoadedQuarter quarter)
    {
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System);
        var report = new ReportPipeline(environment).Check(new DataRequest(quarter.Current, quarter.Previous, LoadedQuarter.Rules) { Engine = cluster.Address() }, new SilentObserver(), TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join(" ", report.Faults.Where(fault => fault.Severity == Diagnostics.Severity.Error).Select(fault => fault.Code + ": " + string.Join(' ', fault.Values.Values))));
        return report;
    }

    /// <summary>Checks of the later quarter on rows and keys that found anything.</summary>
    private ImmutableArray<string> Found(LoadedQuarter quarter) =>
    [
        .. Inspect(quarter).Checks.Where(check => check.Quarter == "2025Q1" && check.Found > 0 && RowsAndKeys.Contains(check.Code))
            .Select(check => FormattableString.Invariant($"{check.Code} {check.Found}")),
    ];

    private static async Task<(int Code, string Text)> Run(params string[] arguments)
    {
        using var output = new Spectre.Console.Testing.TestConsole();
        using var error = new Spectre.Console.Testing.TestConsole();
        output.Profile.Width = 4000;
        var environment = new Cli.CliEnvironment(output, error, Directory.GetCurrentDirectory(), AppContext.BaseDirectory, "en") { Variable = _ => null };
        return (await Cli.CliApplication.RunAsync(arguments, environment, TestContext.Current.CancellationToken), output.Output);
    }

    private static int ByPlace(WeekCoverage one, WeekCoverage other) =>
        string.CompareOrdinal(one.Quarter + one.Table, other.Quarter + other.Table) is not 0 and var order ? order : one.WeekStart.CompareTo(other.WeekStart);
}
