using System.Globalization;
using System.Security.Cryptography;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Comments;

/// <summary>Reads a file of labelled comments and judges each. One wrong line makes the file unusable: a score must not rest on a part of it.</summary>
internal sealed class LabelledReader(CommentJudge judge, FaultSums faults)
{
    private const int Text = 0, Language = 1, Hard = 2, First = 3, Second = 4, Agreed = 5, Split = 6;

    private static readonly TableSpec Spec = new("labelled-comments", false,
        [new("text"), new("language", false), new("hard", false), new("label_a", false), new("label_b", false), new("label"), new("split", false)]) { Private = true };

    private static readonly Dictionary<string, bool> Labels = new(StringComparer.OrdinalIgnoreCase) { ["effective"] = true, ["not_effective"] = false };
    private static readonly Dictionary<string, bool> Answers = new(StringComparer.OrdinalIgnoreCase) { ["yes"] = true, ["no"] = false };
    private static readonly Dictionary<string, bool> Halves = new(StringComparer.OrdinalIgnoreCase) { ["test"] = true, ["tune"] = false };

    /// <summary>Reads; null where the file cannot be used, which is then among the faults.</summary>
    public LabelledComments? Read(string path)
    {
        if (!TableFiles.IsPlain(path, faults))
            return null;
        try
        {
            if (new FormFinder(path, FormSettings.None, faults).Find() is not { } form)
                return null;
            using var records = TableOpener.Open(path, form);
            var lines = Lines(records, path);
            return lines is null ? null : new LabelledComments(path, [.. lines]) { Sha256 = Hash(path) };
        }
        catch (DamagedFileException fault)
        {
            faults.Add(Broken(fault.Code, path, 0).With("found", fault.Message));
        }
        catch (InvalidDataException)
        {
            faults.Add(Broken("data-gzip-damaged", path, 0));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(Broken("data-labels-missing", path, 0));
        }

        return null;
    }

    private List<LabelledLine>? Lines(RecordReader records, string path)
    {
        if (!records.Read() || records.Current.Problem != RecordProblem.None)
        {
            faults.Add(Broken(records.FieldCount == 0 ? "data-file-empty" : "data-header-broken", path, 0));
            return null;
        }

        if (HeaderMap.Read(records, new FileTask("", Spec, path, faults, NoRejects.Instance)) is not { } header)
            return null;
        records.Expected = header.FieldCount;
        var (lines, sound) = (new List<LabelledLine>(), true);
        while (records.Read())
        {
            var line = Line(new Row(records, header, path));
            if (line is null)
                sound = false;
            else
                lines.Add(line);
        }

        if (sound && lines.Count == 0)
            faults.Add(Broken("data-file-empty", path, 0));
        return sound && lines.Count > 0 ? lines : null;
    }

    private LabelledLine? Line(Row row)
    {
        if (row.Records.Current.Problem != RecordProblem.None)
        {
            faults.Add(Broken("data-label-line", row.Path, row.Line));
            return null;
        }

        var wrong = false;
        var label = Value(row, Agreed, Labels, ref wrong);
        if (label is null && !wrong)
            faults.Add(Broken("data-missing-value", row.Path, row.Line).With("column", Spec.Columns[Agreed].Name));
        var (first, second) = (Value(row, First, Labels, ref wrong), Value(row, Second, Labels, ref wrong));
        var (hard, test) = (Value(row, Hard, Answers, ref wrong), Value(row, Split, Halves, ref wrong));
        if (wrong || label is null)
            return null;
        var verdict = judge.Judge(row.Field(Text), CommentKind.Text, isOwn: false);
        return new LabelledLine(label.Value, verdict.Rule == 0, verdict.Reason)
        {
            Line = row.Line, First = first, Second = second, Language = row.Field(Language).Trim(), Hard = hard, Split = test == false ? LabelSplit.Tune : LabelSplit.Test,
        };
    }

    /// <summary>One of the allowed words; null where the field is empty.</summary>
    private bool? Value(Row row, int column, Dictionary<string, bool> words, ref bool wrong)
    {
        var text = row.Field(column).Trim();
        if (text.Length == 0)
            return null;
        if (words.TryGetValue(text, out var value))
            return value;
        wrong = true;
        faults.Add(Broken("data-label-value", row.Path, row.Line).With("column", Spec.Columns[column].Name).With("found", text)
            .With("expected", string.Join(", ", words.Keys)));
        return null;
    }

    private static Fault Broken(string code, string path, int line) => new Fault(code, Severity.Error, new SourcePlace(path, line))
        .With("table", Spec.Name).With("line", line.ToString(CultureInfo.InvariantCulture));

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private sealed record Row(RecordReader Records, HeaderMap Header, string Path)
    {
        public int Line => Records.Current.Line;

        public string Field(int column) => Header.Field(column) is >= 0 and var field ? Records.Text(field) : "";
    }
}
