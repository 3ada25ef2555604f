using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>Where named places stand.</summary>
/// <param name="Count">Number of pages.</param>
/// <param name="Labels">Printed page of each place.</param>
internal sealed record PageMap(int Count, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>Counts pages and finds the places on them; of two places of one name the first counts.</summary>
    public static PageMap Of(IEnumerable<FilledPage> pages)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var page in pages)
        {
            // A page without a printed number still counts, and a reference to it must lead somewhere.
            AddPlaces(labels, page.Content, LineSetter.Number(++count));
        }

        return new PageMap(count, labels);
    }

    private static void AddPlaces(Dictionary<string, string> labels, Fragment fragment, string label)
    {
        foreach (var anchor in fragment.Anchors)
            labels.TryAdd(anchor.Name, label);
        foreach (var child in fragment.Children)
            AddPlaces(labels, child.Fragment, label);
    }
}
