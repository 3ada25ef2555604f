using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>What a program of another maker said of a file.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote, errors after the rest.</param>
internal sealed record Tool(int ExitCode, string Output)
{
    /// <summary>Runs a program on a file, which stands for <c>FILE</c> in the arguments; skips the test where it is not installed.</summary>
    public static Tool Run(byte[] file, string program, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var start = new ProcessStartInfo(program, arguments.Select(a => a == "FILE" ? path : a))
            {
                RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Tool(process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
