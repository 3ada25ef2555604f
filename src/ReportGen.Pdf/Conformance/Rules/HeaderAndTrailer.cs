using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The file begins with its version and a line of bytes above 127, ends with its end mark, has an identifier and is not encrypted.</summary>
internal sealed class HeaderAndTrailer : IRule
{
    public string Clause => "ISO 19005-2, 6.1.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (!IsHeader(document.File.Data)) yield return new ConformanceFinding("ISO 19005-2, 6.1.2", "header", "the first two lines are not those of a PDF 1.x file");
        if (!HasEnd(document.File.Data)) yield return this.At("trailer", "something follows the end mark");
        if (document.File.Trailer["ID"].AsArray is not [PdfString { Bytes.Length: > 0 }, PdfString { Bytes.Length: > 0 }]) yield return this.At("trailer", "there is no ID");
        if (!document.File.Trailer["Encrypt"].IsNull) yield return this.At("trailer", "the file is encrypted");
    }

    private static bool HasEnd(ReadOnlySpan<byte> data) => data.TrimEnd("\r\n"u8).EndsWith("%%EOF"u8) && !data.EndsWith("\n\n"u8);

    private static bool IsHeader(ReadOnlySpan<byte> data)
    {
        const int second = 9;
        if (data.Length < 16 || !data.StartsWith("%PDF-1."u8) || data[7] is < (byte)'0' or > (byte)'7' || data[8] is not ((byte)'\n' or (byte)'\r')) return false;
        return data[second] == '%' && data.Slice(second + 1, 4).IndexOfAnyInRange<byte>(0, 127) < 0;
    }
}
