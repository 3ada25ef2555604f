using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.EndToEnd.Tests.Sample;

namespace ReportGen.EndToEnd.Tests.Viewers;

/// <summary>The text of a file as a viewer selects and searches it. A viewer that is not installed skips the test.</summary>
internal static partial class Viewer
{
    private static readonly string JavaScript = Path.Combine(Repository.Root, "tests", "ReportGen.EndToEnd.Tests", "Viewers", "javascript");

    /// <summary>All characters in order without blanks and line ends, which viewers make up.</summary>
    public static string Text(string viewer, byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            return Space().Replace(viewer switch
            {
                "Poppler" => Output("pdftotext", "-raw", "-enc", "UTF-8", path, "-"),
                "MuPDF" => Output("mutool", "draw", "-q", "-F", "txt", path),
                "pdf.js" => OutputOfNode("pdfjs-dist", "pdfjs.mjs", path),
                "PDFium" => OutputOfNode("@hyzyla/pdfium", "pdfium.mjs", path),
                _ => throw new ArgumentException(viewer, nameof(viewer)),
            }, "");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string OutputOfNode(string package, string script, string path)
    {
        if (!Directory.Exists(Path.Combine(JavaScript, "node_modules", package)))
            Assert.Skip($"{package} is not installed: run npm install in {JavaScript}.");
        return Output("node", Path.Combine(JavaScript, script), path);
    }

    private static string Output(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
