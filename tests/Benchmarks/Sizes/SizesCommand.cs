using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Benchmarks.Sizes;

/// <summary>
/// <c>sizes [--rows 100000,1000000,10000000] [--folder DIR] [--parquet] [--keep]</c>: loads and measures quarters of so many comments and as many viewings, each in a
/// process of its own, and prints a Markdown table: time, memory by step, and how each grows from size to size.
/// </summary>
internal static class SizesCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        var root = Option("--folder", Path.Combine(Path.GetTempPath(), "reportgen-sizes"));
        var sizes = Option("--rows", "100000,1000000,10000000").Split(',').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        output.WriteLine(SizeTable.Head);
        IReadOnlyList<StepCost> before = [];
        foreach (var rows in sizes)
        {
            var folder = SizeCommand.Files(root, rows, args.Contains("--parquet"));
            var steps = Measure(rows, folder);
            foreach (var line in SizeTable.Lines(rows, steps, before))
                output.WriteLine(line);
            before = steps;
            if (args.Contains("--keep"))
                continue;
            foreach (var made in Directory.GetDirectories(root, string.Create(CultureInfo.InvariantCulture, $"{rows}*")))
                Directory.Delete(made, recursive: true);
        }

        return 0;
    }

    private static StepCost[] Measure(long rows, string folder)
    {
        var program = Environment.ProcessPath!;
        var self = typeof(SizesCommand).Assembly.Location;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] words = [.. isHost ? new[] { self } : [], "size", rows.ToString(CultureInfo.InvariantCulture), folder];
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The run with {rows} rows ended with {process.ExitCode}."));
        return JsonSerializer.Deserialize<StepCost[]>(text)!;
    }
}
