using ReportGen.Data;

namespace ReportGen.Tests.Data;

public sealed class RejectFileTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "reportgen-tests-" + Path.GetRandomFileName());

    private string File => Path.Combine(_folder, "out", "rejects.csv");

    [Fact]
    public void Appears_when_closed_and_goes_when_a_later_run_rejects_nothing()
    {
        using (var rejects = new RejectFile(File))
        {
            rejects.Add(new RejectedRow("daily.csv", 3, 81, "data-not-a-number", "2025-01-11,\"v\",x"));
            Assert.False(System.IO.File.Exists(File));
        }

        Assert.Equal("file,line,offset,reason,row\n\"daily.csv\",3,81,data-not-a-number,\"2025-01-11,\"\"v\"\",x\"\n", System.IO.File.ReadAllText(File));
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(File)!, "*", new EnumerationOptions { AttributesToSkip = 0 }));
        new RejectFile(File).Dispose();
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void Leaves_a_file_that_is_not_its_own()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "mine\n");
        new RejectFile(File).Dispose();
        Assert.Equal("mine\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_folder_in_its_place_is_a_problem_not_an_exception()
    {
        Directory.CreateDirectory(File);
        using var rejects = new RejectFile(File);
        rejects.Add(new RejectedRow("daily.csv", 3, 81, "data-not-a-number", ""));
        Assert.NotNull(rejects.Problem);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
