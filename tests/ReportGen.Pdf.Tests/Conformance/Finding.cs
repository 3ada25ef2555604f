namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>A place where a file breaks a rule.</summary>
/// <param name="Clause">The clause with its standard, such as "ISO 14289-1, 7.3".</param>
/// <param name="Place">The object or page concerned.</param>
/// <param name="Detail">What is wrong there.</param>
internal sealed record Finding(string Clause, string Place, string Detail);

/// <summary>A rule that a program can check on a finished file.</summary>
internal interface IRule
{
    /// <summary>The clause with its standard.</summary>
    string Clause { get; }

    /// <summary>Every place where the file breaks the rule.</summary>
    IEnumerable<Finding> Check(CheckedDocument document);
}

/// <summary>What rules share.</summary>
internal static class RuleExtensions
{
    public static Finding At(this IRule rule, string place, string detail) => new(rule.Clause, place, detail);

    public static Finding At(this IRule rule, TagElement element, string detail) => new(rule.Clause, element.ToString(), detail);

    public static Finding At(this IRule rule, CheckedPage page, string detail) => new(rule.Clause, page.ToString(), detail);
}
