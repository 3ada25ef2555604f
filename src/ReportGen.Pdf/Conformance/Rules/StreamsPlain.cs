using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Streams lie in the file itself, are as long as they say, and use no filter but deflate.</summary>
internal sealed class StreamsPlain : IRule
{
    private static readonly string[] Elsewhere = ["F", "FFilter", "FDecodeParms"];

    public string Clause => "ISO 19005-2, 6.1.7";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var (number, value) in document.File.Objects)
        {
            if (value is not PdfStream stream) continue;
            if (!stream.Exact) yield return this.At($"object {number}", "the stream is not as long as it says");
            if (stream.Dictionary["Filter"] is { IsNull: false } filter && filter.AsName != "FlateDecode") yield return this.At($"object {number}", "the filter is not FlateDecode");
            if (Elsewhere.Any(key => !stream.Dictionary[key].IsNull)) yield return this.At($"object {number}", "the stream lies in another file");
        }
    }
}
