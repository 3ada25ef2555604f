using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Structure;

/// <summary>A piece of marked content on a page.</summary>
internal readonly record struct MarkedContent(ObjectId Page, int Identifier);

/// <summary>A link annotation and the page it stands on.</summary>
internal readonly record struct LinkAnnotation(ObjectId Annotation, ObjectId Page);

/// <summary>The elements a key of the parent tree leads to: one for each marked content of a page, or the one of an annotation.</summary>
internal sealed record ParentEntry(int[] Elements, bool IsPage);

/// <summary>Which content and annotations belong to which element; filled page by page, read when the tree is written.</summary>
internal sealed class ContentIndex
{
    private readonly Dictionary<int, List<MarkedContent>> _content = [];
    private readonly Dictionary<int, List<LinkAnnotation>> _links = [];
    private readonly List<ParentEntry> _parents = [];

    /// <summary>Parent tree entries by key.</summary>
    public IReadOnlyList<ParentEntry> Parents => _parents;

    /// <summary>Adds a page and tells its key in the parent tree.</summary>
    public int AddPage(ObjectId page, IReadOnlyList<int> elements)
    {
        for (var i = 0; i < elements.Count; i++) ListOf(_content, elements[i]).Add(new MarkedContent(page, i));
        _parents.Add(new ParentEntry([.. elements], true));
        return _parents.Count - 1;
    }

    /// <summary>Adds an annotation and tells its key in the parent tree.</summary>
    public int AddLink(LinkAnnotation link, int element)
    {
        ListOf(_links, element).Add(link);
        _parents.Add(new ParentEntry([element], false));
        return _parents.Count - 1;
    }

    /// <summary>Forgets the content of an element that is written.</summary>
    public void Forget(int element)
    {
        _content.Remove(element);
        _links.Remove(element);
    }

    public IReadOnlyList<MarkedContent> ContentOf(int element) => _content.GetValueOrDefault(element) ?? [];

    public IReadOnlyList<LinkAnnotation> LinksOf(int element) => _links.GetValueOrDefault(element) ?? [];

    private static List<T> ListOf<T>(Dictionary<int, List<T>> lists, int element)
    {
        if (!lists.TryGetValue(element, out var list)) lists.Add(element, list = []);
        return list;
    }
}
