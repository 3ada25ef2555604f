using System.Globalization;
using ReportGen.Files;

namespace ReportGen.Data.Engine;

/// <summary>What a database may use.</summary>
/// <param name="MemoryMegabytes">Memory before it goes to disk, MiB.</param>
/// <param name="Threads">Threads a query; null for as many as the machine has cores.</param>
internal sealed record EngineSize(int MemoryMegabytes, int? Threads)
{
    /// <summary>
    /// Files that are together smaller as text are queried by one thread a query: several queries run side by side, and handing out their parts
    /// costs more than it saves (a fifth of the processor time of the sample's build).
    /// </summary>
    private const long LargeBytes = 256L << 20;

    private const long Mebibyte = 1L << 20;
    private const int ShareOfMachine = 3;
    private const int LeastMegabytes = 128;
    private const int MostMegabytes = 640;

    /// <summary>Text is some five times as long as compressed files, workbooks and columnar files.</summary>
    private const int Compression = 5;

    /// <summary>The statement that gives queries these threads.</summary>
    public string ThreadsSql => Threads is { } threads ? string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads};") : "RESET threads;";

    /// <summary>Whether tables stay in memory. Only what a query needs beside them may go to disk then.</summary>
    public bool InMemory { get; init; }

    /// <summary>The size for files of so many bytes as text: tables stay in memory where this text is short and would fill no more than half of what the database may use.</summary>
    /// <param name="textBytes">Of all files, see <see cref="TextBytes(IEnumerable{string})"/>.</param>
    /// <param name="memoryMegabytes">What was asked for, MiB; null for a part of the machine.</param>
    /// <param name="available">Memory that the process may have, bytes: that of the machine or of its container.</param>
    public static EngineSize For(long textBytes, int? memoryMegabytes, long available)
    {
        var memory = memoryMegabytes ?? MemoryOf(available);
        return new EngineSize(memory, textBytes < LargeBytes ? 1 : null) { InMemory = textBytes < Math.Min(LargeBytes, memory * Mebibyte / 2) };
    }

    /// <summary>Bytes of files together as text.</summary>
    public static long TextBytes(IEnumerable<string> paths) => paths.Sum(path => TextBytes(PlainFile.Info(path)));

    /// <summary>Bytes of a file as text; 0 where it is missing.</summary>
    public static long TextBytes(FileInfo file) =>
        !file.Exists ? 0 : file.Extension.ToUpperInvariant() is ".GZ" or ".XLSX" or ".PARQUET" ? file.Length * Compression : file.Length;

    /// <summary>
    /// A third of the memory, MiB, within bounds: what does not fit goes to the working folder. More than 640 makes nothing faster (ten and twenty million
    /// comments and viewings) and stands beside what measuring holds: 1,832 MiB at the peak of ten million with 1,024, 1,110 with 640.
    /// </summary>
    private static int MemoryOf(long available) => (int)Math.Clamp(available / ShareOfMachine / Mebibyte, LeastMegabytes, MostMegabytes);
}
