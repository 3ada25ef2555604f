using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Editions;
using Spectre.Console;

namespace ReportGen.Cli.Output.Editions;

/// <summary>A table of what became of each edition, and why some failed.</summary>
internal sealed class EditionSummary(CliEnvironment environment)
{
    public void Print(ImmutableArray<EditionOutcome> outcomes)
    {
        if (outcomes.IsEmpty)
            return;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in (string[])["edition-column-edition", "edition-column-language", "edition-column-pages", "edition-column-file"])
            table.AddColumn(new TableColumn(new Text(Word(head))));
        foreach (var outcome in outcomes)
            Add(table, outcome);
        environment.Out.Write(table);
        var failed = outcomes.Where(o => !o.Succeeded).ToImmutableArray();
        foreach (var outcome in failed)
            environment.Error.WriteLine($"{Label(outcome.Edition)}: " + string.Join("; ", outcome.Faults.Where(f => f.Severity == Severity.Error).Select(environment.Messages.Describe)));
        environment.Out.WriteLine(environment.Messages.Text("edition-sum", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["editions"] = Number(outcomes.Length), ["papers"] = Number(outcomes.Sum(o => o.Papers.Length)), ["failed"] = Number(failed.Length),
        }));
    }

    private void Add(Table table, EditionOutcome outcome)
    {
        var label = Label(outcome.Edition);
        foreach (var paper in outcome.Papers)
            table.AddRow(new Text(label), new Text(paper.Language), new Text(Number(paper.Pages)), new Text(paper.Name));
        if (!outcome.Succeeded)
            table.AddRow(new Text(label), new Text(""), new Text(""), new Text(Word("edition-failed-row")));
    }

    private static string Label(Edition edition)
    {
        var segment = edition.Segment is null ? "" : edition.Segment.Name.Length > 0 ? $"{edition.Segment.Key} {edition.Segment.Name}" : edition.Segment.Key;
        return string.Join(" / ", new[] { segment, edition.Row?.Name ?? "" }.Where(part => part.Length > 0));
    }

    private string Word(string key) => environment.Messages.Text(key);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
