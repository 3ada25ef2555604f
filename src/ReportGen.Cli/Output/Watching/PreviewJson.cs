using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ReportGen.Cli.Output.Watching;

/// <summary>What the page in the browser asks for again and again.</summary>
internal static class PreviewJson
{
    /// <summary>Version, pages by language, faults.</summary>
    public static string Of(int version, ImmutableSortedDictionary<string, int> pages, ImmutableArray<PreviewFault> faults)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", version);
            json.WriteStartObject("pages");
            foreach (var (language, count) in pages)
                json.WriteNumber(language, count);
            json.WriteEndObject();
            json.List("faults", faults, fault => Fault(json, fault));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Fault(Utf8JsonWriter json, PreviewFault fault)
    {
        json.WriteString("severity", fault.Severity.ToString().ToLowerInvariant());
        json.WriteString("text", fault.Text);
    }
}
