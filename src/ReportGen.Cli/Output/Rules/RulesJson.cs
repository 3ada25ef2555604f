using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Data.Comments;

namespace ReportGen.Cli.Output;

/// <summary>What the JSON of the rules' commands has in common: indented UTF-8 with a final line end, keys in snake case, null for what is not defined.</summary>
internal static class RulesJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(CommentRuleSettings settings, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("rule_set", settings.Version);
            json.WriteString("rules_sha256", settings.Digest);
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A score with ten significant digits; null where it is not defined.</summary>
    public static void Share(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        if (double.IsNaN(value))
            json.WriteNullValue();
        else
            json.WriteRawValue(value.ToString("G10", CultureInfo.InvariantCulture));
    }
}

/// <summary>An explanation as JSON.</summary>
internal static class ExplanationJson
{
    public static string Write(CommentExplanation explanation, CommentRuleSettings settings) => RulesJson.Write(settings, json =>
    {
        json.WriteString("text", explanation.Text);
        json.WriteString("normalised", explanation.Normalised);
        json.WriteString("reduced", explanation.Reduced);
        json.WriteNumber("units", explanation.Units);
        json.WriteNumber("units_needed", explanation.UnitsNeeded);
        json.WriteBoolean("asks", explanation.Asks);
        json.WriteBoolean("effective", explanation.IsEffective);
        json.WriteString("reason", explanation.Reason);
        json.List("rules", explanation.Steps, step =>
        {
            json.WriteNumber("rule", step.Rule);
            json.WriteString("reason", step.Reason);
            json.WriteString("state", State(step.State));
            Findings(json, "matches", step.Findings);
        });
        Findings(json, "families", explanation.Families);
    });

    /// <summary>Code of a state: passed, broken, not_reached, not_from_text.</summary>
    public static string State(RuleState state) => state switch
    {
        RuleState.Passed => "passed",
        RuleState.Broken => "broken",
        RuleState.NotReached => "not_reached",
        _ => "not_from_text",
    };

    private static void Findings(Utf8JsonWriter json, string name, ImmutableArray<RuleFinding> findings) => json.List(name, findings, finding =>
    {
        json.WriteString("list", finding.List);
        json.WriteString("pattern", finding.Pattern);
        json.WriteString("text", finding.Text);
    });
}

/// <summary>A score as JSON.</summary>
internal static class ScoreJson
{
    public static string Write(RuleScore score, CommentRuleSettings settings) => RulesJson.Write(settings, json =>
    {
        json.WriteString("half", score.Half);
        json.WriteNumber("lines", score.Lines);
        Table(json, "rules", score.Rules);
        Table(json, "readers", score.Readers);
        Groups(json, "language", score.Languages);
        Groups(json, "difficulty", score.Difficulty);
        json.List("reason", score.Reasons, reason =>
        {
            json.WriteString("key", reason.Reason);
            json.WriteNumber("effective", reason.Effective);
            json.WriteNumber("not_effective", reason.NotEffective);
        });
        json.List("misjudged", score.Misjudged, line =>
        {
            json.WriteNumber("line", line.Line);
            json.WriteBoolean("effective", line.Label);
            json.WriteString("reason", line.Verdict ? "effective" : line.Reason);
        });
    });

    private static void Groups(Utf8JsonWriter json, string name, ImmutableArray<GroupScore> groups) => json.List(name, groups, group =>
    {
        json.WriteString("key", group.Key);
        Table(json, "rules", group.Rules);
        Table(json, "readers", group.Readers);
    });

    private static void Table(Utf8JsonWriter json, string name, TwoByTwo table)
    {
        json.WriteStartObject(name);
        json.WriteNumber("both_effective", table.BothYes);
        json.WriteNumber("first_only", table.FirstOnly);
        json.WriteNumber("second_only", table.SecondOnly);
        json.WriteNumber("both_not_effective", table.BothNo);
        json.Share("kappa", table.Kappa);
        json.Share("agreement", table.Agreement);
        json.Share("precision", table.Precision);
        json.Share("recall", table.Recall);
        json.Share("specificity", table.Specificity);
        json.Share("precision_not_effective", table.PrecisionNotEffective);
        json.Share("f1", table.F1);
        json.Share("f1_not_effective", table.F1NotEffective);
        json.WriteEndObject();
    }
}
