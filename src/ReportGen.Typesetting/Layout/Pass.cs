using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>What a pass gives.</summary>
/// <param name="Document">The document with the references as they were known.</param>
/// <param name="Labels">Page labels of all named places.</param>
/// <param name="Settled">Whether the references printed agree with these.</param>
internal sealed record PassOutcome(TypesetDocument Document, ImmutableSortedDictionary<string, string> Labels, bool Settled);

/// <summary>One typesetting of the whole document with page references as known from the pass before.</summary>
internal sealed class Pass
{
    private readonly DocumentModel _model;
    private readonly References _references;
    private readonly BlockPreparer _blocks;

    /// <summary>Prepares a pass.</summary>
    public Pass(DocumentModel model, LineSetter setter, ImmutableSortedDictionary<string, string>? labels)
    {
        _model = model;
        _references = new References(labels);
        var ids = new ElementIds();
        var texts = new TextPreparer(ids, _references, setter, model.Footnotes);
        _blocks = new BlockPreparer(ids, texts, setter);
    }

    /// <summary>Typesets the document.</summary>
    public PassOutcome Run()
    {
        var flow = _blocks.Prepare(new Stack(_model.Body), Scope.Flow);
        var filled = new PageFiller(_model).Fill(flow.Layout);
        var painters = filled.Select(PaintFlow).ToImmutableArray();
        PaintFurniture(filled, painters);
        var pages = filled.Select((page, i) => painters[i].ToPage(i, Label(page, i), page.Master.Paper)).ToImmutableArray();
        var labels = Labels(pages);
        var root = new StructureNode(0, StructureRole.Document, flow.Nodes);
        var outline = OutlineBuilder.Build([.. painters.SelectMany(p => p.Bookmarks)]);
        var warnings = painters.SelectMany(p => p.Warnings).Concat(Missing(labels)).ToImmutableArray();
        return new PassOutcome(
            new TypesetDocument(_model.Info, pages, root, outline, warnings), labels, _references.Agrees(labels));
    }

    private PagePainter PaintFlow(FilledPage page)
    {
        var painter = new PagePainter();
        painter.Add(page.ToFragment(_model.Footnotes), new Point(page.Master.Frame.X, page.Master.Frame.Y));
        return painter;
    }

    private void PaintFurniture(ImmutableArray<FilledPage> filled, ImmutableArray<PagePainter> painters)
    {
        var furniture = new Furniture(_blocks, _model.Footnotes);
        var running = new RunningTexts();
        for (var i = 0; i < filled.Length; i++)
        {
            var fields = new FieldValues(i + 1, filled.Length, running.Turn(painters[i].Running));
            furniture.Paint(painters[i], filled[i].Master, fields);
        }
    }

    private static string Label(FilledPage page, int index) => page.Master.Numbered ? LineSetter.Number(index + 1) : "";

    private static ImmutableSortedDictionary<string, string> Labels(ImmutableArray<DisplayPage> pages)
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            // A page without a printed number still counts, and a reference to it must lead somewhere.
            foreach (var destination in page.Destinations)
                labels.TryAdd(destination.Name, LineSetter.Number(page.Index + 1));
        }

        return labels.ToImmutable();
    }

    private IEnumerable<TypesetWarning> Missing(ImmutableSortedDictionary<string, string> labels) =>
        _references.Asked.Where(t => !labels.ContainsKey(t)).Select(t => new TypesetWarning("missing-target", t, ""));
}
