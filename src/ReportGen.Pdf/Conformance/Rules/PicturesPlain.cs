using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Pictures are grey or RGB, by a palette or without, are not smoothed, and have no other versions; there are no other external objects.</summary>
internal sealed class PicturesPlain : IRule
{
    private static readonly string[] Spaces = ["DeviceGray", "DeviceRGB"];

    public string Clause => "ISO 19005-2, 6.2.8";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var (number, value) in document.File.Objects)
        {
            if (value is not PdfStream stream || stream.Dictionary["Type"].AsName != "XObject") continue;
            if (stream.Dictionary["Subtype"].AsName != "Image") yield return this.At($"object {number}", "is no picture");
            if (!Spaces.Contains(Space(document, stream))) yield return this.At($"object {number}", "the output intent does not cover the picture's colours");
            if (document.Get(stream, "Interpolate").IsTrue) yield return this.At($"object {number}", "the picture is smoothed");
            if (!stream.Dictionary["Alternates"].IsNull || !stream.Dictionary["OPI"].IsNull) yield return this.At($"object {number}", "the picture has other versions");
        }
    }

    private static string Space(CheckedDocument document, PdfStream picture)
    {
        var space = document.Get(picture, "ColorSpace");
        return space.AsArray is [var kind, var parent, ..] && kind.AsName == "Indexed" ? document.File.Resolve(parent).AsName : space.AsName;
    }
}
