namespace ReportGen.Data;

/// <summary>What is not needed any more.</summary>
internal static class Garbage
{
    /// <summary>Collects all of it and gives the memory back to the system: before a step that needs much, what the one before left would lie beside it.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
