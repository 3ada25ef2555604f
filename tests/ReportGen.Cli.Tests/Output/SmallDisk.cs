using System.Diagnostics;

namespace ReportGen.Cli.Tests.Output;

/// <summary>A disk of a few kilobytes; tests that need one are skipped where it cannot be made.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportgen-test-");

    public SmallDisk(int kilobytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root may mount a disk.");
        var mounted = Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", Root);
        if (!mounted)
            _folder.Delete();
        Assert.SkipUnless(mounted, "No disk can be mounted here.");
    }

    public string Root => _folder.FullName;

    /// <summary>Names of all that stands on it.</summary>
    public string[] Names => [.. Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Run("umount", Root);
        _folder.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        run.WaitForExit();
        return run.ExitCode == 0;
    }
}
