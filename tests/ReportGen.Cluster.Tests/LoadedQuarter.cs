using ReportGen.Data;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Samples;

namespace ReportGen.Cluster.Tests;

/// <summary>A small made quarter and the one before, loaded into DuckDB.</summary>
internal sealed class LoadedQuarter : IDisposable
{
    public LoadedQuarter(string folder)
    {
        Folder = folder;
        var quarter = new CalendarQuarter(2025, 1);
        foreach (var each in new[] { quarter.Previous, quarter })
            SampleQuarter.Write(new SampleRequest(110, 5, each), new FolderSampleFiles(Path.Combine(folder, each.ToString())));
        Data = QuarterLoader.Load(Request).Data ?? throw new InvalidOperationException("The made quarter does not load.");
    }

    public string Folder { get; }

    public string Current => Path.Combine(Folder, "2025Q1");

    public string Previous => Path.Combine(Folder, "2024Q4");

    public static string Rules => Path.Combine(Repository.Root, "templates", "rules");

    public LoadRequest Request => new(Current, Previous, Rules, Folder);

    public LoadedData Data { get; }

    public void Dispose() => Data.Dispose();
}
