using System.Diagnostics;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;

namespace Benchmarks.Measuring;

/// <summary>
/// <c>measure --creators N [--threads N]</c>: facts of two synthetic quarters made by SQL in the engine, then all indicators;
/// <c>measure --data DIR --previous DIR --rules DIR</c>: the same on folders. <c>--json FILE</c> keeps the numbers, <c>--repeat N</c> measures again in the same process.
/// </summary>
internal static class MeasureCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        var options = Options.Read(args);
        if (options is null)
        {
            output.WriteLine("measure --creators N | --data DIR --previous DIR --rules DIR   [--threads N] [--repeat N] [--json FILE]");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        using var loaded = options.Creators is { } creators ? SyntheticQuarters.Make(creators) : Load(options);
        using var engine = new TimedEngine(loaded.Engine);
        var data = loaded with { Engine = engine };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"facts      {watch.Elapsed.TotalSeconds,8:F2} s"));
        for (var run = 1; run <= options.Repeat; run++)
        {
            Measure(data, options, output);
            engine.Report(output);
        }

        return 0;
    }

    private static void Measure(LoadedData data, Options options, TextWriter output)
    {
        var laps = new Laps();
        var set = Measurer.Measure(data, new MeasureSettings { Threads = options.Threads }, laps);
        laps.Report("end");
        foreach (var lap in laps.Done)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {lap.Name,-24} {lap.Seconds,8:F2} s {lap.Processor,8:F2} s of processors, {lap.Resident,6:F0} MiB, managed {lap.Managed,6:F0} MiB"));
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measure    {laps.Done.Sum(l => l.Seconds),10:F2} s, {laps.Done.Sum(l => l.Processor):F2} s of processors, peak {process.PeakWorkingSet64 / 1048576.0:F0} MiB"));
        if (options.Json is { } file)
            File.WriteAllText(file, IndicatorsJson.Write(set));
    }

    private static LoadedData Load(Options options)
    {
        var request = new LoadRequest(options.Data!, options.Previous, options.Rules!, Path.GetTempPath());
        return QuarterLoader.Load(request).Data ?? throw new InvalidOperationException("The data do not load.");
    }

    private sealed record Lap(string Name, double Seconds, double Processor, double Resident, double Managed);

    /// <summary>Time from each report to the next, on the clock and on all processors: the second tells more on a busy machine.</summary>
    private sealed class Laps : IProgress<string>
    {
        private string _name = "start";
        private long _clock = Stopwatch.GetTimestamp();
        private TimeSpan _processor = Environment.CpuUsage.TotalTime;

        public List<Lap> Done { get; } = [];

        public void Report(string value)
        {
            var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            Done.Add(new Lap(_name, Stopwatch.GetElapsedTime(_clock, clock).TotalSeconds, (processor - _processor).TotalSeconds, Environment.WorkingSet / 1048576.0, GC.GetTotalMemory(false) / 1048576.0));
            (_name, _clock, _processor) = (value, clock, processor);
        }
    }

    private sealed record Options(int? Creators, string? Data, string? Previous, string? Rules, string? Json, int Threads, int Repeat)
    {
        public static Options? Read(string[] args)
        {
            var values = args.Chunk(2).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
            int? Number(string key) => values.TryGetValue(key, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
            var options = new Options(Number("--creators"), values.GetValueOrDefault("--data"), values.GetValueOrDefault("--previous"), values.GetValueOrDefault("--rules"),
                values.GetValueOrDefault("--json"), Number("--threads") ?? Environment.ProcessorCount, Number("--repeat") ?? 1);
            return options.Creators is null && (options.Data is null || options.Rules is null) ? null : options;
        }
    }
}
