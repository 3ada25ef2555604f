using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;

namespace Benchmarks.Loading;

/// <summary>
/// <c>load --comments N --sessions N [--folder DIR] [--rules DIR] [--parquet] [--without-plain] [--files-only]</c>: writes a quarter, loads it (or the same as Parquet) with every check on, asks for effective
/// comments by creator, and does the same by plain SQL on DuckDB's own reader, once with four of the rules and once with all as near as SQL comes, in one run.
/// </summary>
internal static class LoadCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        var (comments, sessions) = (long.Parse(Option("--comments", "0"), CultureInfo.InvariantCulture), long.Parse(Option("--sessions", "0"), CultureInfo.InvariantCulture));
        var folder = Path.Combine(Option("--folder", Path.Combine(Path.GetTempPath(), "reportgen-load")), string.Create(CultureInfo.InvariantCulture, $"{comments}-{sessions}"), "2025Q1");
        new LoadFiles(folder).Write(comments, sessions);
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file),-16} {new FileInfo(file).Length / 1e6,10:F0} MB"));
        var loaded = args.Contains("--parquet") ? ParquetFiles.Write(folder) : folder;
        if (args.Contains("--files-only"))
            return 0;
        Timed(output, "ours", () => Ours(loaded, Option("--rules", "templates/rules"), comments > 0, output));
        if (args.Contains("--without-plain"))
            return 0;
        if (comments > 0)
        {
            Timed(output, "plain SQL, four rules", () => output.WriteLine($"  {Plain(Resource("plain.sql").Replace("{folder}", folder, StringComparison.Ordinal))} effective comments"));
            Timed(output, "plain SQL, all rules", () => output.WriteLine($"  {Plain(PlainRules.Query(Resource("plain-rules.sql"), folder, Option("--rules", "templates/rules")))} effective comments"));
        }

        if (sessions > 0)
            Timed(output, "DuckDB reads sessions", () => Plain($"SELECT min(started_at), count(*), sum(watch_seconds), count(DISTINCT video_id) FROM read_csv('{folder}/sessions.csv')"));
        return 0;
    }

    private static void Timed(TextWriter output, string name, Action work)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} {watch.Elapsed.TotalSeconds,8:F2} s {(Environment.CpuUsage.TotalTime - processor).TotalSeconds,8:F2} s of processors, peak so far {process.PeakWorkingSet64 / 1048576.0:F0} MiB"));
    }

    private static void Ours(string folder, string rules, bool comments, TextWriter output)
    {
        var progress = new Steps(output);
        var loaded = QuarterLoader.Load(new LoadRequest(folder, null, rules, Path.GetTempPath()), progress);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // as the pipeline does between its steps
        progress.Say("loaded");
        using var data = loaded.Data ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults));
        foreach (var file in loaded.Report.Files)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {file.Table,-10} {file.Read,10} read {file.Loaded,10} loaded {file.Rejected,6} rejected {file.Merged,6} merged {file.SetAside,6} set aside"));
        if (!comments)
            return;
        var calendar = data.Current.Calendar;
        var days = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["from_day"] = calendar.FirstDay, ["to_day"] = calendar.LastDay, ["until"] = calendar.LastDay + 7, ["length"] = 91, ["origin"] = calendar.FirstDay,
            ["chain_limit"] = data.CommentRules.MostShortCopies(loaded.Report.Files.Where(file => file.Table == "comments").Sum(file => file.Loaded)), ["chain_units"] = data.CommentRules.ChainUnits, ["chain_users"] = data.CommentRules.ChainUsers, ["flood_videos"] = data.CommentRules.FloodVideos,
        };
        var rows = data.Engine.Query(SqlFiles.Text("comments.sql", data.Engine), days, row => row.Int(13));
        progress.Say("query");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rows.Sum()} effective comments of {rows.Count} creators and periods"));
    }

    private static long Plain(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var sum = 0L;
        while (reader.Read())
            sum += reader.GetInt64(1);
        return sum;
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(LoadCommand).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Time from table to table.</summary>
    private sealed class Steps(TextWriter output) : IProgress<LoadProgress>
    {
        private string _table = "";
        private long _since = Stopwatch.GetTimestamp();
        private TimeSpan _processor = Environment.CpuUsage.TotalTime;

        public void Report(LoadProgress value)
        {
            if (value.Table == _table)
                return;
            Say("until " + value.Table);
            _table = value.Table;
        }

        public void Say(string name)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-20} {Stopwatch.GetElapsedTime(_since).TotalSeconds,8:F2} s {(Environment.CpuUsage.TotalTime - _processor).TotalSeconds,8:F2} s of processors, {Environment.WorkingSet / 1048576.0,5:F0} MiB, managed {GC.GetTotalMemory(false) / 1048576.0,4:F0} MiB"));
            (_since, _processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        }
    }
}
