using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Turns a document model into pages.</summary>
public sealed class Typesetter
{
    /// <summary>Passes after which page references are printed as they are, with the warning <c>references-unsettled</c>.</summary>
    public int MaximumPasses { get; init; } = 4;

    /// <summary>
    /// Breaks the document into pages of points and builds its structure and bookmarks. What had to be bent is told in
    /// <see cref="TypesetDocument.Warnings"/>: <c>drawing-shrunk</c>, <c>too-tall</c>, <c>references-unsettled</c>,
    /// <c>missing-target</c>, <c>duplicate-id</c> and the composer's own.
    /// </summary>
    /// <exception cref="ArgumentException">The model has no master, names one that is not there, or a table row has more cells than columns.</exception>
    public TypesetDocument Typeset(DocumentModel model, ILineComposer lines)
    {
        Check(model, lines);
        var setter = new LineSetter(lines);
        PageMap? known = null;
        for (var number = 1; ; number++)
        {
            var pass = new Pass(model, setter, known);
            var pages = pass.Fill().ToList();
            var found = PageMap.Of(pages);
            if (!pass.Agrees(found) && number < MaximumPasses)
            {
                known = found;
                continue;
            }

            var sink = new PageCollector();
            var ended = pass.Emit(pages, found, sink, lines);
            return new TypesetDocument(model.Info, sink.Pages, sink.Whole(ended.Structure), ended.Outline, ended.Warnings);
        }
    }

    /// <summary>
    /// The same, page by page: the document is gone through without keeping anything until the number of pages and all references
    /// are known, then once more to put the pages out. Memory grows with the blocks of the model, not with the rows of its tables.
    /// </summary>
    /// <exception cref="ArgumentException">As for <see cref="Typeset"/>.</exception>
    public StreamedDocument Stream(DocumentModel model, ILineComposer lines, IPageSink sink)
    {
        Check(model, lines);
        ArgumentNullException.ThrowIfNull(sink);
        var setter = new LineSetter(lines);
        PageMap? known = null;
        for (var number = 1; ; number++)
        {
            var pass = new Pass(model, setter, known, counting: true);
            var found = PageMap.Of(pass.Fill());
            var settled = pass.Agrees(found);
            if (settled || number >= MaximumPasses)
            {
                var last = new Pass(model, setter, settled ? known : found);
                return last.Emit(last.Fill(), found, sink, lines);
            }

            known = found;
        }
    }

    private static void Check(DocumentModel model, ILineComposer lines)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(lines);
        if (model.Masters.IsDefaultOrEmpty)
            throw new ArgumentException("A document needs a page master.", nameof(model));
    }
}
