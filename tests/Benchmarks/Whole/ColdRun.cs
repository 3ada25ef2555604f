using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Whole;

/// <summary>What a process took. Seconds on the clock, seconds of all processors, MiB of memory at the most.</summary>
internal sealed record ColdRun(double Clock, double Processors, double Memory)
{
    /// <summary>Runs a program to its end under GNU time (Debian's package time).</summary>
    /// <exception cref="InvalidOperationException">The program failed; its messages are said.</exception>
    public static ColdRun Of(string program, IEnumerable<string> arguments)
    {
        var figures = Path.GetTempFileName();
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", "-o", figures, program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["SOURCE_DATE_EPOCH"] = "0";
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(messages);
        var values = File.ReadAllText(figures).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        File.Delete(figures);
        return new ColdRun(values[0], values[1] + values[2], values[3] / 1024);
    }

    /// <summary>The median of each figure.</summary>
    public static ColdRun Median(IReadOnlyCollection<ColdRun> runs) => new(Middle(runs.Select(r => r.Clock)), Middle(runs.Select(r => r.Processors)), Middle(runs.Select(r => r.Memory)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
