using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Editions;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Indicators.Export;
using ReportGen.Samples;
using ReportGen.Templates.Parameters;
using ReportGen.Watching;

namespace ReportGen.EndToEnd.Tests.Stored;

/// <summary>A second build takes its numbers from what the first one kept, and is the same to the byte; whatever is not the same is read again.</summary>
public sealed class KeptResultsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kept").FullName;

    public KeptResultsTests()
    {
        SmallPapers.WriteQuarters(new SampleRequest(5, 3, new CalendarQuarter(2025, 1)), _folder);
        using (var packed = new GZipStream(File.OpenRead(Daily + ".gz"), CompressionMode.Decompress))
        using (var file = File.Create(Daily))
            packed.CopyTo(file);
        File.Delete(Daily + ".gz");
    }

    private string Quarter => Path.Combine(_folder, "2025Q1");

    private string Daily => Path.Combine(Quarter, "daily.csv");

    private string Place => Path.Combine(Quarter, ".reportgen", "results.json");

    [Fact]
    public void The_second_paper_has_the_same_bytes_and_reads_no_row()
    {
        var plain = Build(keeps: false);
        Assert.False(Directory.Exists(Path.Combine(Quarter, ".reportgen")));
        var first = Build();
        var kept = File.ReadAllBytes(Place);
        var second = Build();
        Assert.Equal(plain.Content, first.Content);
        Assert.Equal(first.Content, second.Content);
        Assert.Equal(first.Faults.Select(Text), second.Faults.Select(Text));
        Assert.True(first.Loaded);
        Assert.False(second.Loaded);
        Assert.Equal(kept, File.ReadAllBytes(Place));
        Assert.Equal([Place], Directory.GetFiles(Path.Combine(Quarter, ".reportgen")));
    }

    [Fact]
    public void Results_of_linked_files_are_kept_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        var elsewhere = Path.Combine(_folder, "daily-of-the-quarter.csv");
        File.Move(Daily, elsewhere);
        File.CreateSymbolicLink(Daily, elsewhere);
        Assert.True(Measure().Loaded);
        Assert.False(Measure().Loaded);
    }

    [Fact]
    public void A_changed_byte_is_noticed_whatever_the_time_of_the_file()
    {
        var first = Measure();
        Change(Daily, text => text[..^1] + "\r"); // as many bytes, and the same numbers
        Assert.True(Measure().Loaded);
        Assert.False(Measure().Loaded);
        Change(Daily, text => text[..^3] + (text[^3] == '1' ? '2' : '1') + text[^2..]); // one digit
        var changed = Measure();
        Assert.True(changed.Loaded);
        Assert.NotEqual(first.Content, changed.Content);
        File.WriteAllText(Path.Combine(Quarter, "days.csv"), "another file that might be meant");
        Assert.True(Measure().Loaded);
    }

    [Fact]
    public void What_is_damaged_is_as_good_as_not_there()
    {
        var first = Measure();
        var bytes = File.ReadAllBytes(Place);
        foreach (var damaged in new[] { [], bytes[..(bytes.Length / 2)], [.. bytes[..^9], (byte)'7', .. bytes[^8..]] })
        {
            File.WriteAllBytes(Place, damaged);
            var again = Measure();
            Assert.True(again.Loaded);
            Assert.Equal(first.Content, again.Content);
            Assert.Equal(bytes, File.ReadAllBytes(Place));
        }
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_no_fault()
    {
        var first = Measure(keeps: false);
        File.WriteAllText(Path.Combine(Quarter, ".reportgen"), "in the way");
        var again = Measure();
        Assert.True(again.Loaded);
        Assert.Equal(first.Content, again.Content);
        Assert.Equal(first.Faults.Select(Text), again.Faults.Select(Text));
    }

    [Fact]
    public void Rejected_rows_are_written_by_every_build()
    {
        File.AppendAllText(Daily, "2025-01-11,nothing,many,1,1,1,1\n");
        var rejects = Path.Combine(_folder, "rejects.csv");
        var first = Measure(rejects: rejects);
        Assert.True(first.Loaded);
        var rows = File.ReadAllText(rejects);
        File.Delete(rejects);
        var second = Measure(rejects: rejects);
        Assert.False(second.Loaded);
        Assert.Equal(rows, File.ReadAllText(rejects));
        Assert.Equal(first.Faults.Select(Text), second.Faults.Select(Text));
        Assert.False(Measure().Loaded); // nobody asked for them
        // Rows that are not there as they were kept are read again.
        File.AppendAllText(Path.Combine(Quarter, ".reportgen", "rejects.csv"), "x");
        Assert.True(Measure(rejects: rejects).Loaded);
        Assert.Equal(rows, File.ReadAllText(rejects));
    }

    [Fact]
    public void Watching_and_a_list_of_papers_take_what_was_kept()
    {
        Assert.True(Build().Loaded);
        var observer = new LoadObserver();
        using (var session = WatchSession.Start(Data(keeps: true, null), Environment(), observer).Session!)
        {
            using var papers = new MemoryPapers();
            Assert.Empty(session.Rebuild(Request(Data(keeps: true, null)), papers).Faults.Where(fault => fault.Severity == Severity.Error));
        }

        var rows = ImmutableArray.Create(new EditionRow("a", ImmutableSortedDictionary<string, ParameterValue>.Empty), new EditionRow("b", ImmutableSortedDictionary<string, ParameterValue>.Empty));
        var made = new EditionPipeline(Environment()).Build(new EditionRequest(Request(Data(keeps: true, null))) { Rows = rows }, new Nowhere(), observer);
        Assert.True(made.Succeeded);
        Assert.Equal(2, made.Outcomes.Length);
        Assert.False(observer.Loaded);
        // Segments are measured from the rows.
        Assert.True(new EditionPipeline(Environment()).Build(new EditionRequest(Request(Data(keeps: true, null))) { Segment = SegmentKind.Tier }, new Nowhere(), observer).Succeeded);
        Assert.True(observer.Loaded);
    }

    private sealed class Nowhere : IEditionPlaces
    {
        public IPaperSink Open(Edition edition) => new MemoryPapers();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Change(string path, Func<string, string> change)
    {
        var time = File.GetLastWriteTimeUtc(path);
        var before = File.ReadAllText(path);
        Assert.NotEqual(before, change(before));
        File.WriteAllText(path, change(before));
        File.SetLastWriteTimeUtc(path, time);
    }

    private static string Text(Fault fault) => $"{fault.Code} {fault.Severity} {fault.Place} {fault.Count} {string.Join(';', fault.Values)}";

    private DataRequest Data(bool keeps, string? rejects) =>
        new(Quarter, Path.Combine(_folder, "2024Q4"), Path.Combine(Repository.Root, "templates", "rules")) { KeepsResults = keeps, RejectsFile = rejects };

    private static PipelineEnvironment Environment() => new(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System) { Threads = 2 };

    private static ReportPipeline Pipeline() => new(Environment());

    private static BuildRequest Request(DataRequest data) =>
        new(data, Path.Combine(Repository.Root, "templates", "white-paper"), ["all"], ImmutableSortedDictionary<string, ParameterValue>.Empty);

    private Built Build(bool keeps = true)
    {
        var request = Request(Data(keeps, null));
        var observer = new LoadObserver();
        using var papers = new MemoryPapers();
        var faults = Pipeline().Build(request, papers, observer).Faults;
        var files = papers.Files().OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {Convert.ToHexString(SHA256.HashData(file.Value))}");
        return new Built(string.Join('\n', files), faults, observer.Loaded).Sound();
    }

    private Built Measure(bool keeps = true, string? rejects = null)
    {
        var observer = new LoadObserver();
        var measured = Pipeline().Indicators(Data(keeps, rejects), observer);
        return new Built(measured.Results is null ? "" : IndicatorsJson.Write(measured.Results), measured.Faults, observer.Loaded).Sound();
    }

    private sealed record Built(string Content, ImmutableArray<Fault> Faults, bool Loaded)
    {
        public Built Sound()
        {
            Assert.Empty(Faults.Where(fault => fault.Severity == Severity.Error).Select(Text));
            Assert.NotEmpty(Content);
            return this;
        }
    }

    /// <summary>Hears whether any file was read.</summary>
    private sealed class LoadObserver : IPipelineObserver
    {
        public bool Loaded { get; private set; }

        public void Started(string step, string detail)
        {
        }

        public void Finished(string step, string detail, TimeSpan elapsed)
        {
        }

        public void Working(string step, string what) => Loaded |= step == PipelineStep.Load;
    }
}
