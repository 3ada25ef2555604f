using System.Collections.Immutable;
using ReportGen.Pdf.Attachments;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Protection;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf;

/// <summary>What a PDF file says of its making, beside what the document says itself.</summary>
public sealed record PdfOptions
{
    /// <summary>The program that wrote the file, with version; empty to leave it out.</summary>
    public string Producer { get; init; } = "";

    /// <summary>The standards that the file says it follows. <see cref="CheckedPdfWriter"/> sets it by what its checks find.</summary>
    public PdfIdentification Identification { get; init; } = PdfIdentification.None;

    /// <summary>Files that go with the document, in order of their names.</summary>
    public ImmutableArray<PdfAttachment> Attachments { get; init; } = [];

    /// <summary>Metadata of the program's own, with its description; null for none.</summary>
    public XmpSchema? Schema { get; init; }

    /// <summary>What stands under everything else on a page of a size, such as a watermark; it is no content. Null for nothing.</summary>
    public Func<Size, ImmutableArray<DisplayItem>>? Underlay { get; init; }

    /// <summary>Passwords; null for a file that anybody can open. Two writings of a file with passwords differ: keys must not be guessed.</summary>
    public PdfProtection? Protection { get; init; }
}
