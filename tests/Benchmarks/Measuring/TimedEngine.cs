using System.Diagnostics;
using System.Globalization;
using ReportGen.Data;

namespace Benchmarks.Measuring;

/// <summary>Passes queries on and adds up their time by the first line of their text.</summary>
internal sealed class TimedEngine(IQueryEngine engine) : IQueryEngine
{
    private readonly Dictionary<string, Total> _totals = new(StringComparer.Ordinal);

    public string Name => engine.Name;

    public bool HoldsNotes => engine.HoldsNotes;

    public IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, long> parameters, Func<IRow, T> read, CancellationToken cancellation = default)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var rows = engine.Query(sql, parameters, read, cancellation);
        var name = sql[..Math.Min(60, sql.IndexOf('\n', StringComparison.Ordinal))];
        var total = _totals.GetValueOrDefault(name, new Total(0, 0, 0));
        _totals[name] = new Total(total.Calls + 1, total.Seconds + Stopwatch.GetElapsedTime(clock).TotalSeconds, total.Processor + (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        return rows;
    }

    /// <summary>Writes the totals since the last time, longest first.</summary>
    public void Report(TextWriter output)
    {
        foreach (var (name, total) in _totals.OrderByDescending(t => t.Value.Processor))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-60} {total.Calls,4} calls {total.Seconds,8:F2} s {total.Processor,8:F2} s of processors"));
        _totals.Clear();
    }

    public void Dispose() => engine.Dispose();

    private sealed record Total(int Calls, double Seconds, double Processor);
}
