using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Pdf.Content;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Structure;

/// <summary>
/// Writes structure elements (ISO 32000-1, 14.7.2): those that are finished as soon as they are, the rest and the root at the end. Entries
/// that may be left out are, since a long table has a million elements.
/// </summary>
internal sealed class StructureWriter(ObjectFile file, ContentIndex index, ListNumberings numberings)
{
    /// <summary>The objects that stand in the tree for elements whose owner lies inside them.</summary>
    private readonly Dictionary<int, ObjectId> _wrappers = [];

    /// <summary>Children that were written before their parent.</summary>
    private readonly Dictionary<int, List<ObjectId>> _early = [];

    private readonly List<MarkedContent> _content = [];
    private readonly List<NoteName> _notes = [];

    /// <summary>Whether an element has a role that PDF 1.7 does not know.</summary>
    private bool _mapped;

    /// <summary>Writes an element of which nothing more comes; its parent takes it up when it is written itself.</summary>
    public void Close(int parent, StructureNode node)
    {
        if (index.IsWritten(parent)) throw new InvalidOperationException($"The element {parent} is written already.");
        if (IsEmpty(node)) return;
        if (!_early.TryGetValue(parent, out var early)) _early.Add(parent, early = []);
        early.Add(Outer(node));
        WriteElement(node, index.Owner(parent));
    }

    /// <summary>Writes what is left of the tree and tells its root.</summary>
    public ObjectId WriteRoot(StructureNode document)
    {
        var root = file.Reserve();
        WriteElement(document, root);
        index.CheckComplete();
        var dictionary = new PdfBuffer().Raw("<</Type/StructTreeRoot/K").Reference(index.Owner(document.Id))
            .Raw("/ParentTree").Reference(SearchTree.Write(file, index.Parents)).Raw("/ParentTreeNextKey").Integer(index.Parents.Count);
        if (_mapped) dictionary.Raw("/RoleMap<</Em/Span/Strong/Span>>");
        if (_notes.Count > 0) dictionary.Raw("/IDTree").Reference(SearchTree.Write(file, "Names", Identifiers()));
        file.Write(root, dictionary.Raw(">>"));
        return root;
    }

    private void WriteElement(StructureNode node, ObjectId parent)
    {
        index.SetWritten(node.Id);
        _mapped |= node.Role is StructureRole.Em or StructureRole.Strong;
        var owner = index.Owner(node.Id);
        var outer = Outer(node);
        var element = Begin(outer, node.Role, parent);
        Attributes(element, node);
        if (outer != owner)
        {
            element.Raw("/K"u8).Reference(owner).Raw(">>"u8);
            file.Close();
            element = Begin(owner, StructureRole.Link, outer);
        }
        Kids(element, node);
        element.Raw(">>"u8);
        file.Close();
        foreach (var child in node.Children)
        {
            if (!IsEmpty(child)) WriteElement(child, owner);
        }
    }

    private PdfBuffer Begin(ObjectId id, StructureRole role, ObjectId parent) =>
        file.Open(id).Raw("<</S"u8).Raw(RoleNames.Of(role)).Raw("/P"u8).Reference(parent);

    /// <summary>
    /// The object that stands for an element in the tree. Annotations must belong to a Link (ISO 14289-1, 7.18.5), so an element such as a
    /// Reference gets one inside it, which owns its content.
    /// </summary>
    private ObjectId Outer(StructureNode node)
    {
        if (_wrappers.TryGetValue(node.Id, out var wrapper)) return wrapper;
        if (node.Role == StructureRole.Link || index.LinksOf(node.Id).Count == 0) return index.Owner(node.Id);
        _wrappers.Add(node.Id, wrapper = file.Reserve());
        return wrapper;
    }

    /// <summary>Whether an element says nothing and is left out; empty cells stay, to keep a table's columns in step.</summary>
    private bool IsEmpty(StructureNode node) => node.Role is not (StructureRole.TD or StructureRole.TH)
        && !index.HasContent(node.Id) && !_early.ContainsKey(node.Id) && node.Children.All(IsEmpty);

    private void Kids(PdfBuffer element, StructureNode node)
    {
        index.ContentOf(node.Id, _content);
        var page = _content.Count > 0 ? _content[0].Page : default;
        if (_content.Count > 0) element.Raw("/Pg"u8).Reference(page);
        var links = index.LinksOf(node.Id);
        var children = Children(node);
        _early.Remove(node.Id, out var early);
        var count = _content.Count + links.Count + children.Length + (early?.Count ?? 0);
        if (count == 0) return;
        element.Raw(count == 1 ? "/K"u8 : "/K["u8);
        foreach (var piece in _content) Piece(element, piece, page);
        foreach (var child in children) element.Reference(Outer(child));
        foreach (var child in early ?? []) element.Reference(child);
        foreach (var link in links) Annotation(element, link, page);
        if (count > 1) element.Raw("]"u8);
    }

    private ImmutableArray<StructureNode> Children(StructureNode node)
    {
        foreach (var child in node.Children)
        {
            if (IsEmpty(child)) return [.. node.Children.Where(c => !IsEmpty(c))];
        }
        return node.Children;
    }

    /// <summary>Content of the element's own page by number alone, that of a later page with a reference to it.</summary>
    private static void Piece(PdfBuffer kids, MarkedContent piece, ObjectId page)
    {
        if (piece.Page == page) kids.Integer(piece.Identifier);
        else kids.Raw("<</Type/MCR/Pg"u8).Reference(piece.Page).Raw("/MCID"u8).Integer(piece.Identifier).Raw(">>"u8);
    }

    private static void Annotation(PdfBuffer kids, LinkAnnotation link, ObjectId page)
    {
        kids.Raw("<</Type/OBJR/Obj"u8).Reference(link.Annotation);
        if (link.Page != page) kids.Raw("/Pg"u8).Reference(link.Page);
        kids.Raw(">>"u8);
    }

    private void Attributes(PdfBuffer element, StructureNode node)
    {
        if (node.AlternateText is { } text) element.Raw("/Alt"u8).Text(text);
        if (node.Language is { } language) element.Raw("/Lang"u8).Text(language);
        if (node.Role == StructureRole.Note) Identify(element, node);
        if (node.Role == StructureRole.L) numberings.Write(element, node);
        if (node.Scope is null && node.ColumnSpan == 1 && node.RowSpan == 1) return;
        element.Raw("/A<</O/Table"u8);
        if (node.Scope is { } scope) element.Raw("/Scope"u8).Name(scope.ToString());
        if (node.ColumnSpan != 1) element.Raw("/ColSpan"u8).Integer(node.ColumnSpan);
        if (node.RowSpan != 1) element.Raw("/RowSpan"u8).Integer(node.RowSpan);
        element.Raw(">>"u8);
    }

    /// <summary>A note needs an identifier (ISO 14289-1, 7.9).</summary>
    private void Identify(PdfBuffer element, StructureNode node)
    {
        var note = new NoteName(string.Create(CultureInfo.InvariantCulture, $"note-{node.Id}"), Outer(node));
        element.Raw("/ID"u8).Text(note.Name);
        _notes.Add(note);
    }

    private List<TreeEntry> Identifiers() =>
        [.. _notes.OrderBy(note => note.Name, StringComparer.Ordinal).Select(note => new TreeEntry(
            new PdfBuffer().Text(note.Name).Written.ToArray(), new PdfBuffer().Reference(note.Element).Written.ToArray()))];

    private sealed record NoteName(string Name, ObjectId Element);
}
