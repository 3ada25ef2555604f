using ReportGen.Data;
using ReportGen.Files;

namespace ReportGen.Cli.Tests.Output;

/// <summary>A disk that is full leaves nothing half written, and says so as any place that cannot be written.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void What_still_waits_to_be_written_does_not_keep_the_file()
    {
        using var disk = new SmallDisk(8);
        using (var file = AtomicFile.Begin(Path.Combine(disk.Root, "paper.pdf")))
            Assert.Throws<IOException>(() => Fill(file.Stream));
        Assert.Empty(disk.Names);
    }

    [Fact]
    public void Rejected_rows_without_room_are_a_problem_that_is_told()
    {
        using var disk = new SmallDisk(8);
        using var rejects = new RejectFile(Path.Combine(disk.Root, "rejects.csv"));
        for (var line = 2; line < 200; line++)
            rejects.Add(new RejectedRow("daily.csv", line, 100 * line, "data-not-a-count", "2025-01-10,7431052800000000001,1o2,1,1,1"));
        rejects.Dispose();
        Assert.NotNull(rejects.Problem);
        Assert.Empty(disk.Names);
    }

    private static void Fill(FileStream stream)
    {
        while (true)
            stream.Write(new byte[100]);
    }
}
