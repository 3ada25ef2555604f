using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;

namespace ReportGen.Verification;

/// <summary>All numbers of a paper as the file <c>indicators.json</c> inside it: the exported JSON on one line, with file names for paths.</summary>
public static class PaperNumbers
{
    /// <summary>Name of the attached file.</summary>
    public const string FileName = "indicators.json";

    private const int UsualSize = 1 << 19;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON in UTF-8; the same results give the same bytes wherever their files stand.</summary>
    public static ImmutableArray<byte> Json(IndicatorSet results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var buffer = new ArrayBufferWriter<byte>(UsualSize);
        using (var writer = new Utf8JsonWriter(buffer, OneLine))
            IndicatorsJson.WriteTo(writer, results with { Provenance = WithoutFolders(results.Provenance) });
        return [.. buffer.WrittenSpan];
    }

    private static Indicators.Provenance WithoutFolders(Indicators.Provenance provenance) => provenance with
    {
        Files = [.. provenance.Files.Select(f => f with { Path = Path.GetFileName(f.Path) })],
        History = [.. provenance.History.Select(h => h with { Path = Path.GetFileName(h.Path) })],
    };
}
