namespace ReportGen.Typesetting.Layout;

/// <summary>Page labels of named places as known from the pass before, and which of them were asked for.</summary>
/// <param name="labels">The labels; null in the first pass.</param>
internal sealed class References(IReadOnlyDictionary<string, string>? labels)
{
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The targets asked for so far, in ordinal order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>The label of the page on which a place stands; a guess of two digits before the first pass ends, a question mark for a place that is not there.</summary>
    public string Label(string target)
    {
        _asked.Add(target);
        return labels is null ? "00" : labels.GetValueOrDefault(target, "?");
    }

    /// <summary>Whether everything printed agrees with where things ended up.</summary>
    public bool Agrees(IReadOnlyDictionary<string, string> found) =>
        _asked.Count == 0 || (labels is not null && _asked.All(t => labels.GetValueOrDefault(t) == found.GetValueOrDefault(t)));
}
