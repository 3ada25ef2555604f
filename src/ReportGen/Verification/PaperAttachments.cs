using System.Collections.Immutable;
using System.Text;
using ReportGen.Indicators;
using ReportGen.Pdf.Attachments;

namespace ReportGen.Verification;

/// <summary>The files that go with a paper: its numbers for programs, and what its charts show for a spreadsheet.</summary>
internal static class PaperAttachments
{
    /// <summary>The numbers among attached files; default where there are none.</summary>
    public static ImmutableArray<byte> Numbers(ImmutableArray<PdfAttachment> attachments) => attachments.FirstOrDefault(a => a.Name == PaperNumbers.FileName)?.Content ?? default;

    public static ImmutableArray<PdfAttachment> Of(IndicatorSet results) =>
    [
        new PdfAttachment(ChartDataCsv.FileName, "text/csv", AttachmentRelationship.Data, "Numbers that the charts show",
            [.. Encoding.UTF8.GetBytes(ChartDataCsv.Write(results))]),
        new PdfAttachment(PaperNumbers.FileName, "application/json", AttachmentRelationship.Source, "All numbers of the paper, with intervals and provenance",
            PaperNumbers.Json(results)),
    ];
}
