using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>Poppler's tools, where they are installed.</summary>
internal static class Poppler
{
    /// <summary>The tag tree as <c>pdfinfo -struct-text</c> prints it; skips the test where there is no such program.</summary>
    public static string StructureText(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var start = new ProcessStartInfo("pdfinfo", ["-struct-text", path]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
            using var process = Process.Start(start)!;
            return process.StandardOutput.ReadToEnd();
        }
        catch (Win32Exception)
        {
            Assert.Skip("Poppler's pdfinfo is not installed.");
            throw;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
