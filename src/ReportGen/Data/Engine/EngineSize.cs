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

    /// <summary>The size for files of so many bytes.</summary>
    public static EngineSize For(long bytes, int memoryMegabytes) => new(memoryMegabytes, bytes < LargeBytes ? 1 : null);
}
