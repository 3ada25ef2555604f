using System.Collections.Immutable;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Metadata;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf;

/// <summary>How a file was written.</summary>
/// <param name="Identification">The standards that it says it follows.</param>
/// <param name="Findings">What was found on the finished file; each of them costs a standard.</param>
public sealed record CheckedPdf(PdfIdentification Identification, ImmutableArray<ConformanceFinding> Findings);

/// <summary>
/// Writes a file that says it follows a standard only where the checks of <see cref="ConformanceChecker"/> find nothing against that on the
/// finished file: it is written with all the standards named, checked, and written again without those that a finding costs. A file with passwords
/// is checked before it is encrypted, and never called PDF/A, which knows no encryption (ISO 19005-2, 6.1.3).
/// </summary>
public static class CheckedPdfWriter
{
    /// <summary>Writes the whole file; what <see cref="PdfOptions.Identification"/> says is not looked at.</summary>
    /// <inheritdoc cref="PdfWriter.Write"/>
    public static CheckedPdf Write(Stream output, TypesetDocument document, PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(output, document.Info, options, pdf => PdfWriter.WriteTo(pdf, document));
    }

    /// <summary>The same for a document whose pages are not kept.</summary>
    /// <param name="output">Where the file goes; need not seek, stays open.</param>
    /// <param name="info">What the document says of itself.</param>
    /// <param name="options">What the file says of its making; what <see cref="PdfOptions.Identification"/> says is not looked at.</param>
    /// <param name="write">Writes all pages and ends the file; called a second time where a finding costs a standard, or passwords are set.</param>
    public static CheckedPdf Write(Stream output, DocumentInfo info, PdfOptions options, Action<PdfPageStream> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(write);
        var full = options with { Identification = PdfIdentification.Full, Protection = null };
        using var file = new MemoryStream();
        using (var pdf = new PdfPageStream(file, info, full)) write(pdf);
        var findings = ConformanceChecker.Check(file.ToArray());
        var earned = ConformanceChecker.Earned(findings);
        if (options.Protection is not null) earned = earned with { Archive = ArchiveLevel.None };
        if (earned == full.Identification)
        {
            file.WriteTo(output);
        }
        else
        {
            using var pdf = new PdfPageStream(output, info, options with { Identification = earned });
            write(pdf);
        }
        return new CheckedPdf(earned, [.. findings]);
    }
}
