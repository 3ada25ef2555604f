using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>Gathers what stands on one page, in page coordinates.</summary>
internal sealed class PagePainter
{
    private readonly List<DisplayItem> _items = [];
    private readonly List<PageLink> _links = [];
    private readonly List<Destination> _destinations = [];
    private readonly List<Anchor> _bookmarks = [];
    private readonly List<RunningMark> _running = [];
    private readonly List<TypesetWarning> _warnings = [];
    private readonly List<ClosedElement> _closed = [];

    /// <summary>Bookmarks in reading order.</summary>
    public IReadOnlyList<Anchor> Bookmarks => _bookmarks;

    /// <summary>Running texts in reading order.</summary>
    public IReadOnlyList<RunningMark> Running => _running;

    /// <summary>Elements of which nothing comes after this page.</summary>
    public IReadOnlyList<ClosedElement> Closed => _closed;

    /// <summary>What had to be bent.</summary>
    public IReadOnlyList<TypesetWarning> Warnings => _warnings;

    /// <summary>Named places.</summary>
    public IReadOnlyList<Destination> Destinations => _destinations;

    /// <summary>Paints a fragment whose origin is at a point of the page.</summary>
    public void Add(Fragment fragment, Point origin) => Add(fragment, origin, Surroundings.None);

    /// <summary>The page as gathered.</summary>
    public DisplayPage ToPage(int index, string label, Size size) => new(index, label, size, [.. _items])
    {
        Links = [.. _links],
        Destinations = [.. _destinations],
    };

    private void Add(Fragment fragment, Point origin, Surroundings around)
    {
        foreach (var item in fragment.Items)
            AddItem(Snap.Move(item, origin), around);
        foreach (var link in fragment.Links)
            _links.Add(link with { Area = around.Place(Snap.Move(link.Area, origin)) });
        foreach (var anchor in fragment.Anchors)
        {
            _destinations.Add(new Destination(anchor.Name, around.Place(Snap.Move(default(Point), origin))));
            if (anchor.Outline is not null)
                _bookmarks.Add(anchor);
        }

        _running.AddRange(fragment.Running);
        _warnings.AddRange(fragment.Warnings);
        _closed.AddRange(fragment.Closes);
        foreach (var child in fragment.Children)
        {
            var at = origin.Offset(child.X, child.Y);
            if (child.Turn is { } turn)
                Add(child.Fragment, default, around.Turned(turn, at));
            else
                Add(child.Fragment, at, around);
        }
    }

    /// <summary>Joins what follows of the same element to one marked sequence.</summary>
    private void AddItem(DisplayItem item, Surroundings around)
    {
        var next = around.Wrap(item);
        switch (_items.Count > 0 ? _items[^1] : null, next)
        {
            case (TaggedItem a, TaggedItem b) when a.Element == b.Element:
                _items[^1] = a with { Items = a.Items.AddRange(b.Items) };
                break;
            case (ArtifactItem a, ArtifactItem b) when a.Kind == b.Kind:
                _items[^1] = a with { Items = a.Items.AddRange(b.Items) };
                break;
            default:
                _items.Add(next);
                break;
        }
    }
}
