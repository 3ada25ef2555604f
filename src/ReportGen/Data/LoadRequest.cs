using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Data;

/// <summary>What to load.</summary>
/// <param name="Folder">Folder of the quarter.</param>
/// <param name="PreviousFolder">Folder of the quarter before; null where there is none.</param>
/// <param name="RulesFolder">Folder with the comment rules (<c>settings.yaml</c> and one file a family).</param>
/// <param name="WorkingFolder">Where the database may stand while the program runs; a folder of its own is made in it and deleted at the end.</param>
public sealed record LoadRequest(string Folder, string? PreviousFolder, string RulesFolder, string WorkingFolder)
{
    /// <summary>Memory the database may use, in MiB, before it goes to disk; null for a third of the machine's, at most 640.</summary>
    public int? MemoryLimitMegabytes { get; init; }

    /// <summary>Share of a file's rows that may be rejected; above it the load fails.</summary>
    public double RejectShareLimit { get; init; } = 0.01;

    /// <summary>Rules opened before, for several loads by the same rules; null to read the folder.</summary>
    public Comments.CommentRules? Rules { get; init; }

    /// <summary>A server that holds the tables already: only quarter.yaml is read from the folders. Null to load the folders' tables.</summary>
    public EngineAddress? Engine { get; init; }

    /// <summary>Whether the report says what a server holds, which takes queries over all its rows; what folders hold it says always.</summary>
    public bool Inspects { get; init; }

    /// <summary>File of labelled comments that the rules are scored on; null where there is none.</summary>
    public string? LabelledFile { get; init; }

    /// <summary>Whether messages and rejected rows leave out every value of the files.</summary>
    public bool HidesValues { get; init; }

    /// <summary>Threads to read large tables with, besides those that find rows and take them; the outcome is the same.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether plain rows of large tables are found and read by threads of their own, ahead of the one that takes them. The outcome is the same.</summary>
    internal bool ReadsAhead { get; init; } = true;

    /// <summary>Takes the rejected rows.</summary>
    public IRejectSink Rejects { get; init; } = NoRejects.Instance;
}

/// <summary>The outcome of loading: data where no fault is an error, and always what was found.</summary>
/// <param name="Data">Null where a fault is an error.</param>
/// <param name="Report">Files, faults, checks, coverage.</param>
public sealed record LoadResult(LoadedData? Data, LoadReport Report)
{
    /// <summary>All faults, errors first in the order of files.</summary>
    public ImmutableArray<Fault> Faults => Report.Faults;
}

/// <summary>How far loading is.</summary>
/// <param name="Quarter">Quarter of the folder being read.</param>
/// <param name="Table">Table being read.</param>
/// <param name="Fraction">Part of this file that has been read, 0 to 1.</param>
public readonly record struct LoadProgress(string Quarter, string Table, double Fraction);
