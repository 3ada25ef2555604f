using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Structure;

/// <summary>A piece of marked content on a page.</summary>
internal readonly record struct MarkedContent(ObjectId Page, int Identifier);

/// <summary>A link annotation and the page it stands on.</summary>
internal readonly record struct LinkAnnotation(ObjectId Annotation, ObjectId Page);

/// <summary>
/// Which content and annotations belong to which element; filled page by page, read when elements are written. An element gets its object
/// number when it is first heard of, so what leads back to it can be written with its page.
/// </summary>
internal sealed class ContentIndex(ObjectFile file)
{
    private readonly ElementTable _elements = new();

    /// <summary>Content beyond an element's first piece: that of paragraphs and cells that go on to another page.</summary>
    private readonly Dictionary<int, List<MarkedContent>> _more = [];

    private readonly Dictionary<int, List<LinkAnnotation>> _links = [];
    private readonly List<ObjectId> _parents = [];

    /// <summary>What each key of the parent tree leads to: a page's list of elements, or the element of an annotation.</summary>
    public IReadOnlyList<ObjectId> Parents => _parents;

    /// <summary>Adds a page and tells its key in the parent tree.</summary>
    public int AddPage(ObjectId page, IReadOnlyList<int> elements)
    {
        var list = file.Reserve();
        for (var i = 0; i < elements.Count; i++) AddContent(elements[i], new MarkedContent(page, i));
        var target = file.Open(list).Raw("["u8);
        foreach (var element in elements) target.Reference(Owner(element));
        target.Raw("]"u8);
        file.Close();
        _parents.Add(list);
        return _parents.Count - 1;
    }

    /// <summary>Adds an annotation and tells its key in the parent tree.</summary>
    public int AddLink(LinkAnnotation link, int element)
    {
        Refuse(element);
        if (!_links.TryGetValue(element, out var links)) _links.Add(element, links = []);
        links.Add(link);
        _parents.Add(Owner(element));
        return _parents.Count - 1;
    }

    /// <summary>The object that the content and the children of an element belong to.</summary>
    public ObjectId Owner(int element)
    {
        ref var entry = ref _elements[element];
        if (entry.Owner == default) entry.Owner = file.Reserve();
        return entry.Owner;
    }

    /// <summary>An element's content in order.</summary>
    public void ContentOf(int element, List<MarkedContent> result)
    {
        result.Clear();
        var entry = _elements[element];
        if (entry.HasContent) result.Add(entry.First);
        if (_more.TryGetValue(element, out var more)) result.AddRange(more);
    }

    public IReadOnlyList<LinkAnnotation> LinksOf(int element) => _links.TryGetValue(element, out var links) ? links : [];

    public bool HasContent(int element) => _elements[element].HasContent || _links.ContainsKey(element);

    /// <summary>Whether the element is written already.</summary>
    public bool IsWritten(int element) => _elements[element].Written;

    /// <summary>Notes that the element is written.</summary>
    public void SetWritten(int element)
    {
        ref var entry = ref _elements[element];
        if (entry.Written) throw new InvalidOperationException($"The structure has two elements {element}.");
        entry.Written = true;
    }

    /// <summary>Makes sure that everything on the pages belongs to an element that is written.</summary>
    public void CheckComplete()
    {
        if (_elements.FirstUnwritten() is { } element)
            throw new InvalidOperationException($"A page has content of element {element}, which the structure lacks.");
    }

    private void AddContent(int element, MarkedContent piece)
    {
        Refuse(element);
        ref var entry = ref _elements[element];
        if (!entry.HasContent) entry.First = piece;
        else if (_more.TryGetValue(element, out var more)) more.Add(piece);
        else _more.Add(element, [piece]);
    }

    private void Refuse(int element)
    {
        if (IsWritten(element)) throw new InvalidOperationException($"A page has content of element {element}, which is written already.");
    }
}
