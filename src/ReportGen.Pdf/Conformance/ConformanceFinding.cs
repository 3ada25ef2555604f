namespace ReportGen.Pdf.Conformance;

/// <summary>A place where a file breaks a rule.</summary>
/// <param name="Clause">The clauses with their standards, such as "ISO 14289-1, 7.3"; two of them stand with a semicolon between.</param>
/// <param name="Place">The object or page concerned.</param>
/// <param name="Detail">What is wrong there.</param>
public sealed record ConformanceFinding(string Clause, string Place, string Detail)
{
    /// <summary>Whether it is about how the file looks and lasts (PDF/A, level B), not about its tags alone.</summary>
    public bool ConcernsArchive => Clause.Contains("ISO 19005", StringComparison.Ordinal);

    /// <summary>Whether it is about tags, text and reading (PDF/UA, and level A of PDF/A).</summary>
    public bool ConcernsAccess => Clause.Contains("ISO 14289", StringComparison.Ordinal) || Clause.Contains("ISO 32000", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Clause}: {Place}: {Detail}";
}

/// <summary>A rule that a program can check on a finished file.</summary>
internal interface IRule
{
    /// <summary>The clause with its standard.</summary>
    string Clause { get; }

    /// <summary>Every place where the file breaks the rule.</summary>
    IEnumerable<ConformanceFinding> Check(CheckedDocument document);
}

/// <summary>What rules share.</summary>
internal static class RuleExtensions
{
    public static ConformanceFinding At(this IRule rule, string place, string detail) => new(rule.Clause, place, detail);

    public static ConformanceFinding At(this IRule rule, TagElement element, string detail) => new(rule.Clause, element.ToString(), detail);

    public static ConformanceFinding At(this IRule rule, CheckedPage page, string detail) => new(rule.Clause, page.ToString(), detail);
}
