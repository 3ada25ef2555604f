using System.Collections.Immutable;
using ReportGen.Data.Comments;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Tables;

/// <summary>What the steps of a load share.</summary>
internal sealed record LoadContext(LoadRequest Request, FaultSums Faults, DuckDbEngine Engine, ImmutableArray<FolderInput> Folders)
{
    /// <summary>Ids met.</summary>
    public required Dimensions Dimensions { get; init; }

    /// <summary>The rules of comments, which may still be read while the first tables are.</summary>
    public required ReadRules Rules { get; init; }

    /// <summary>Judges comments.</summary>
    public CommentJudge Judge => Rules.Judge;

    /// <summary>Hears how far the load is.</summary>
    public IProgress<LoadProgress>? Progress { get; init; }

    /// <summary>Stops the load.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Reads a file into its taker.</summary>
    public void Read(FolderInput folder, FileLoad load, IRowTaker taker) =>
        TableFile.Read(load, new FileRows(load, taker, folder.Zone, Progress) { ReadsAhead = Request.ReadsAhead, Cancellation = Cancellation }, Progress);
}
