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

    /// <summary>The first fault of a file with one of some codes; null where there is none.</summary>
    public Fault? First(string file, string[] codes) => _faults.Find(fault => fault.Place?.File == file && codes.Contains(fault.Code, StringComparer.Ordinal));

    /// <summary>Adds a fault; its count is added to that of its kind.</summary>
    public void Add(Fault fault)
    {
        var key = Kind(fault);
        if (_index.TryGetValue(key, out var at))
        {
            _faults[at] = _faults[at] with { Count = _faults[at].Count + fault.Count };
            return;
        }

        _index[key] = _faults.Count;
        _faults.Add(fault);
    }

    /// <summary>Takes back faults of a code in a file: another fault that was said is their cause.</summary>
    public void TakeBack(string code, string file)
    {
        _faults.RemoveAll(fault => fault.Code == code && fault.Place?.File == file);
        _index.Clear();
        for (var i = 0; i < _faults.Count; i++)
            _index[Kind(_faults[i])] = i;
    }

    /// <summary>Errors, then warnings, then notes, each in the order met.</summary>
    public ImmutableArray<Fault> ToFaults() => [.. _faults.OrderByDescending(fault => fault.Severity)];

    private static (string Code, string File, string Column) Kind(Fault fault) =>
        (fault.Code, fault.Place?.File ?? "", fault.Values.GetValueOrDefault("column", ""));
}
