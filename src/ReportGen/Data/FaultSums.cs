using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Data;

/// <summary>Sums faults by kind: code, file and column. Of each kind the first place and its values are kept.</summary>
internal sealed class FaultSums
{
    private readonly Dictionary<(string Code, string File, string Column), int> _index = [];
    private readonly List<Fault> _faults = [];

    /// <summary>Whether any fault is an error.</summary>
    public bool HasErrors => _faults.Exists(fault => fault.Severity == Severity.Error);

    /// <summary>Whether a fault of this file is an error.</summary>
    public bool HasErrorsIn(string file) => _faults.Exists(fault => fault.Severity == Severity.Error && fault.Place?.File == file);

    /// <summary>Adds a fault; its count is added to that of its kind.</summary>
    public void Add(Fault fault)
    {
        var key = (fault.Code, fault.Place?.File ?? "", fault.Values.GetValueOrDefault("column", ""));
        if (_index.TryGetValue(key, out var at))
        {
            _faults[at] = _faults[at] with { Count = _faults[at].Count + fault.Count };
            return;
        }

        _index[key] = _faults.Count;
        _faults.Add(fault);
    }

    /// <summary>Errors, then warnings, then notes, each in the order met.</summary>
    public ImmutableArray<Fault> ToFaults() => [.. _faults.OrderByDescending(fault => fault.Severity)];
}
