using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ReportGen;
using ReportGen.Charts;
using ReportGen.Language;
using ReportGen.Templates.Checking;
using ReportGen.Typesetting.Text;

namespace Benchmarks.Parts;

/// <summary>Single charts of the paper, drawn from made-up results, labels measured with the paper's font.</summary>
public class ChartParts
{
    private const double FullWidth = 468;
    private readonly ReportFonts _fonts = ReportFonts.Open(Path.Combine(AppContext.BaseDirectory, "fonts"));
    private readonly ChartMaker _maker = new();
    private ChartContext? _context;

    /// <summary>What is drawn.</summary>
    [Params("weekly_line", "forest", "waterfall_reasons", "pool_lines")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Open() => _context = new ChartContext(
        Specimen.Full(previous: true), Specimen.Facts(previous: false), LanguageHabits.For("zh-CN"), new ChartTheme(ReportFonts.Family, 8), new LineComposer(_fonts.Library));

    [GlobalCleanup]
    public void Close() => _fonts.Dispose();

    [Benchmark(Description = "chart")]
    public int Draw() => _maker.Draw(new ChartRequest(Kind, FullWidth, ImmutableSortedDictionary<string, string>.Empty), _context!).AlternateText.Length;
}
