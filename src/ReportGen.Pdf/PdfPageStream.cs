using System.Collections.Immutable;
using ReportGen.Pdf.Attachments;
using ReportGen.Pdf.Content;
using ReportGen.Pdf.Fonts;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Navigation;
using ReportGen.Pdf.Objects;
using ReportGen.Pdf.Pictures;
using ReportGen.Pdf.Protection;
using ReportGen.Pdf.Structure;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Layout;

namespace ReportGen.Pdf;

/// <summary>
/// Writes a PDF file page by page. A page's content leaves memory as soon as it is added; what stays until the end is which
/// glyphs are used, where destinations lie, and some 40 bytes an element. Fonts must stay open until the end.
/// </summary>
public sealed class PdfPageStream : IPageSink, IDisposable
{
    private readonly DocumentInfo _info;
    private readonly PdfOptions _options;
    private readonly ObjectFile _file;
    private readonly ObjectId _pageTree;
    private readonly ObjectId _resources;
    private readonly List<ObjectId> _pages = [];
    private readonly FontSet _fonts = new();
    private readonly PictureSet _pictures;
    private readonly ContentIndex _index;
    private readonly StructureWriter _structure;
    private readonly ListNumberings _numberings = new();
    private readonly PagePainter _painter;
    private readonly DestinationTable _destinations = new();
    private readonly PageLabels _labels = new();
    private readonly LinkWriter _links;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it goes; need not seek, stays open.</param>
    /// <param name="info">What the document says of itself.</param>
    /// <param name="options">What the file says of its making.</param>
    public PdfPageStream(Stream output, DocumentInfo info, PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(options);
        _info = info;
        _options = options;
        _file = new ObjectFile(output, options.Protection is { } protection ? new FileEncryption(protection) : null);
        _pageTree = _file.Reserve();
        _resources = _file.Reserve();
        _index = new ContentIndex(_file);
        _structure = new StructureWriter(_file, _index, _numberings);
        _pictures = new PictureSet(_file);
        _painter = new PagePainter(_fonts, _pictures);
        _links = new LinkWriter(_file, _index, _destinations);
    }

    /// <summary>Writes the next page.</summary>
    /// <exception cref="InvalidOperationException">A destination is given twice, or an item cannot stand on a page.</exception>
    /// <exception cref="NotSupportedException">A font has no TrueType outlines.</exception>
    public void Add(DisplayPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (_options.Underlay is { } underlay) page = page with { Items = page.Items.Insert(0, new ArtifactItem(ArtifactKind.Watermark, underlay(page.Size))) };
        var id = _file.Reserve();
        _pages.Add(id);
        _labels.Add(page.Label);
        _destinations.Add(page, id);
        _numberings.Add(page);
        _painter.Paint(page);
        var content = _file.AddStream(new PdfBuffer(), _painter.Written);
        var key = _index.AddPage(id, _painter.Elements);
        var annotations = _links.Write(page, id);
        var dictionary = new PdfBuffer().Raw("<</Type/Page/Parent").Reference(_pageTree).Raw("/MediaBox[0 0")
            .Number(page.Size.Width).Number(page.Size.Height).Raw("]/Resources").Reference(_resources)
            .Raw("/Contents").Reference(content).Raw("/Tabs/S/StructParents").Integer(key);
        if (annotations.Count > 0) dictionary.Raw("/Annots").References(annotations);
        _file.Write(id, dictionary.Raw(">>"));
    }

    /// <summary>
    /// Writes an element with its children ahead of the others, so that the caller need not keep it: the rows of a long table. All its content
    /// must lie on pages that are added. It becomes a child of its parent, behind those that the tree names.
    /// </summary>
    /// <param name="parent">The id of the element it is a child of, which is not written yet.</param>
    /// <param name="node">The element.</param>
    /// <exception cref="InvalidOperationException">An element of that id is there already, or the parent is written.</exception>
    public void Close(int parent, StructureNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        _structure.Close(parent, node);
    }

    /// <summary>Writes what needs all pages, and ends the file.</summary>
    /// <param name="structure">The root of the logical structure, without the elements closed before.</param>
    /// <param name="outline">The bookmarks.</param>
    /// <exception cref="InvalidOperationException">A link leads nowhere, or content belongs to no element.</exception>
    public void Finish(StructureNode structure, ImmutableArray<OutlineEntry> outline)
    {
        ArgumentNullException.ThrowIfNull(structure);
        WriteResources();
        _file.Write(_pageTree, new PdfBuffer().Raw("<</Type/Pages/Kids").References(_pages).Raw("/Count").Integer(_pages.Count).Raw(">>"));
        var catalog = new PdfBuffer().Raw("<</Type/Catalog/Pages").Reference(_pageTree)
            .Raw("/StructTreeRoot").Reference(_structure.WriteRoot(structure))
            .Raw("/MarkInfo<</Marked true>>/Lang").Text(_info.Language)
            .Raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata").Reference(WriteMetadata())
            .Raw("/PageLabels").Reference(_labels.Write(_file)).Raw("/OutputIntents[").Reference(OutputIntent.Write(_file)).Raw("]");
        if (new OutlineWriter(_file, _destinations).Write(outline) is { } bookmarks)
            catalog.Raw("/Outlines").Reference(bookmarks).Raw("/PageMode/UseOutlines");
        WriteNames(catalog);
        if (_options.Protection is not null) catalog.Raw("/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>");
        var root = _file.Add(catalog.Raw(">>"));
        _file.Finish(root, InfoDictionary.Write(_file, _info, _options));
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>The resources that all pages share.</summary>
    private void WriteResources()
    {
        var dictionary = new PdfBuffer().Raw("<<");
        _fonts.Write(_file, dictionary);
        _pictures.Write(dictionary);
        _file.Write(_resources, dictionary.Raw(">>"));
    }

    /// <summary>What is found by name: places, and attached files, which belong to the document as a whole too (ISO 19005-3, 6.8).</summary>
    private void WriteNames(PdfBuffer catalog)
    {
        var places = _destinations.Write(_file);
        var writer = new AttachmentWriter(_file, _info.Created);
        var files = writer.Write(_options.Attachments);
        if (places is null && files.Count == 0) return;
        catalog.Raw("/Names<<");
        if (places is { } tree) catalog.Raw("/Dests").Reference(tree);
        if (files.Count > 0) catalog.Raw("/EmbeddedFiles").Reference(writer.WriteNames(files));
        catalog.Raw(">>");
        if (files.Count > 0) catalog.Raw("/AF").References(files.Select(f => f.Specification));
    }

    /// <summary>Not compressed, so that programs which know no PDF find it.</summary>
    private ObjectId WriteMetadata()
    {
        var id = _file.Reserve();
        _file.WritePlainStream(id, new PdfBuffer().Raw("/Type/Metadata/Subtype/XML"), XmpPacket.Of(_info, _options));
        return id;
    }
}
