using BenchmarkDotNet.Running;
using Benchmarks.Typeset;

namespace Benchmarks;

internal static class EntryPoint
{
    private static int Main(string[] args)
    {
        if (args is ["typeset", ..])
            return TypesetCommand.Run(args);
        BenchmarkSwitcher.FromAssembly(typeof(EntryPoint).Assembly).Run(args);
        return 0;
    }
}
