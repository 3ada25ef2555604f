using System.Buffers.Binary;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The file says by an ICC profile of RGB which colours its numbers are.</summary>
internal sealed class OutputIntentStated : IRule
{
    public string Clause => "ISO 19005-2, 6.2.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        var intents = document.Get(document.Catalog, "OutputIntents").AsArray.Where(i => document.Get(i, "S").AsName == "GTS_PDFA1").ToList();
        if (intents.Count != 1) return [this.At("catalog", $"there are {intents.Count} output intents")];
        if (document.Get(intents[0], "OutputConditionIdentifier").AsText is not { Length: > 0 }) return [this.At("output intent", "the condition has no name")];
        return document.Get(intents[0], "DestOutputProfile") is not PdfStream stream ? [this.At("output intent", "there is no profile")]
            : Fault(stream) is { } fault ? [this.At("output intent", fault)] : [];
    }

    private static string? Fault(PdfStream stream)
    {
        const int header = 132;
        var data = stream.Data.AsSpan();
        if (stream.Dictionary["N"].AsInteger != 3) return "the profile does not have three components";
        if (data.Length < header || BinaryPrimitives.ReadInt32BigEndian(data) != data.Length || !data[36..40].SequenceEqual("acsp"u8)) return "the profile is no ICC profile";
        if (data[8] is not (2 or 4)) return "the profile is of no version that PDF 1.7 knows";
        return data[16..20].SequenceEqual("RGB "u8) && (data[12..16].SequenceEqual("mntr"u8) || data[12..16].SequenceEqual("prtr"u8)) ? null : "the profile is not one of an RGB device";
    }
}
