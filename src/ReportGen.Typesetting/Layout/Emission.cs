using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>Paints pages one after the other and hands them on.</summary>
internal sealed class Emission(Furniture furniture, PageMap map, IPageSink sink)
{
    private readonly RunningTexts _running = new();
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<Anchor> _bookmarks = [];
    private readonly List<TypesetWarning> _warnings = [];
    private int _count;

    /// <summary>Bookmarks so far.</summary>
    public IReadOnlyList<Anchor> Bookmarks => _bookmarks;

    /// <summary>Warnings so far.</summary>
    public IReadOnlyList<TypesetWarning> Warnings => _warnings;

    /// <summary>Pages and places so far.</summary>
    public PageMap Map => new(_count, _labels);

    /// <summary>Paints a page and hands it on, then the elements that end with it.</summary>
    public void Add(FilledPage page)
    {
        var painter = new PagePainter();
        painter.Add(page.Content, new Point(page.Master.Frame.X, page.Master.Frame.Y));
        _bookmarks.AddRange(painter.Bookmarks);
        furniture.Paint(painter, page.Master, new FieldValues(_count + 1, map.Count, _running.Turn(painter.Running)));
        _warnings.AddRange(painter.Warnings.Select(w => w.Place.Length > 0 ? w : w with { Place = "p. " + LineSetter.Number(_count + 1) }));
        var label = page.Master.Numbered ? LineSetter.Number(_count + 1) : "";
        sink.Add(Sound(painter.ToPage(_count++, label, page.Master.Paper)));
        foreach (var element in painter.Closed)
            sink.Close(element.Parent, element.Node);
    }

    /// <summary>The page without places named before and without links that lead nowhere, each with a warning.</summary>
    private DisplayPage Sound(DisplayPage page)
    {
        var number = LineSetter.Number(page.Index + 1);
        var twice = page.Destinations.Where(d => !_labels.TryAdd(d.Name, number)).ToHashSet(ReferenceEqualityComparer.Instance);
        var lost = page.Links.Where(l => !l.External && !map.Labels.ContainsKey(l.Target)).ToHashSet(ReferenceEqualityComparer.Instance);
        if (twice.Count + lost.Count == 0)
            return page;
        _warnings.AddRange(twice.Cast<Destination>().Select(d => new TypesetWarning("duplicate-id", d.Name, "")));
        _warnings.AddRange(lost.Cast<PageLink>().Select(l => new TypesetWarning("missing-target", l.Target, l.Description)));
        return page with
        {
            Destinations = page.Destinations.RemoveAll(twice.Contains), Links = page.Links.RemoveAll(lost.Contains),
        };
    }
}
