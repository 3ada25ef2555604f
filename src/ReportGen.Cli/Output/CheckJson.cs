using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Cli.Output;

/// <summary>What loading found, as JSON for machines (<c>docs/check.schema.json</c>).</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented UTF-8 with a final line end; texts of faults are in the catalogue's language.</summary>
    public static string Write(LoadReport report, MessageCatalog messages)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("usable", report.Faults.All(fault => fault.Severity != Severity.Error));
            json.List("files", report.Files, file => File(json, file));
            json.List("checks", report.Checks, check => Check(json, check));
            json.List("coverage", report.Coverage, week => Week(json, week));
            json.List("faults", report.Faults, fault => Fault(json, fault, messages));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void File(Utf8JsonWriter json, FileReport file)
    {
        json.WriteString("quarter", file.Quarter);
        json.WriteString("table", file.Table);
        json.WriteString("path", file.Path);
        Known(json, "sha256", file.Sha256);
        json.WriteStartObject("form");
        Known(json, "container", file.Form.Container);
        Known(json, "encoding", file.Form.Encoding);
        Known(json, "delimiter", file.Form.Delimiter);
        Known(json, "line_ends", file.Form.LineEnds);
        Known(json, "sheet", file.Form.Sheet);
        json.WriteEndObject();
        json.WriteStartObject("rows");
        json.WriteNumber("read", file.Read);
        json.WriteNumber("loaded", file.Loaded);
        json.WriteNumber("rejected", file.Rejected);
        json.WriteNumber("merged", file.Merged);
        json.WriteNumber("set_aside", file.SetAside);
        json.WriteEndObject();
        Known(json, "first_day", Day(file.FirstDay));
        Known(json, "last_day", Day(file.LastDay));
    }

    private static void Check(Utf8JsonWriter json, DataCheck check)
    {
        json.WriteString("code", check.Code);
        json.WriteString("quarter", check.Quarter);
        json.WriteString("severity", Word(check.Severity));
        json.WriteNumber("checked", check.Checked);
        json.WriteNumber("found", check.Found);
        if (check.Example.Length > 0)
            json.WriteString("example", check.Example);
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static void Week(Utf8JsonWriter json, WeekCoverage week)
    {
        json.WriteString("quarter", week.Quarter);
        json.WriteString("table", week.Table);
        json.WriteString("week_from", Day(week.WeekStart));
        json.WriteNumber("rows", week.Rows);
        json.WriteNumber("days", week.DaysCovered);
    }

    private static void Fault(Utf8JsonWriter json, Fault fault, MessageCatalog messages)
    {
        json.WriteString("code", fault.Code);
        json.WriteString("severity", Word(fault.Severity));
        json.WriteNumber("count", fault.Count);
        Known(json, "file", fault.Place?.File ?? "");
        Place(json, "line", fault.Place?.Line ?? 0);
        Place(json, "column", fault.Place?.Column ?? 0);
        json.WriteString("text", messages.Describe(fault));
        json.WriteStartObject("values");
        foreach (var (name, value) in fault.Values)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void Known(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length == 0)
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }

    private static void Place(Utf8JsonWriter json, string name, int value)
    {
        if (value == 0)
            json.WriteNull(name);
        else
            json.WriteNumber(name, value);
    }

    private static string Day(int? day) => day is { } number ? QuarterCalendar.Date(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
