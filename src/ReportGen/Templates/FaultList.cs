using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Templates;

/// <summary>Collects the mistakes found while composing.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, ImmutableArray<SourcePlace>> _expanded = new(StringComparer.Ordinal);

    /// <summary>What was found so far, in order of file and place, each once.</summary>
    public ImmutableArray<Fault> Sorted =>
    [
        .. _faults
            .DistinctBy(f => (f.Code, f.Place, string.Join('\n', f.Values.Select(v => v.Key + "=" + v.Value))))
            .OrderBy(f => f.Place?.File, StringComparer.Ordinal)
            .ThenBy(f => f.Place?.Line)
            .ThenBy(f => f.Place?.Column),
    ];

    /// <summary>Whether something stops the paper.</summary>
    public bool HasErrors => _faults.Exists(f => f.Severity == Severity.Error);

    /// <summary>Adds a mistake.</summary>
    public void Add(Fault fault) => _faults.Add(fault.Place is { } place ? fault with { Place = Origin(place) } : fault);

    /// <summary>Adds those of another list, in their order.</summary>
    public void AddAll(FaultList other) => other._faults.ForEach(Add);

    /// <summary>Says where the lines of a file come from that was put together of several.</summary>
    /// <param name="file">The file by whose name mistakes are told.</param>
    /// <param name="lines">File and line of each of its lines.</param>
    public void Expanded(string file, ImmutableArray<SourcePlace> lines) => _expanded[file] = lines;

    /// <summary>Adds an error with the thing found.</summary>
    public void Error(string code, SourcePlace place, string found) => Add(new Fault(code, Severity.Error, place).With("found", found));

    /// <summary>Adds a warning with the thing found.</summary>
    public void Warning(string code, SourcePlace place, string found) => Add(new Fault(code, Severity.Warning, place).With("found", found));

    /// <summary>
    /// Adds an error about an unknown word; <c>CODE-suggest</c> with <c>{suggestion}</c> where a near one is known, else <c>CODE</c> with <c>{known}</c>.
    /// </summary>
    public void Unknown(string code, SourcePlace place, string found, IEnumerable<string> known) => Unknown(new Fault(code, Severity.Error, place), found, known);

    /// <summary>The same as a warning.</summary>
    public void UnknownWarning(string code, SourcePlace place, string found, IEnumerable<string> known) => Unknown(new Fault(code, Severity.Warning, place), found, known);

    private void Unknown(Fault kind, string found, IEnumerable<string> known)
    {
        var words = known.Where(w => w.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
        var near = Suggestion.For(found, words);
        var fault = kind with { Code = near is null ? kind.Code : kind.Code + "-suggest" };
        fault = fault.With("found", found);
        Add(near is null ? fault.With("known", string.Join(", ", words.Take(24))) : fault.With("suggestion", near));
    }

    private SourcePlace Origin(SourcePlace place) =>
        place.Line is { } line && _expanded.TryGetValue(place.File, out var lines) && line >= 1 && line <= lines.Length
            ? place with { File = lines[line - 1].File, Line = lines[line - 1].Line }
            : place;
}
