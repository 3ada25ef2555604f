using System.Collections.Immutable;

namespace ReportGen.Data.Comments;

/// <summary>What became of a rule when a text was looked at.</summary>
public enum RuleState
{
    /// <summary>Looked at and not broken.</summary>
    Passed,

    /// <summary>Broken: the verdict's reason.</summary>
    Broken,

    /// <summary>Not looked at, because an earlier rule was broken.</summary>
    NotReached,

    /// <summary>Cannot be told from a text: it needs the writer, or the other comments of the quarter.</summary>
    NotFromText,
}

/// <summary>A pattern that matched.</summary>
/// <param name="List">Name of its file without extension; praise or english for the files of a compound family together, few-characters for the rule without a list.</param>
/// <param name="Pattern">The line of the file; empty where several make it up.</param>
/// <param name="Text">What it matched.</param>
public sealed record RuleFinding(string List, string Pattern, string Text);

/// <summary>A rule and what became of it.</summary>
/// <param name="Rule">1 to 11.</param>
/// <param name="Reason">Its reason code.</param>
/// <param name="State">What became of it.</param>
public sealed record RuleStep(int Rule, string Reason, RuleState State)
{
    /// <summary>Patterns that broke it.</summary>
    public ImmutableArray<RuleFinding> Findings { get; init; } = [];
}

/// <summary>Why a text is an effective comment or not.</summary>
/// <param name="Text">As given.</param>
/// <param name="Normalised">Folded, without names, addresses, topics, stickers.</param>
/// <param name="Reduced">Its Han, kana, hangul, Latin letters, digits and +.</param>
/// <param name="Units">How much it says.</param>
public sealed record CommentExplanation(string Text, string Normalised, string Reduced, int Units)
{
    /// <summary>Whether it asks, so that fewer units are enough.</summary>
    public bool Asks { get; init; }

    /// <summary>Units that it needs.</summary>
    public long UnitsNeeded { get; init; }

    /// <summary>The rules in their order, 1 to 11.</summary>
    public ImmutableArray<RuleStep> Steps { get; init; } = [];

    /// <summary>Families of boilerplate found in it, in the order of the text, whether or not they make up all of it.</summary>
    public ImmutableArray<RuleFinding> Families { get; init; } = [];

    /// <summary>Reason code of the rule that is broken, or effective.</summary>
    public string Reason { get; init; } = Verdict.Effective;

    /// <summary>Whether no rule is broken.</summary>
    public bool IsEffective => Reason == Verdict.Effective;
}
