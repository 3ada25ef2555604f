using System.Globalization;
using ReportGen.Data;
using ReportGen.Data.Engine;

namespace Benchmarks.Measuring;

/// <summary>2024 Q4 and 2025 Q1 of any number of creators, made by SQL in the engine: the load step is left out of the time and the memory.</summary>
internal static class SyntheticQuarters
{
    private const int UsersPerCreator = 2;
    private const int MemoryMegabytes = 512;

    /// <summary>Makes the facts.</summary>
    public static LoadedData Make(int creators)
    {
        var engine = DuckDbEngine.Create(Path.GetTempPath(), new EngineSize(MemoryMegabytes, null));
        engine.Execute(Sql().Replace("{creators}", creators.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{users}", (creators * UsersPerCreator).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var names = new DimensionNames([.. Enumerable.Range(0, creators).Select(i => "c" + i.ToString(CultureInfo.InvariantCulture))], [],
            ["craft", "food", "home", "knowledge", "music", "rural", "sport", "travel"], ["mood_prop", "poll_sticker", "progress_bar"], ["process", "scene", "talk", "vlog"], ["dinner", "friday"])
        {
            Users = creators * UsersPerCreator,
        };
        return new LoadedData(engine, Facts(2025, 1), Facts(2024, 4), names, new LoadReport([], []));
    }

    private static QuarterFacts Facts(int year, int number)
    {
        var quarter = new QuarterId(year, number);
        return new QuarterFacts(new QuarterCalendar(quarter, QuarterCalendar.DayNumber(quarter.LastDay.AddDays(7))), "synthetic", "synthetic")
        {
            Tables = ["creators", "videos", "daily", "comments", "sessions"], SessionSampling = "users",
        };
    }

    private static string Sql()
    {
        using var stream = typeof(SyntheticQuarters).Assembly.GetManifestResourceStream("synthetic.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
