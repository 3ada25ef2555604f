using System.Text.RegularExpressions;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data;

/// <summary>docs/data.md lists every fault and every check that there are words for, and no other.</summary>
public class FaultDocsTests
{
    private static readonly string Docs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "data.md"));

    [Fact]
    public void EveryFaultIsListedWithItsSeverityAndAnExample()
    {
        var listed = Regex.Matches(Docs, @"^\| (data-[a-z0-9-]+) \| (?:error|warning|note)(?:, rows? (?:rejected|merged|set aside))? \| [^|]+", RegexOptions.Multiline).Select(row => row.Groups[1].Value).ToArray();
        var known = MessageCatalog.For("en").Codes.Where(code => code.StartsWith("data-", StringComparison.Ordinal) && !code.EndsWith(".hint", StringComparison.Ordinal));
        Assert.Equal(known.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryCheckIsListed()
    {
        var listed = Regex.Matches(Docs[Docs.IndexOf("## Checks", StringComparison.Ordinal)..], @"^\| ([a-z_, *]+) \| (?:error|warning|note)", RegexOptions.Multiline)
            .SelectMany(row => row.Groups[1].Value.Split(',')).Select(code => "check." + code.Trim(' ', '*')).ToArray();
        var known = MessageCatalog.For("en").Codes.Where(code => code.StartsWith("check.", StringComparison.Ordinal) && !code.EndsWith(".hint", StringComparison.Ordinal));
        Assert.Equal(known.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
