using BenchmarkDotNet.Running;
using Benchmarks.Typeset;

namespace Benchmarks;

/// <summary><c>measure …</c> times the measuring of a sample or of synthetic quarters; anything else goes to BenchmarkDotNet.</summary>
internal static class EntryPoint
{
    private static int Main(string[] args)
    {
        if (args is ["measure", .. var rest])
            return Measuring.MeasureCommand.Run(rest, Console.Out);
        if (args is ["typeset", ..])
            return TypesetCommand.Run(args);
        BenchmarkSwitcher.FromAssembly(typeof(EntryPoint).Assembly).Run(args);
        return 0;
    }
}
