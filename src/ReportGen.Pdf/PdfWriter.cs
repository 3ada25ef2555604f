using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf;

/// <summary>Puts a typeset document out as a tagged PDF 1.7 file.</summary>
public static class PdfWriter
{
    /// <summary>
    /// Writes the whole file. The same document gives the same bytes. The stream need not seek and stays open.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The document contradicts itself: a link to no destination, content of no element, a name given twice.
    /// </exception>
    /// <exception cref="NotSupportedException">A font has no TrueType outlines.</exception>
    public static void Write(Stream output, TypesetDocument document, PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var pages = new PdfPageStream(output, document.Info, options);
        WriteTo(pages, document);
    }

    /// <summary>Writes all pages of a document, and ends the file.</summary>
    internal static void WriteTo(PdfPageStream pages, TypesetDocument document)
    {
        foreach (var page in document.Pages) pages.Add(page);
        pages.Finish(document.Structure, document.Outline);
    }

    /// <summary>Sets a document and writes each page while the next ones are set; ends the file.</summary>
    /// <param name="pdf">Where the pages go.</param>
    /// <param name="model">The document.</param>
    /// <param name="lines">Sets its lines.</param>
    /// <param name="seen">Shown each page as it is finished, by the thread that sets them; null for nobody.</param>
    public static StreamedDocument Stream(PdfPageStream pdf, DocumentModel model, ILineComposer lines, Action<DisplayPage>? seen = null)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        using var pages = new PageQueue(pdf);
        var ended = new Typesetter().Stream(model, lines, seen is null ? pages : new WatchedSink(pages, seen));
        pages.Complete();
        pdf.Finish(ended.Structure, ended.Outline);
        return ended;
    }

    private sealed class WatchedSink(IPageSink pages, Action<DisplayPage> seen) : IPageSink
    {
        public void Add(DisplayPage page)
        {
            seen(page);
            pages.Add(page);
        }

        public void Close(int parent, StructureNode node) => pages.Close(parent, node);
    }
}
