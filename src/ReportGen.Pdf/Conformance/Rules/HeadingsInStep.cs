namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The first heading is of level 1, and none is more than one level below the one before.</summary>
internal sealed class HeadingsInStep : IRule
{
    public string Clause => "ISO 14289-1, 7.4.2";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        var last = 0;
        foreach (var heading in document.Tree.Elements.Where(e => e.Role is ['H', >= '1' and <= '6']))
        {
            var level = heading.Role[1] - '0';
            if (level > last + 1) yield return this.At(heading, $"follows a heading of level {last}");
            last = level;
        }
        if (document.Tree.Elements.Any(e => e.Role == "H") && last > 0) yield return this.At("structure tree", "H stands beside numbered headings");
    }
}
