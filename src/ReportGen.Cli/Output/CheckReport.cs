using System.Globalization;
using ReportGen.Data;
using Spectre.Console;

namespace ReportGen.Cli.Output;

/// <summary>Prints what loading found: files, checks, coverage by week.</summary>
internal sealed class CheckReport(CliEnvironment environment)
{
    public void Print(LoadReport report)
    {
        Section("check-files", Files(report));
        if (!report.Checks.IsEmpty)
            Section("check-checks", Checks(report));
        if (!report.Coverage.IsEmpty)
            Section("check-coverage", Coverage(report));
    }

    private void Section(string title, Table table)
    {
        environment.Out.WriteLine(Word(title));
        environment.Out.Write(table);
        environment.Out.WriteLine();
    }

    private Table Files(LoadReport report)
    {
        var table = Columns("check-column-file", "check-column-form", "check-column-span", "check-column-read", "check-column-loaded", "check-column-rejected", "check-column-merged", "check-column-set-aside");
        foreach (var f in report.Files)
            table.AddRow(new Text(f.Path), new Text(Form(f.Form)), new Text(Span(f)), Count(f.Read), Count(f.Loaded), Count(f.Rejected), Count(f.Merged), Count(f.SetAside));
        return table;
    }

    private Table Checks(LoadReport report)
    {
        var table = Columns("check-column-check", "check-column-quarter", "check-column-checked", "check-column-found", "check-column-example");
        foreach (var c in report.Checks)
            table.AddRow(new Text(Word("check." + c.Code)), new Text(c.Quarter), Count(c.Checked), Count(c.Found), new Text(c.Example));
        return table;
    }

    private Table Coverage(LoadReport report)
    {
        var tables = report.Coverage.Select(c => c.Table).Distinct().ToList();
        var table = Columns(["check-column-quarter", "check-column-week"]);
        foreach (var name in tables)
            table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        foreach (var week in report.Coverage.GroupBy(c => (c.Quarter, c.WeekStart)).OrderBy(g => g.Key.Quarter, StringComparer.Ordinal).ThenBy(g => g.Key.WeekStart))
        {
            var cells = tables.Select(name => week.FirstOrDefault(c => c.Table == name)).Select(c => new Text(c is null ? "" : Rows(c)));
            table.AddRow([new Text(week.Key.Quarter), new Text(Day(week.Key.WeekStart)), .. cells]);
        }

        return table;
    }

    private Table Columns(params string[] words)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < words.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(Word(words[i])));
            table.AddColumn(i == 0 ? column.NoWrap() : column);
        }

        return table;
    }

    private static string Rows(WeekCoverage c) => Number(c.Rows) + (c.DaysCovered < 7 ? "*" : "");

    private static string Form(FileForm form) =>
        string.Join(", ", new[] { form.Container, form.Encoding, form.Delimiter, form.LineEnds, form.Sheet }.Where(part => part.Length > 0));

    private static string Span(FileReport f) => f.FirstDay is { } first && f.LastDay is { } last ? $"{Day(first)} – {Day(last)}" : "";

    private static string Day(int day) => QuarterCalendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Text Count(long value) => new Text(Number(value)).RightJustified();

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private string Word(string key) => environment.Messages.Text(key);
}
