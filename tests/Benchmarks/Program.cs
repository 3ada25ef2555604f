using Benchmarks.Typeset;

namespace Benchmarks;

/// <summary>One word says what is measured; <c>README.md</c> tells of each.</summary>
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
        if (args is ["sizes", .. var sizes])
            return Sizes.SizesCommand.Run(sizes, Console.Out);
        if (args is ["size", .. var size])
            return Sizes.SizeCommand.Run(size, Console.Out);
        if (args is ["parts", .. var parts])
            return Parts.PartsCommand.Run(parts);
        if (args is ["cluster", .. var cluster])
            return Cluster.ClusterCommand.Run(cluster, Console.Out);
        if (args is ["sampling", .. var sampling])
            return Sampling.SamplingCommand.Run(sampling, Console.Out);
        if (args is ["whole", .. var whole])
            return Whole.WholeCommand.Run(whole, Console.Out);
        if (args is ["typeset", ..])
            return TypesetCommand.Run(args);
        if (args is ["typeset-content", .. var content])
            return ContentMaker.Run(content);
        Console.Error.WriteLine("parts … | sizes … | load … | measure … | whole … | sampling … | cluster … | fuzz … | typeset … | typeset-content …");
        return 2;
    }
}
