using System.Diagnostics;
using System.Net.Sockets;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Formats;

/// <summary>What has a file's name and is none is refused at once: reading a pipe would wait for ever, reading a device never end.</summary>
public sealed class NoFileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("daily.csv")]
    [InlineData("comments.csv.gz")]
    [InlineData("quarter.yaml")]
    [InlineData("labelled-comments.csv")]
    [InlineData("days.csv")]
    public async Task A_pipe_is_refused_at_once(string name)
    {
        using var folders = Sound(name);
        Pipe(Path.Combine(folders.Quarter, name));
        var result = await Load(folders);
        Assert.Null(result.Data);
        var fault = result.Fault("data-not-a-file");
        Assert.Equal((Severity.Error, Path.Combine(folders.Quarter, name)), (fault.Severity, fault.Place!.File));
        Assert.Single(result.Faults, fault => fault.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("/dev/zero", "data-not-a-file")]
    [InlineData("/dev/null", "data-not-a-file")]
    [InlineData("/dev/stdin", "data-not-a-file")]
    [InlineData("pipe", "data-not-a-file")]
    [InlineData("socket", "data-not-a-file")]
    [InlineData("nowhere.csv", "data-link-broken")]
    [InlineData("daily.csv", "data-link-broken")]
    public async Task A_link_to_what_is_no_file_is_refused(string target, string code)
    {
        using var folders = Sound("daily.csv");
        Pipe(Path.Combine(folders.Quarter, "pipe"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folders.Quarter, "socket")));
        File.CreateSymbolicLink(Path.Combine(folders.Quarter, "daily.csv"), target);
        var result = await Load(folders);
        Assert.Contains(Assert.Single(result.Faults, fault => fault.Severity == Severity.Error).Code, target == "/dev/stdin" ? [code, "data-link-broken"] : new[] { code });
    }

    [Fact]
    public async Task A_link_to_a_file_is_read_as_the_file()
    {
        using var folders = Sound("daily.csv");
        folders.Put("kept.txt", Folders.Daily, "elsewhere");
        File.CreateSymbolicLink(Path.Combine(folders.Quarter, "daily.csv"), "../elsewhere/kept.txt");
        var result = await Load(folders);
        Assert.Equal(3, result.File("daily").Loaded);
        result.Data!.Dispose();
    }

    private static Folders Sound(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no place in folders there.");
        var folders = new Folders().Sound();
        if (name == "days.csv")
            folders.Put("quarter.yaml", "files: {daily: days.csv}\n");
        return folders.Remove(name);
    }

    private static void Pipe(string path)
    {
        using var made = Process.Start("mkfifo", path);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private static Task<LoadResult> Load(Folders folders)
    {
        var request = new LoadRequest(folders.Quarter, null, Folders.Rules, folders.Root) { Rules = Folders.Opened, LabelledFile = QuarterFolders.FindLabelled(folders.Quarter) };
        return Task.Run(() => QuarterLoader.Load(request)).WaitAsync(Patience);
    }
}
