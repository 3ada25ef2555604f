using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>One typesetting of the whole document with page references as known from the pass before.</summary>
internal sealed class Pass
{
    private readonly DocumentModel _model;
    private readonly References _references;
    private readonly BlockPreparer _blocks;
    private readonly Prepared _flow;

    /// <summary>Prepares a pass.</summary>
    /// <param name="model">The document.</param>
    /// <param name="setter">Sets lines.</param>
    /// <param name="known">Where places stood in the pass before; null in the first.</param>
    /// <param name="counting">Whether pages are only counted, not painted.</param>
    public Pass(DocumentModel model, LineSetter setter, PageMap? known, bool counting = false)
    {
        _model = model;
        _references = new References(known?.Labels);
        var ids = new ElementIds();
        var texts = new TextPreparer(ids, _references, setter, model.Footnotes);
        _blocks = new BlockPreparer(ids, texts, setter, counting);
        _flow = _blocks.Prepare(new Stack(_model.Body), Scope.Flow);
    }

    /// <summary>The pages one by one; to be gone through once.</summary>
    public IEnumerable<FilledPage> Fill() => new PageFiller(_model).Fill(_flow.Layout);

    /// <summary>Whether the references printed agree with where places stand.</summary>
    public bool Agrees(PageMap found) => _references.Agrees(found.Labels);

    /// <summary>Puts pages out with their furniture.</summary>
    /// <param name="pages">The pages of this pass.</param>
    /// <param name="map">Number of pages and places, as counted before.</param>
    /// <param name="sink">Where they go.</param>
    /// <param name="lines">The composer, for what it has to tell.</param>
    public StreamedDocument Emit(IEnumerable<FilledPage> pages, PageMap map, IPageSink sink, ILineComposer lines)
    {
        var emission = new Emission(new Furniture(_blocks, _model.Footnotes), map, sink);
        foreach (var page in pages)
            emission.Add(page);
        var warnings = emission.Warnings.Concat(Missing(map)).Concat(lines.Warnings);
        if (!Agrees(emission.Map) || emission.Map.Count != map.Count)
            warnings = warnings.Append(new TypesetWarning("references-unsettled", "", ""));
        var root = new StructureNode(0, StructureRole.Document, _flow.Nodes);
        return new StreamedDocument(emission.Map.Count, root, OutlineBuilder.Build(emission.Bookmarks), [.. warnings.Distinct()]);
    }

    private IEnumerable<TypesetWarning> Missing(PageMap map) =>
        _references.Asked.Where(t => !map.Labels.ContainsKey(t)).Select(t => new TypesetWarning("missing-target", t, ""));
}
