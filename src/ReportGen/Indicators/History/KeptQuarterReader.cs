using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Indicators.History;

/// <summary>A file read back: its results, or what is wrong with it.</summary>
internal sealed record KeptRead(KeptQuarter? Quarter, Fault? Fault);

/// <summary>
/// Reads an <c>indicators.json</c> of any version of the program back. Fields that history does not need are passed over; what it needs must be there and have its
/// form, else the whole file is left out with a warning, since a file that is wrong in one number cannot be trusted in the others.
/// </summary>
internal sealed class KeptQuarterReader
{
    private readonly string _path;
    private Fault? _fault;

    private KeptQuarterReader(string path) => _path = path;

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">Path as the user knows it.</param>
    /// <param name="bytes">The whole file.</param>
    public static KeptRead Read(string path, byte[] bytes)
    {
        try
        {
            var root = LinedJson.Parse(bytes);
            var reader = new KeptQuarterReader(path);
            var quarter = reader.Quarter(root, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            return reader._fault is null ? new KeptRead(quarter, null) : new KeptRead(null, reader._fault);
        }
        catch (JsonException damage)
        {
            var place = new SourcePlace(path, (int)(damage.LineNumber ?? -1) + 1, (int)(damage.BytePositionInLine ?? -1) + 1);
            return new KeptRead(null, new Fault("history-damaged", Severity.Warning, place));
        }
    }

    private KeptQuarter Quarter(LinedJson root, string hash)
    {
        var name = Text(root, "quarter");
        if (!QuarterId.TryParse(name, out var quarter))
            Wrong(root, "quarter", "2025Q1", name);
        var indicators = Field(root, "indicators", JsonTokenType.StartArray, "[…]").Items.Select(Indicator).ToImmutableArray();
        var twice = indicators.GroupBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            Wrong(root, "indicators", "id", twice.Key);
        var from = Field(root, "provenance", JsonTokenType.StartObject, "{…}");
        return new KeptQuarter(quarter, new HistorySource(quarter.ToString(), _path, hash, Text(from, "version"), Text(from, "rule_set")), indicators);
    }

    private KeptIndicator Indicator(LinedJson item)
    {
        var parts = Field(item, "parts", JsonTokenType.StartObject, "{…}").Members.Select(p => Measure(p.Key, p.Value)).ToImmutableArray();
        return new KeptIndicator(Text(item, "id"), Text(item, "definition"), Measure("headline", item), parts);
    }

    private Measure Measure(string key, LinedJson item) => new(key, Text(item, "unit"))
    {
        Status = Status(item),
        Current = Number(item, "value") is { } value ? new Estimate(value, Interval(item)) : null,
    };

    private MeasureStatus Status(LinedJson item)
    {
        var code = Text(item, "status");
        foreach (var status in Enum.GetValues<MeasureStatus>())
        {
            if (Export.ExportText.Code(status) == code)
                return status;
        }

        Wrong(item, "status", "ok, small_sample, not_available, not_defined", code);
        return MeasureStatus.NotDefined;
    }

    private Interval? Interval(LinedJson item)
    {
        if (!item.Members.TryGetValue("interval", out var pair) || pair.Kind == JsonTokenType.Null)
            return null;
        if (pair is { Kind: JsonTokenType.StartArray, Items: [{ Kind: JsonTokenType.Number } lower, { Kind: JsonTokenType.Number } upper] }
            && double.IsFinite(lower.Number) && double.IsFinite(upper.Number) && lower.Number <= upper.Number)
            return new Interval(lower.Number, upper.Number);
        Wrong(item, "interval", "[1.2, 3.4]", Shown(pair));
        return null;
    }

    private double? Number(LinedJson item, string name)
    {
        if (item.Members.TryGetValue(name, out var value) && value.Kind == JsonTokenType.Null)
            return null;
        if (value is { Kind: JsonTokenType.Number } && double.IsFinite(value.Number))
            return value.Number;
        Wrong(item, name, "1.2, null", value is null ? "" : Shown(value));
        return null;
    }

    private string Text(LinedJson item, string name) => Field(item, name, JsonTokenType.String, "\"…\"").Text;

    private LinedJson Field(LinedJson item, string name, JsonTokenType kind, string expected)
    {
        if (item.Members.TryGetValue(name, out var value) && value.Kind == kind)
            return value;
        Wrong(item, name, expected, value is null ? "" : Shown(value));
        return new LinedJson(kind, item.Line, item.Column);
    }

    /// <summary>Keeps the first fault: at the field where it stands, else at the object that lacks it.</summary>
    private void Wrong(LinedJson item, string field, string expected, string found)
    {
        var place = item.Members.TryGetValue(field, out var value) ? value : item;
        var code = found.Length == 0 ? "history-field-missing" : "history-field-wrong";
        _fault ??= new Fault(code, Severity.Warning, new SourcePlace(_path, place.Line, place.Column)).With("field", field).With("expected", expected).With("found", found);
    }

    private static string Shown(LinedJson value) => value.Kind switch
    {
        JsonTokenType.String => "\"" + (value.Text.Length > 40 ? value.Text[..40] + "…" : value.Text) + "\"",
        JsonTokenType.Number => value.Number.ToString("R", CultureInfo.InvariantCulture),
        JsonTokenType.StartArray => "[…]",
        JsonTokenType.StartObject => "{…}",
        JsonTokenType.Null => "null",
        _ => value.Kind == JsonTokenType.True ? "true" : "false",
    };
}
