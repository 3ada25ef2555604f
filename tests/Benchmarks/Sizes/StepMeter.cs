using System.Diagnostics;

namespace Benchmarks.Sizes;

/// <summary>What a step took.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Processor">Seconds of all processors, user and system.</param>
/// <param name="PeakMegabytes">Highest resident memory during the step, MiB; where the system cannot start the peak anew, the highest so far.</param>
internal sealed record StepCost(string Name, double Wall, double Processor, double PeakMegabytes);

/// <summary>Measures steps one after another.</summary>
internal sealed class StepMeter
{
    private const string ResetPeak = "5"; // see proc(5), clear_refs
    private readonly List<StepCost> _steps = [];
    private long _clock = Stopwatch.GetTimestamp();
    private TimeSpan _processor = Environment.CpuUsage.TotalTime;

    public StepMeter() => Reset();

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<StepCost> Steps => _steps;

    /// <summary>Ends a step; the next one begins.</summary>
    public void End(string name)
    {
        using var process = Process.GetCurrentProcess();
        _steps.Add(new StepCost(name, Stopwatch.GetElapsedTime(_clock).TotalSeconds, (Environment.CpuUsage.TotalTime - _processor).TotalSeconds, process.PeakWorkingSet64 / 1048576.0));
        Reset();
        (_clock, _processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
    }

    private static void Reset()
    {
        const string Peak = "/proc/self/clear_refs";
        if (File.Exists(Peak))
            File.WriteAllText(Peak, ResetPeak);
    }
}
