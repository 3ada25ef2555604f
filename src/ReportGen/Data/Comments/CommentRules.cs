using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Comments;

/// <summary>The rules of the effective comment by themselves: to explain a text, and to score them on labelled comments.</summary>
public sealed class CommentRules
{
    private readonly RuleSet _rules;

    private CommentRules(RuleSet rules) => _rules = rules;

    /// <summary>The rules themselves.</summary>
    internal RuleSet Set => _rules;

    /// <summary>Numbers and version.</summary>
    public CommentRuleSettings Settings => _rules.Settings;

    /// <summary>Opens a rules folder.</summary>
    /// <param name="folder">Folder with <c>settings.yaml</c> and one file a family.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <returns>Null where a fault is an error.</returns>
    public static CommentRules? Open(string folder, out ImmutableArray<Fault> faults)
    {
        var sums = new FaultSums();
        var rules = RuleSet.Load(folder, sums);
        faults = sums.ToFaults();
        return rules is null ? null : new CommentRules(rules);
    }

    /// <summary>Says rule by rule why a text is an effective comment or not.</summary>
    public CommentExplanation Explain(string text) => new CommentExplainer(_rules).Explain(text);

    /// <summary>Reads and judges labelled comments (columns text, label; optional language, hard, label_a, label_b, split).</summary>
    /// <param name="path">A .csv or .tsv file, packed or not.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <returns>Null where it cannot be used.</returns>
    public LabelledComments? Read(string path, out ImmutableArray<Fault> faults)
    {
        var sums = new FaultSums();
        var labelled = new LabelledReader(new CommentJudge(_rules), sums).Read(path);
        faults = sums.ToFaults();
        return labelled;
    }
}
