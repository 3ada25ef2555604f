namespace ReportGen.Data.Engine;

/// <summary>What a database may use.</summary>
/// <param name="MemoryMegabytes">Memory before it goes to disk, MiB.</param>
/// <param name="Threads">Threads a query; null for as many as the machine has cores.</param>
internal sealed record EngineSize(int MemoryMegabytes, int? Threads)
{
    /// <summary>
    /// Files that are together smaller are queried by one thread a query: several queries run side by side, and handing out their parts
    /// costs more than it saves (a fifth of the processor time of the sample's build).
    /// </summary>
    private const long LargeBytes = 64L << 20;

    private const long Mebibyte = 1L << 20;
    private const int ShareOfMachine = 3;
    private const int LeastMegabytes = 128;
    private const int MostMegabytes = 768;

    /// <summary>The size for files of so many bytes.</summary>
    /// <param name="bytes">Of all files.</param>
    /// <param name="memoryMegabytes">What was asked for, MiB; null for a part of the machine.</param>
    /// <param name="available">Memory that the process may have, bytes: that of the machine or of its container.</param>
    public static EngineSize For(long bytes, int? memoryMegabytes, long available) => new(memoryMegabytes ?? MemoryOf(available), bytes < LargeBytes ? 1 : null);

    /// <summary>
    /// A third of the memory, MiB, and no more than leaves the program under 1.5 GiB on any machine: what does not fit goes to the working folder, in the
    /// engine's own order.
    /// </summary>
    private static int MemoryOf(long available) => (int)Math.Clamp(available / ShareOfMachine / Mebibyte, LeastMegabytes, MostMegabytes);
}
