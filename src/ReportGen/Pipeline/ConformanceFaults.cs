using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Pdf;
using ReportGen.Pdf.Metadata;

namespace ReportGen;

/// <summary>Says which standards a paper fell short of.</summary>
internal static class ConformanceFaults
{
    public static IEnumerable<Fault> Of(CheckedPdf written, string language)
    {
        if (written.Findings is not [var first, ..]) yield break;
        yield return new Fault("pdf-not-identified", Severity.Warning)
            .With("lang", language).With("standard", Missing(written.Identification)).With("place", first.Place).With("detail", first.Detail)
            .With("clause", first.Clause).With("count", written.Findings.Length.ToString(CultureInfo.InvariantCulture));
    }

    private static string Missing(PdfIdentification earned) => (earned.Accessible, earned.Archive) switch
    {
        (true, _) => "PDF/A",
        (false, ArchiveLevel.None) => "PDF/UA, PDF/A",
        _ => "PDF/UA",
    };
}
