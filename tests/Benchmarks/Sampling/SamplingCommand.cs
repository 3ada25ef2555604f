using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Data.Segments;
using ReportGen.Indicators;
using ReportGen.Samples;

namespace Benchmarks.Sampling;

/// <summary>
/// <c>sampling [--creators N] [--seed N] [--draws N] [--folder DIR] [--times N]</c>: makes two quarters of N creators, measures them whole and random parts of them of
/// several sizes, and writes the table of <c>docs/scale.md</c>: what a sample of creators costs in interval width. Every part keeps all comments, as the rules on floods
/// and chains look at them: the width alone is compared. <c>--times</c> multiplies how often each size is drawn.
/// </summary>
internal static class SamplingCommand
{
    /// <summary>Sizes and how often each is drawn.</summary>
    private static readonly SampleSize[] Sizes = [new(100, 40), new(200, 40), new(500, 20), new(1_000, 20), new(5_000, 5)];

    /// <summary>The whole is measured once, and every ratio rests on its widths.</summary>
    private const int WholeDraws = 4_000;

    public static int Run(string[] args, TextWriter output)
    {
        var words = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        int Number(string key, int usual) => words.TryGetValue(key, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
        var (creators, seed, times) = (Number("--creators", 20_000), Number("--seed", 21), Number("--times", 1));
        var folder = words.GetValueOrDefault("--folder", Path.Combine(Path.GetTempPath(), "reportgen-sampling"));
        var settings = new MeasureSettings { Draws = Number("--draws", 500), PDraws = Number("--draws", 500) };
        using var data = Load(folder, creators, seed);
        var table = new WidthTable(Measurer.Measure(data, settings with { Draws = WholeDraws, PDraws = WholeDraws }));
        output.WriteLine("whole measured");
        var random = new Random(seed);
        foreach (var size in Sizes.Where(size => size.Creators < creators))
        {
            for (var draw = 0; draw < size.Draws * times; draw++)
                table.Add(size.Creators, Measure(data, Draw(random, data.Names.CreatorIds.Length, size.Creators), settings));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size.Creators} creators: {size.Draws * times} samples measured"));
        }

        table.Write(output);
        return 0;
    }

    private static IndicatorSet Measure(LoadedData data, ImmutableArray<int> creators, MeasureSettings settings)
    {
        var part = SegmentReader.Part(data, new Segment(SegmentKind.Creator, "sample", creators))!;
        using (part.Engine)
            return Measurer.Measure(part, settings);
    }

    private static ImmutableArray<int> Draw(Random random, int all, int creators)
    {
        var numbers = Enumerable.Range(0, all).ToArray();
        random.Shuffle(numbers);
        return [.. numbers.Take(creators).Order()];
    }

    /// <summary>Quarters that are there already are not made again.</summary>
    private static LoadedData Load(string folder, int creators, int seed)
    {
        var quarter = new CalendarQuarter(2025, 1);
        var root = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{creators}-{seed}"));
        foreach (var each in new[] { quarter.Previous, quarter })
        {
            if (!File.Exists(Path.Combine(root, each.ToString(), "quarter.yaml")))
                SampleQuarter.Write(new SampleRequest(creators, (ulong)seed, each), new FolderSampleFiles(Path.Combine(root, each.ToString())));
        }

        var request = new LoadRequest(Path.Combine(root, quarter.ToString()), Path.Combine(root, quarter.Previous.ToString()), Path.Combine(AppContext.BaseDirectory, "templates", "rules"), Path.GetTempPath());
        return QuarterLoader.Load(request).Data ?? throw new InvalidOperationException("The made quarters do not load.");
    }

    private sealed record SampleSize(int Creators, int Draws);
}
