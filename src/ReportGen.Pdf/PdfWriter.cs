using ReportGen.Typesetting.Display;

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
        foreach (var page in document.Pages) pages.Add(page);
        pages.Finish(document.Structure, document.Outline);
    }
}
