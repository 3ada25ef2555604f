using ReportGen.Data;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Indicators;
using ReportGen.Samples;

namespace ReportGen.EndToEnd.Tests.Editions;

/// <summary>A small generated quarter with the one before it, loaded and measured once for all tests of editions.</summary>
public sealed class SegmentQuarter : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-editions-").FullName;

    public SegmentQuarter()
    {
        SmallPapers.WriteQuarters(new SampleRequest(40, 11, new CalendarQuarter(2025, 1)), _folder);
        Data = QuarterLoader.Load(new LoadRequest(Request.Folder, Request.Previous, Request.RulesFolder, Request.TemporaryFolder)).Data
            ?? throw new InvalidOperationException("The sample does not load.");
        Whole = Measurer.Measure(Data, Settings);
    }

    public static MeasureSettings Settings { get; } = new() { Draws = 50, PDraws = 50, Threads = 2 };

    public DataRequest Request => new(Path.Combine(_folder, "2025Q1"), Path.Combine(_folder, "2024Q4"), Path.Combine(Repository.Root, "templates", "rules"));

    public LoadedData Data { get; }

    public IndicatorSet Whole { get; }

    public void Dispose()
    {
        Data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
