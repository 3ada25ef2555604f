using ReportGen.Data;

namespace ReportGen.Tests.Data;

public class SampleFolderTests
{
    [Fact]
    public void TheCommittedSampleLoadsWithoutErrors()
    {
        var root = Environment.GetEnvironmentVariable("REPORTGEN_SAMPLE") ?? Path.Combine(Folders.Rules, "..", "..", "sample-data");
        if (!Directory.Exists(root))
            Assert.Skip("The sample data are not in this checkout.");
        using var folders = new Folders();
        var folder = Path.Combine(root, "2025Q1");
        var result = QuarterLoader.Load(new LoadRequest(folder, QuarterFolders.FindPrevious(folder), Folders.Rules, folders.Root) { Rules = Folders.Opened });
        foreach (var file in result.Report.Files)
            TestContext.Current.TestOutputHelper?.WriteLine(file.ToString());
        foreach (var fault in result.Faults)
            TestContext.Current.TestOutputHelper?.WriteLine(ReportGen.Diagnostics.MessageCatalog.For("en").Describe(fault));
        foreach (var check in result.Report.Checks)
            TestContext.Current.TestOutputHelper?.WriteLine(check.ToString());
        Assert.NotNull(result.Data);
        foreach (var row in result.Rows("SELECT verdict, count(*) FROM comments GROUP BY verdict ORDER BY verdict", 2))
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', row));
        Assert.All(result.Report.Files, file => Assert.Equal(0, file.Rejected));
        Assert.All(result.Report.Files, file => Assert.True(file.Loaded > 0));
        result.Data.Dispose();
    }
}
