using System.Globalization;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Reading;
using ReportGen.Verification;

namespace ReportGen.Cli.Output.Verify;

/// <summary>Prints what a paper says of itself and how it stands against data, a line each.</summary>
internal sealed class VerdictReport(CliEnvironment environment)
{
    private const int MostDifferences = 20;

    public void Print(PdfContents paper, PaperVerdict verdict)
    {
        if (verdict.Origin is not { } origin)
        {
            Line("verify-no-origin");
            return;
        }

        Line("verify-origin", ("quarter", origin.Quarter), ("version", origin.Version), ("pages", Number(paper.Pages)));
        if (origin.Segment is { } segment)
            Line("verify-segment", ("segment", segment));
        Line("verify-template", ("template", origin.Template), ("settings", origin.Settings));
        var findings = NamedFindings.Of(paper).ToList();
        Line("verify-standards", ("standards", Standards(paper)), ("findings", Number(findings.Count)));
        foreach (var finding in findings.Take(MostDifferences))
            environment.Out.Profile.Out.Writer.WriteLine("  " + finding);
        Line(verdict.SameVersion ? "verify-same-version" : "verify-other-version", ("version", CliEnvironment.Version));
        Answer(verdict.NumbersIntact, "verify-numbers-intact", "verify-numbers-changed", "verify-numbers-missing");
        Answer(verdict.SameInputs, "verify-same-inputs", "verify-other-inputs", null);
        Answer(verdict.SameResults, "verify-same-results", "verify-other-results", null);
        Differences(verdict);
        Line(!verdict.Belongs ? "verify-does-not-belong" : verdict.MeetsStandards ? "verify-belongs" : "verify-breaks-standards");
    }

    private void Differences(PaperVerdict verdict)
    {
        foreach (var d in verdict.Differences.Take(MostDifferences))
            Line("verify-difference", ("number", d.Path), ("paper", Or(d.Paper)), ("data", Or(d.Data)));
        if (verdict.Differences.Length > MostDifferences)
            Line("verify-more", ("count", Number(verdict.Differences.Length - MostDifferences)));
    }

    private static string Or(string value) => value.Length == 0 ? "–" : value;

    private static string Standards(PdfContents paper)
    {
        var names = new List<string>();
        if (paper.Identification.Accessible)
            names.Add("PDF/UA-1");
        if (paper.Identification.Archive != ArchiveLevel.None)
            names.Add($"PDF/A-{paper.Property(XmpNames.Archive, "part")}{paper.Identification.Archive.ToString().ToLowerInvariant()}");
        return names.Count == 0 ? "–" : string.Join(", ", names);
    }

    private void Answer(bool? answer, string yes, string no, string? unknown)
    {
        if ((answer is null ? unknown : answer.Value ? yes : no) is { } key)
            Line(key);
    }

    private void Line(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            map.Add(name, value);
        environment.Out.Profile.Out.Writer.WriteLine(environment.Messages.Text(key, map));
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
