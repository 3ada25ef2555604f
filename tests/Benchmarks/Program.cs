using Benchmarks.Typeset;

namespace Benchmarks;

/// <summary><c>measure …</c> times the measuring of a sample or of synthetic quarters, <c>typeset …</c> the typesetting of a file that <c>typeset-content …</c> makes.</summary>
internal static class EntryPoint
{
    private static int Main(string[] args)
    {
        if (args is ["measure", .. var rest])
            return Measuring.MeasureCommand.Run(rest, Console.Out);
        if (args is ["fuzz", .. var fuzz])
            return Loading.FuzzCommand.Run(fuzz, Console.Out);
        if (args is ["load", .. var load])
            return Loading.LoadCommand.Run(load, Console.Out);
        if (args is ["typeset", ..])
            return TypesetCommand.Run(args);
        if (args is ["typeset-content", .. var content])
            return ContentMaker.Run(content);
        Console.Error.WriteLine("measure … | typeset … | typeset-content …");
        return 2;
    }
}
