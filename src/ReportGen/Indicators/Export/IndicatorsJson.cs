using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportGen.Indicators.Export;

/// <summary>The indicators as JSON (UTF-8, indented, numbers with ten significant digits, null where a number is not defined).</summary>
public static class IndicatorsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole document as text with a final line end.</summary>
    public static string Write(IndicatorSet set)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            WriteTo(writer, set);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The whole document into a writer, in its form.</summary>
    internal static void WriteTo(Utf8JsonWriter json, IndicatorSet set)
    {
        json.WriteStartObject();
        json.WriteString("quarter", set.Quarter);
        json.WriteString("previous", set.Previous);
        json.WriteStartArray("indicators");
        foreach (var indicator in set.Indicators)
            IndicatorJson.Write(json, indicator);
        json.WriteEndArray();
        json.WritePropertyName("provenance");
        Provenance(json, set.Provenance);
        json.WriteEndObject();
    }

    private static void Provenance(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteString("version", provenance.Version);
        json.WriteString("engine", provenance.Engine);
        json.WriteNumber("seed", provenance.Seed);
        json.WriteNumber("draws", provenance.Draws);
        json.WriteString("rule_set", provenance.RuleSet);
        json.WriteStartArray("files");
        foreach (var file in provenance.Files)
        {
            json.WriteStartObject();
            json.WriteString("quarter", file.Quarter);
            json.WriteString("table", file.Table);
            json.WriteString("path", file.Path);
            json.WriteString("sha256", file.Sha256);
            json.WriteNumber("read", file.Read);
            json.WriteNumber("loaded", file.Loaded);
            json.WriteNumber("rejected", file.Rejected);
            json.WriteNumber("merged", file.Merged);
            json.WriteNumber("set_aside", file.SetAside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        History(json, provenance);
        json.WriteEndObject();
    }

    private static void History(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartArray("history");
        foreach (var source in provenance.History)
        {
            json.WriteStartObject();
            json.WriteString("quarter", source.Quarter);
            json.WriteString("path", source.Path);
            json.WriteString("sha256", source.Sha256);
            json.WriteString("version", source.Version);
            json.WriteString("rule_set", source.RuleSet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>Numbers and codes as they stand in exports.</summary>
internal static class ExportText
{
    /// <summary>Ten significant digits; null where not finite.</summary>
    public static string? Number(double value) => double.IsFinite(value) ? (value == 0 ? "0" : value.ToString("G10", CultureInfo.InvariantCulture)) : null;

    /// <summary>The code of a status.</summary>
    public static string Code(MeasureStatus status) => status switch
    {
        MeasureStatus.Ok => "ok", MeasureStatus.SmallSample => "small_sample", MeasureStatus.NotAvailable => "not_available", _ => "not_defined",
    };

    /// <summary>The code of a kind of change.</summary>
    public static string Code(ChangeKind kind) => kind switch { ChangeKind.Relative => "relative", ChangeKind.Points => "points", _ => "difference" };
}
