using System.Globalization;
using System.Text;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Structure;

/// <summary>Writes the structure tree (ISO 32000-1, 14.7): elements that are complete at once, the others when all pages are known.</summary>
internal sealed class StructureWriter(ObjectFile file, ContentIndex index)
{
    private readonly OwnerTable _owners = new();
    private readonly Dictionary<int, EarlyKids> _early = [];

    private readonly List<TreeEntry> _identifiers = [];

    /// <summary>Writes an element of which nothing more comes; its parent takes it up when it is written itself.</summary>
    public void Close(int parent, StructureNode node)
    {
        if (!_early.TryGetValue(parent, out var early)) _early.Add(parent, early = new EarlyKids(file.Reserve(), []));
        early.Kids.Add(WriteElement(node, early.Parent));
    }

    /// <summary>Writes the tree and tells its root.</summary>
    public ObjectId Write(StructureNode document)
    {
        var root = file.Reserve();
        var top = WriteElement(document, root);
        if (_early.Count > 0) throw new InvalidOperationException("Elements were closed whose parent the structure lacks.");
        var parents = SearchTree.Write(file, "Nums", [.. index.Parents.Select(Parent)]);
        var dictionary = new PdfBuffer().Raw("<</Type/StructTreeRoot/K[").Reference(top).Raw("]/ParentTree").Reference(parents)
            .Raw("/ParentTreeNextKey").Integer(index.Parents.Count);
        if (_identifiers.Count > 0)
        {
            var sorted = _identifiers.OrderBy(entry => Encoding.ASCII.GetString(entry.Key), StringComparer.Ordinal).ToList();
            dictionary.Raw("/IDTree").Reference(SearchTree.Write(file, "Names", sorted));
        }
        file.Write(root, dictionary.Raw(">>"));
        return root;
    }

    private ObjectId WriteElement(StructureNode node, ObjectId parent)
    {
        var early = _early.GetValueOrDefault(node.Id);
        var id = early?.Parent ?? file.Reserve();
        if (!_owners.TryAdd(node.Id, id)) throw new InvalidOperationException($"The structure has two elements {node.Id}.");
        var element = new PdfBuffer().Raw("<</Type/StructElem/S").Name(node.Role.ToString()).Raw("/P").Reference(parent);
        if (node.AlternateText is { } text) element.Raw("/Alt").Text(text);
        if (node.Language is { } language) element.Raw("/Lang").Text(language);
        TableAttributes(element, node);
        if (node.Role == StructureRole.Note) Identify(element, node, id);
        if (node.Role != StructureRole.Link && index.LinksOf(node.Id).Count > 0) WrapInLink(element, node, id);
        else Kids(element, node, id);
        file.Write(id, element.Raw(">>"));
        index.Forget(node.Id);
        _early.Remove(node.Id);
        return id;
    }

    /// <summary>Annotations must belong to a Link (ISO 14289-1, 7.18.5), so an element such as a Reference gets one inside it.</summary>
    private void WrapInLink(PdfBuffer element, StructureNode node, ObjectId id)
    {
        var link = file.Reserve();
        _owners.Set(node.Id, link);
        var inner = new PdfBuffer().Raw("<</Type/StructElem/S/Link/P").Reference(id);
        Kids(inner, node, link);
        file.Write(link, inner.Raw(">>"));
        element.Raw("/K").Reference(link);
    }

    private void Kids(PdfBuffer element, StructureNode node, ObjectId id)
    {
        var content = index.ContentOf(node.Id);
        var links = index.LinksOf(node.Id);
        var early = _early.GetValueOrDefault(node.Id)?.Kids ?? [];
        if (content.Count + links.Count + node.Children.Length + early.Count == 0) return;
        var page = content.Count > 0 ? content[0].Page : default;
        if (content.Count > 0) element.Raw("/Pg").Reference(page);
        var kids = new PdfBuffer();
        foreach (var piece in content) Piece(kids, piece, page);
        foreach (var child in node.Children) kids.Reference(WriteElement(child, id));
        foreach (var child in early) kids.Reference(child);
        foreach (var link in links)
            kids.Raw("<</Type/OBJR/Obj").Reference(link.Annotation).Raw("/Pg").Reference(link.Page).Raw(">>");
        element.Raw("/K[").Raw(kids.Written).Raw("]");
    }

    /// <summary>Content of the element's own page by number alone, that of a later page with a reference to it.</summary>
    private static void Piece(PdfBuffer kids, MarkedContent piece, ObjectId page)
    {
        if (piece.Page == page) kids.Integer(piece.Identifier);
        else kids.Raw("<</Type/MCR/Pg").Reference(piece.Page).Raw("/MCID").Integer(piece.Identifier).Raw(">>");
    }

    private static void TableAttributes(PdfBuffer element, StructureNode node)
    {
        if (node.Scope is null && node.ColumnSpan == 1 && node.RowSpan == 1) return;
        element.Raw("/A<</O/Table");
        if (node.Scope is { } scope) element.Raw("/Scope").Name(scope.ToString());
        if (node.ColumnSpan != 1) element.Raw("/ColSpan").Integer(node.ColumnSpan);
        if (node.RowSpan != 1) element.Raw("/RowSpan").Integer(node.RowSpan);
        element.Raw(">>");
    }

    /// <summary>A note needs an identifier (ISO 14289-1, 7.9).</summary>
    private void Identify(PdfBuffer element, StructureNode node, ObjectId id)
    {
        var key = new PdfBuffer().Text(string.Create(CultureInfo.InvariantCulture, $"note-{node.Id}")).Written;
        element.Raw("/ID").Raw(key);
        _identifiers.Add(new TreeEntry(key.ToArray(), new PdfBuffer().Reference(id).Written.ToArray()));
    }

    private TreeEntry Parent(ParentEntry entry, int key)
    {
        var owners = entry.Elements.Select(Owner);
        var value = entry.IsPage ? new PdfBuffer().References(owners) : new PdfBuffer().Reference(owners.Single());
        return new TreeEntry(new PdfBuffer().Integer(key).Written.ToArray(), value.Written.ToArray());
    }

    private ObjectId Owner(int element) => _owners.Find(element)
        ?? throw new InvalidOperationException($"A page has content of element {element}, which the structure lacks.");

    /// <summary>Elements written before their parent, and the number kept for it.</summary>
    private sealed record EarlyKids(ObjectId Parent, List<ObjectId> Kids);
}
