using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Comments;

/// <summary>Judges comments on their way into a database: every column goes through but the text, in whose place stand verdict, hash, hash2 and units.</summary>
public sealed class CommentIngest(CommentRules rules)
{
    private const int Text = 0, Kind = 1, User = 2, Creator = 3;
    private const int Chunk = 1 << 16;

    private static readonly TableSpec Spec = new("comments", false,
        [new("text") { Private = true }, new("kind", false), new("user_id", false, ColumnKind.Id) { Private = true }, new("creator_id", false, ColumnKind.Id)]) { Private = true };

    /// <summary>Reads CSV with a header and the column text (and kind, user_id, creator_id where there are any), writes CSV with a header.</summary>
    /// <param name="source">What to read.</param>
    /// <param name="output">Takes a row for each row that can be read, in their order.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What is wrong; rows that cannot be read are an error, summed, with the first line. No fault repeats a text.</returns>
    public ImmutableArray<Fault> Judge(CommentSource source, TextWriter output, CancellationToken cancellation)
    {
        var faults = new FaultSums();
        try
        {
            using var records = Open(source, faults);
            if (records is not null)
                Judge(records, new FileTask("", Spec, source.Name, faults, NoRejects.Instance), output, cancellation);
        }
        catch (DamagedFileException fault)
        {
            faults.Add(Broken(fault.Code, source.Name, 0).With("found", fault.Message));
        }
        catch (InvalidDataException)
        {
            faults.Add(Broken("data-gzip-damaged", source.Name, 0));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(Broken("judge-unreadable", source.Name, 0).With("message", fault.Message));
        }

        return faults.ToFaults();
    }

    private static RecordReader? Open(CommentSource source, FaultSums faults)
    {
        if (source.Stream is { } stream)
            return new TextRecords(TextFile.Over(stream), ',');
        return new FormFinder(source.Name, FormSettings.None, faults).Find() is { } form ? TableOpener.Open(source.Name, form) : null;
    }

    private void Judge(RecordReader records, FileTask task, TextWriter output, CancellationToken cancellation)
    {
        if (!records.Read() || records.Current.Problem != RecordProblem.None)
        {
            task.Faults.Add(Broken(records.FieldCount == 0 ? "data-file-empty" : "data-header-broken", task.Path, 0));
            return;
        }

        ImmutableArray<string> names = [.. Enumerable.Range(0, records.FieldCount).Select(field => records.Text(field).TrimStart('\uFEFF'))];
        if (Header(names, records.Current.Line, task) is not { } header)
            return;
        records.Expected = header.FieldCount;
        var judge = new CommentJudge(rules.Set);
        var lines = new StringBuilder();
        Write(lines, names, header.Field(Text)).Append(",verdict,hash,hash2,units\n");
        while (records.Read())
        {
            if (records.Current.Problem != RecordProblem.None)
                task.Faults.Add(Broken("data-label-line", task.Path, records.Current.Line));
            else
                Row(lines, records, header, judge);
            if (lines.Length < Chunk)
                continue;
            cancellation.ThrowIfCancellationRequested();
            output.Write(lines);
            lines.Clear();
        }

        output.Write(lines);
        output.Flush();
    }

    /// <summary>Columns that are not known here go through, so nothing is said of them.</summary>
    private static HeaderMap? Header(ImmutableArray<string> names, int line, FileTask task)
    {
        var found = new FaultSums();
        var header = HeaderMap.Read(names, line, task with { Faults = found });
        foreach (var fault in found.ToFaults().Where(fault => fault.Severity == Severity.Error))
            task.Faults.Add(fault);
        return header;
    }

    private static void Row(StringBuilder lines, RecordReader records, HeaderMap header, CommentJudge judge)
    {
        ReadOnlySpan<char> Field(int column) => header.Field(column) is >= 0 and var field ? records.Span(field) : [];

        var kind = Field(Kind).Trim().Equals("tool", StringComparison.OrdinalIgnoreCase) ? CommentKind.Tool : CommentKind.Text;
        var user = Field(User).Trim().ToString();
        var isOwn = user.Length > 0 && Field(Creator).Trim().SequenceEqual(user);
        var verdict = judge.Judge(Field(Text), kind, isOwn);
        Write(lines, [.. Enumerable.Range(0, header.FieldCount).Select(records.Text)], header.Field(Text))
            .Append(CultureInfo.InvariantCulture, $",{verdict.Rule},{verdict.Hash},{verdict.Hash2},{verdict.Units}\n");
    }

    /// <summary>Fields but one, as CSV.</summary>
    private static StringBuilder Write(StringBuilder lines, ImmutableArray<string> fields, int without)
    {
        var first = true;
        for (var at = 0; at < fields.Length; at++)
        {
            if (at == without)
                continue;
            if (!first)
                lines.Append(',');
            first = false;
            var field = fields[at];
            if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
                lines.Append(field);
            else
                lines.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return lines;
    }

    private static Fault Broken(string code, string path, int line) => new Fault(code, Severity.Error, new SourcePlace(path, line))
        .With("table", Spec.Name).With("line", line.ToString(CultureInfo.InvariantCulture));
}
