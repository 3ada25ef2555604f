using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Benchmarks.Parts;

/// <summary>
/// <c>parts [FILTER]</c>: times single parts of a build with BenchmarkDotNet. They run in this process, because building a program for each would
/// restore packages again; one thread of the machine is therefore warm for all of them, as it is in a build.
/// </summary>
internal static class PartsCommand
{
    private static readonly Type[] All = [typeof(LoadParts), typeof(BootstrapParts), typeof(ChartParts), typeof(PaperParts)];

    public static int Run(string[] args)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(7);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default).AddExporter(MarkdownExporter.GitHub).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "reportgen-parts"))
            .WithSummaryStyle(SummaryStyle.Default.WithTimeUnit(TimeUnit.Millisecond)).WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.JoinSummary);
        var summaries = BenchmarkSwitcher.FromTypes(All).Run(["--filter", args is [var filter, ..] ? filter : "*"], config);
        return summaries.Any() && summaries.All(summary => !summary.HasCriticalValidationErrors) ? 0 : 1;
    }
}
