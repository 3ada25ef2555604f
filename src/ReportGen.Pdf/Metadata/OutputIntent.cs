using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Metadata;

/// <summary>Says which RGB the colours of the document are (ISO 32000-1, 14.11.5; ISO 19005-2, 6.2.3).</summary>
internal static class OutputIntent
{
    public static ObjectId Write(ObjectFile file)
    {
        var profile = file.AddStream(new PdfBuffer().Raw("/N 3"), SrgbProfile.Create());
        return file.Add(new PdfBuffer().Raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier").Text("sRGB")
            .Raw("/Info").Text("sRGB (IEC 61966-2-1)").Raw("/DestOutputProfile").Reference(profile).Raw(">>"));
    }
}
