using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Data.Comments;
using ReportGen.Diagnostics;

namespace ReportGen.Cli.Output;

/// <summary>An explanation in words, a line a rule.</summary>
internal sealed class ExplanationText(MessageCatalog messages)
{
    public string Write(CommentExplanation explanation, CommentRuleSettings settings)
    {
        var text = new StringBuilder();
        var reason = messages.Text("reason-name." + explanation.Reason);
        Line(explanation.IsEffective ? "rules-verdict-effective" : "rules-verdict-not", ("reason", reason));
        Line("rules-normalised", ("text", explanation.Normalised));
        Line("rules-reduced", ("text", explanation.Reduced));
        Line(explanation.Asks ? "rules-units-asking" : "rules-units", ("units", Number(explanation.Units)), ("needed", Number(explanation.UnitsNeeded)));
        foreach (var step in explanation.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Rule,4}  {messages.Text("reason-name." + step.Reason)}: {messages.Text("rules-state." + ExplanationJson.State(step.State))}\n");
            Findings(text, step.Findings);
        }

        if (explanation.Reason != "boilerplate" && !explanation.Families.IsEmpty)
        {
            Line("rules-families");
            Findings(text, explanation.Families);
        }

        Line("rules-version", ("version", Number(settings.Version)), ("digest", settings.Digest[..Math.Min(12, settings.Digest.Length)]));
        return text.ToString();

        void Line(string code, params (string Name, string Value)[] values) =>
            text.Append(messages.Text(code, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal))).Append('\n');
    }

    private static void Findings(StringBuilder text, ImmutableArray<RuleFinding> findings)
    {
        foreach (var finding in findings)
            text.Append("        ").Append(finding.Text).Append("  ← ").Append(finding.List).Append(finding.Pattern.Length > 0 ? ": " + finding.Pattern : "").Append('\n');
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A score in words and plain tables.</summary>
internal sealed class ScoreText(MessageCatalog messages)
{
    private static readonly string[] Codes = ["kappa", "precision", "recall", "f1", "precision-not", "recall-not", "f1-not", "agreement"];

    public string Write(RuleScore score, CommentRuleSettings settings)
    {
        var text = new StringBuilder();
        text.Append(messages.Text("rules-score-of", Values(("half", score.Half), ("lines", Number(score.Lines)), ("version", Number(settings.Version))))).Append('\n');
        Table(text, "rules-score-rules", score.Rules);
        if (score.Readers.Count > 0)
            Table(text, "rules-score-readers", score.Readers);
        Groups(text, "rules-score-language", score.Languages);
        Groups(text, "rules-score-difficulty", score.Difficulty);
        text.Append(messages.Text("rules-score-reasons")).Append('\n');
        foreach (var reason in score.Reasons)
            text.Append(CultureInfo.InvariantCulture, $"  {messages.Text("reason-name." + reason.Reason)}: {reason.Effective} / {reason.NotEffective}\n");
        text.Append(messages.Text("rules-score-misjudged", Values(("count", Number(score.Misjudged.Length))))).Append('\n');
        text.Append("  ").AppendJoin(", ", score.Misjudged.Select(line => Number(line.Line))).Append('\n');
        return text.ToString();
    }

    private void Table(StringBuilder text, string title, TwoByTwo table)
    {
        text.Append(messages.Text(title)).Append('\n');
        text.Append(messages.Text("rules-score-counts", Values(
            ("both", Number(table.BothYes)), ("first", Number(table.FirstOnly)), ("second", Number(table.SecondOnly)), ("neither", Number(table.BothNo))))).Append('\n');
        double[] scores = [table.Kappa, table.Precision, table.Recall, table.F1, table.PrecisionNotEffective, table.Specificity, table.F1NotEffective, table.Agreement];
        for (var i = 0; i < Codes.Length; i++)
            text.Append("  ").Append(messages.Text("rules-score." + Codes[i])).Append(": ").Append(Share(scores[i])).Append('\n');
    }

    private void Groups(StringBuilder text, string title, ImmutableArray<GroupScore> groups)
    {
        if (groups.IsEmpty)
            return;
        text.Append(messages.Text(title)).Append('\n');
        foreach (var group in groups)
        {
            text.Append("  ").Append(messages.Text("rules-score-group", Values(
                ("key", messages.Text("rules-group." + group.Key) is var word && word.StartsWith("rules-group.", StringComparison.Ordinal) ? group.Key : word), ("lines", Number(group.Rules.Count)),
                ("kappa", Share(group.Rules.Kappa)), ("f1", Share(group.Rules.F1)), ("f1not", Share(group.Rules.F1NotEffective)), ("readers", Share(group.Readers.Kappa))))).Append('\n');
        }
    }

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

    private static string Share(double value) => double.IsNaN(value) ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
