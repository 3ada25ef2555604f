using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests;

/// <summary>What is committed under sample-data is what the generator writes, and it is small.</summary>
public class CommittedFilesTests(CommittedSample sample)
{
    private const long MostBytes = 12_000_000;

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(folder, "sample-data")))
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("sample-data");
            return Path.Combine(folder, "sample-data");
        }
    }

    /// <summary>Texts are compared, not compressed bytes: these may differ between versions of the compressor.</summary>
    [Theory]
    [InlineData("2025Q1")]
    [InlineData("2024Q4")]
    public void Committed_files_are_the_generated_ones(string quarter)
    {
        var committed = MemoryFiles.Read(Path.Combine(Root, quarter));
        var generated = quarter == "2025Q1" ? sample.NowFiles : sample.BeforeFiles;
        Assert.Equal(generated.Names, committed.Names);
        Assert.All(generated.Names, name => Assert.True(generated.Text(name) == committed.Text(name), name));
    }

    /// <summary>What a build of the sample keeps beside the data is not committed, and the README makes the papers before it runs the tests.</summary>
    [Fact]
    public void Both_folders_stay_under_12_megabytes() =>
        Assert.InRange(Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Where(path => !IsKept(path)).Sum(path => new FileInfo(path).Length), 1, MostBytes);

    [Fact]
    public void The_planted_values_stand_in_no_file()
    {
        var yaml = sample.NowFiles.Text("quarter.yaml");
        foreach (var value in new[] { "18.7", "0.187", "0.316", "0.365", "1.25", "1.4", "200000", "250000" })
            Assert.DoesNotContain(value, yaml, StringComparison.Ordinal);
    }

    private static bool IsKept(string path) => Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Contains(".reportgen");
}
