using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Comments;

/// <summary>The rules of a load, read and set up beside the tables that need none: on a small quarter that takes as long as creators and videos.</summary>
internal sealed class ReadRules
{
    private readonly FaultSums _faults = new();
    private readonly Task<CommentJudge?> _read;

    private ReadRules(LoadRequest request) =>
        _read = Task.Run(() => (request.Rules?.Set ?? RuleSet.Load(request.RulesFolder, _faults)) is { } rules ? new CommentJudge(rules) : null);

    /// <summary>Judges by the rules; waits until they are read. Not to be asked for where they cannot be used.</summary>
    public CommentJudge Judge => _read.GetAwaiter().GetResult() ?? throw new InvalidOperationException("The rules cannot be used, which has been said.");

    /// <summary>Begins to read the rules of a load.</summary>
    public static ReadRules Begin(LoadRequest request) => new(request);

    /// <summary>Waits for the rules and adds what is wrong with them; false where they cannot be used.</summary>
    public bool Wait(FaultSums faults)
    {
        var usable = _read.GetAwaiter().GetResult() is not null;
        foreach (var fault in _faults.ToFaults())
            faults.Add(fault);
        return usable;
    }

    /// <summary>What is wrong with the rules, after other faults: nothing that was found beside them.</summary>
    public ImmutableArray<Fault> After(ImmutableArray<Fault> others)
    {
        var sums = new FaultSums();
        foreach (var fault in others)
            sums.Add(fault);
        _ = Wait(sums);
        return sums.ToFaults();
    }
}
