using ReportGen.Files;

namespace ReportGen.Cli.Tests.Output;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-test-").FullName;

    private string Target => Path.Combine(_folder, "new", "paper.pdf");

    [Fact]
    public void Nothing_remains_of_a_file_that_is_not_committed()
    {
        using (var file = AtomicFile.Begin(Target))
            file.Stream.Write("half"u8);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void A_device_is_not_moved_out_of_its_place()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices are no files there.");
        var link = Path.Combine(_folder, "link.pdf");
        File.CreateSymbolicLink(link, "/dev/null");
        Assert.Throws<IOException>(() => AtomicFile.Begin(link));
        Assert.Equal(link, Assert.Single(Directory.GetFiles(_folder)));
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_the_file_is_refused_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no place in folders there.");
        var pipe = Path.Combine(_folder, "pipe.pdf");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<IOException>(() => Task.Run(() => AtomicFile.Begin(pipe)).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_old_file_stays_until_the_new_one_is_committed()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "old");
        using (var file = AtomicFile.Begin(Target))
        {
            file.Stream.Write("new"u8);
            Assert.Equal("old", File.ReadAllText(Target));
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_said_at_once()
    {
        Directory.CreateDirectory(Target);
        Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.Begin(Target));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
