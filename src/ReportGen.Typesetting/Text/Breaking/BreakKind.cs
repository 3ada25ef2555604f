namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>Whether a line may end before a character, the better the greater.</summary>
internal enum BreakKind : byte
{
    /// <summary>Never: 禁则 or part of a cluster. Only where a single cluster is wider than the line does it give way.</summary>
    Forbidden,

    /// <summary>Inside a word or number that is wider than the line.</summary>
    Emergency,

    /// <summary>Between a number and its unit, inside a range, where they are wider than the line.</summary>
    Reluctant,

    /// <summary>Before punctuation of a web address, where the line would be too loose otherwise.</summary>
    Address,

    /// <summary>Yes.</summary>
    Allowed,
}
