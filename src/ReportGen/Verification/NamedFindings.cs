using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Reading;

namespace ReportGen.Verification;

/// <summary>Findings about the standards that a paper names; where it names none, all.</summary>
public static class NamedFindings
{
    /// <summary>Them, in their order.</summary>
    public static IEnumerable<ConformanceFinding> Of(PdfContents paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Findings.Where(f => Concerns(paper.Identification, f));
    }

    private static bool Concerns(PdfIdentification named, ConformanceFinding finding) => named == PdfIdentification.None
        || (named.Accessible && finding.ConcernsAccess) || (named.Archive != ArchiveLevel.None && finding.ConcernsArchive);
}
