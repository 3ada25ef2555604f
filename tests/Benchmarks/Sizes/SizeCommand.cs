using System.Globalization;
using System.Text.Json;
using Benchmarks.Loading;
using ReportGen.Data;
using ReportGen.Indicators;

namespace Benchmarks.Sizes;

/// <summary><c>size ROWS FOLDER</c>: loads and measures a quarter of so many comments and viewings and prints the steps as one line of JSON; <see cref="SizesCommand"/> starts it.</summary>
internal static class SizeCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        var meter = new StepMeter();
        var request = new LoadRequest(args[1], null, Path.Combine(AppContext.BaseDirectory, "templates", "rules"), Path.GetTempPath());
        using var data = Load(request, meter);
        Measurer.Measure(data, new MeasureSettings());
        meter.End("measure");
        output.WriteLine(JsonSerializer.Serialize(meter.Steps));
        return 0;
    }

    /// <summary>Files of a size, text or Parquet; those that are there stay.</summary>
    public static string Files(string root, long rows, bool parquet)
    {
        var folder = Path.Combine(root, rows.ToString(CultureInfo.InvariantCulture), "2025Q1");
        new LoadFiles(folder).Write(rows, rows);
        return parquet ? ParquetFiles.Write(folder) : folder;
    }

    private static LoadedData Load(LoadRequest request, StepMeter meter)
    {
        var tables = new Tables(meter);
        var loaded = QuarterLoader.Load(request, tables);
        meter.End("load: sessions, checks");
        return loaded.Data ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults));
    }

    /// <summary>Ends a step where the next large table begins.</summary>
    private sealed class Tables(StepMeter meter) : IProgress<LoadProgress>
    {
        private string _table = "";

        public void Report(LoadProgress value)
        {
            if (value.Table == _table)
                return;
            _table = value.Table;
            if (value.Table == "comments")
                meter.End("start, small tables");
            if (value.Table == "sessions")
                meter.End("load: comments");
        }
    }
}
