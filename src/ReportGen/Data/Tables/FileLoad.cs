using System.Globalization;
using ReportGen.Data.Batches;
using ReportGen.Data.Columnar;
using ReportGen.Data.Columns;
using ReportGen.Data.Comments;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Where a file stands, what it feeds, and who hears of its faults.</summary>
/// <param name="Quarter">Quarter of its folder.</param>
/// <param name="Spec">Its table.</param>
/// <param name="Path">Path as the user knows it.</param>
/// <param name="Faults">Takes faults.</param>
/// <param name="Rejects">Takes rejected rows.</param>
internal sealed record FileTask(string Quarter, TableSpec Spec, string Path, FaultSums Faults, IRejectSink Rejects)
{
    /// <summary>Number of the file in its folder.</summary>
    public int Number { get; init; }

    /// <summary>What is said of its form.</summary>
    public FormSettings Settings { get; init; } = FormSettings.None;

    /// <summary>What messages may show.</summary>
    public Privacy Privacy { get; init; }

    /// <summary>Whether the file feeds other tables too, so that its rows repeat what they say of creators and videos.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether the file feeds a table of people too, whose values stand in the same rows.</summary>
    public bool FeedsPrivate { get; init; }

    /// <summary>Whether its rows say what people wrote or saw.</summary>
    public bool IsPrivate => Spec.Private || FeedsPrivate;

    /// <summary>The files of its table, itself among them.</summary>
    public IReadOnlyList<FileLoad> Parts { get; init; } = [];

    /// <summary>What quarter.yaml says of its columns.</summary>
    public TableSettings Columns { get; init; } = TableSettings.None;
}

/// <summary>What messages and rejected rows may show of values.</summary>
/// <param name="HidesValues">Nothing at all.</param>
/// <param name="ShowsUsers">Ids of users too.</param>
internal readonly record struct Privacy(bool HidesValues, bool ShowsUsers);

/// <summary>What happens to a row whose values are good.</summary>
/// <param name="SetAside">Code of the reason for setting it aside; null where it is loaded.</param>
/// <param name="Column">Column of the reason.</param>
/// <param name="Found">Its value.</param>
internal readonly record struct RowFate(string? SetAside, int Column, string Found)
{
    public static RowFate Loaded => default;
}

/// <summary>Takes the rows of a table.</summary>
internal interface IRowTaker
{
    /// <summary>Reads a row; where the view has failed afterwards, the row must not have been taken.</summary>
    RowFate Take(RowView row);

    /// <summary>Takes the rows of a file with this header in several threads; null where that cannot be, for a value may be plain and mean something else by a setting or a unit.</summary>
    IAheadRows? Ahead(HeaderMap header) => null;

    /// <summary>Takes the rows of a Parquet file as the numbers they are; null where a column has another type, a setting or a unit, so that values must be read as text.</summary>
    ITypedRows? Typed(HeaderMap header, ParquetRecords records) => null;
}

/// <summary>A file being loaded: counts its rows and tells of those that cannot be used.</summary>
internal sealed class FileLoad(FileTask task)
{
    private readonly Dictionary<string, long> _byCode = new(StringComparer.Ordinal);

    /// <summary>The task.</summary>
    public FileTask Task { get; } = task;

    /// <summary>How the file is written; null until it was found out.</summary>
    public TableForm? Form { get; set; }

    /// <summary>What its columns were found to show of the order of day and month.</summary>
    public Dictionary<int, OrderSigns> OrderSigns { get; } = [];

    /// <summary>Line of the column names.</summary>
    public int HeaderLine { get; set; } = 1;

    /// <summary>Data rows read.</summary>
    public long Read { get; private set; }

    /// <summary>Rows rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Rows set aside.</summary>
    public long SetAside { get; private set; }

    /// <summary>Identical or superseded rows.</summary>
    public long Merged { get; private set; }

    /// <summary>Rows in the engine.</summary>
    public long Loaded => Read - Rejected - SetAside - Merged;

    /// <summary>First and last day met.</summary>
    public (int First, int Last)? Days { get; private set; }

    /// <summary>Of comments, what their texts look like.</summary>
    public TextSample Texts { get; } = new();

    /// <summary>How many rows had a fault of this code.</summary>
    public long Of(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Counts a row.</summary>
    public void CountRow() => Read++;

    /// <summary>Notes a day.</summary>
    public void Day(int day) => Days = Days is { } days ? (Math.Min(days.First, day), Math.Max(days.Last, day)) : (day, day);

    /// <summary>Rejects a broken record.</summary>
    public void Reject(RecordReader records)
    {
        var record = records.Current;
        var code = record.Problem switch
        {
            RecordProblem.UnclosedQuote => "data-unclosed-quote",
            RecordProblem.TextAfterQuote => "data-text-after-quote",
            RecordProblem.BadBytes => "data-bad-bytes",
            RecordProblem.TooLong => "data-row-too-long",
            _ => "data-field-count",
        };
        Add(Fault(code, record.Line, 0)
            .With("found", record.Problem == RecordProblem.FieldCount ? Count(record.Fields) : Shown(records.FirstLine))
            .With("expected", Count(records.Expected)));
        Reject(records, code);
    }

    /// <summary>Rejects a row whose values are wrong; each wrong value is told.</summary>
    public void Reject(RecordReader records, HeaderMap header, IReadOnlyList<FieldFault> faults)
    {
        foreach (var fault in faults)
        {
            Add(Fault(fault.Code, records.Current.Line, header.Field(fault.Column) + 1)
                .With("column", Task.Spec.Columns[fault.Column].Name).With("found", Shown(fault.Column, fault.Found)));
        }

        Reject(records, faults[0].Code);
    }

    /// <summary>Sets a row aside.</summary>
    public void PutAside(int line, HeaderMap header, RowFate fate)
    {
        PutAside(fate.SetAside!);
        Task.Faults.Add(new Fault(fate.SetAside!, Severity.Warning, new SourcePlace(Task.Path, line, header.Field(fate.Column) + 1))
            .With("column", Task.Spec.Columns[fate.Column].Name).With("found", Shown(fate.Column, fate.Found)));
    }

    /// <summary>Sets a row aside for a reason that has been told.</summary>
    public void PutAside(string code)
    {
        SetAside++;
        _byCode[code] = Of(code) + 1;
    }

    /// <summary>Tells what is worth knowing of a value that is good.</summary>
    public void Note(string code, int line, int field, int column, ReadOnlySpan<char> found) =>
        Add(new Fault(code, Severity.Note, new SourcePlace(Task.Path, line, field + 1)).With("column", Task.Spec.Columns[column].Name).With("found", Shown(column, found.ToString())));

    /// <summary>Tells of rows that stand more than once with one content.</summary>
    public void Merge(long rows, int firstLine)
    {
        if (rows == 0)
            return;
        Merged += rows;
        var code = Task.IsWide && (Task.Spec == TableSpec.Videos || Task.Spec == TableSpec.Creators) ? "data-wide-row" : "data-duplicate-row";
        _byCode[code] = Of(code) + rows;
        Task.Faults.Add(new Fault(code, Severity.Note, new SourcePlace(Task.Path, firstLine)) { Count = rows }.With("table", Task.Spec.Name));
    }

    /// <summary>Counts rows that the other folder holds too, and whose place the other folder's take.</summary>
    public void Supersede(long rows) => Merged += rows;

    /// <summary>Rejects rows that share a key and differ, by their physical lines.</summary>
    public void RejectConflicts(IReadOnlyCollection<int> lines)
    {
        if (lines.Count == 0)
            return;
        const string Code = "data-conflicting-key";
        Rejected += lines.Count;
        _byCode[Code] = Of(Code) + lines.Count;
        Task.Faults.Add(new Fault(Code, Severity.Warning, new SourcePlace(Task.Path, lines.Min())) { Count = lines.Count }
            .With("key", Keys[Task.Spec.Name]));
        if (Task.Rejects is NoRejects)
            return;
        var wanted = lines.ToHashSet();
        using var records = TableOpener.Open(this, asLines: true)!;
        while (records.Read())
        {
            if (wanted.Contains(records.Current.Line))
                PutOut(records, Code);
        }
    }

    /// <summary>Fails where more rows are rejected than the limit allows.</summary>
    public void CheckLimit(double limit)
    {
        if (Rejected == 0 || Rejected <= limit * Read)
            return;
        Task.Faults.Add(new Fault("data-too-many-rejects", Severity.Error, new SourcePlace(Task.Path))
            .With("rejected", Count(Rejected)).With("read", Count(Read))
            .With("share", (100.0 * Rejected / Read).ToString("0.0", CultureInfo.InvariantCulture))
            .With("limit", (100.0 * limit).ToString("0.##", CultureInfo.InvariantCulture)));
    }

    /// <summary>The counts as they are reported.</summary>
    public FileReport Report(string sha256) => new(Task.Quarter, Task.Spec.Name, Task.Path, sha256)
    {
        Form = Form?.Report ?? new FileForm(""), Read = Read, Loaded = Loaded, Rejected = Rejected, Merged = Merged, SetAside = SetAside, FirstDay = Days?.First, LastDay = Days?.Last,
    };

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["creators"] = "creator_id", ["videos"] = "video_id", ["daily"] = "date + video_id", ["comments"] = "comment_id",
        ["sessions"] = "user_id + video_id + started_at",
    };

    private static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A row as a message may show it.</summary>
    private string Shown(string text) => Task.Privacy.HidesValues ? Masking.Hidden : Task.IsPrivate ? Masking.Mask(text) : Masking.Begin(text);

    /// <summary>A value as a message may show it. In a row that is shifted, what somebody wrote stands in any column.</summary>
    public string Shown(int column, string text)
    {
        if (text.Length == 0)
            return text;
        var spec = Task.Spec.Columns[column];
        var showsUser = spec.Kind == ColumnKind.Id && Task.Privacy.ShowsUsers;
        if (Task.Privacy.HidesValues || (spec.Private && !showsUser))
            return Masking.Hidden;
        if (Task.IsPrivate)
            return showsUser && (spec.Private || Masking.IsId(text)) ? text : Masking.Mask(text);
        return spec.Kind == ColumnKind.Id && Masking.IsId(text) ? text : Masking.Begin(text);
    }

    private Fault Fault(string code, int line, int column) => new(code, Severity.Warning, new SourcePlace(Task.Path, line, column));

    private void Add(Fault fault) => Task.Faults.Add(fault);

    /// <summary>Rejects the current row for a reason that has been told.</summary>
    public void Reject(RecordReader records, string code)
    {
        Rejected++;
        _byCode[code] = Of(code) + 1;
        PutOut(records, code);
    }

    private void PutOut(RecordReader records, string code)
    {
        if (Task.Rejects is NoRejects)
            return;
        var text = records.FirstLine;
        Task.Rejects.Add(new RejectedRow(Task.Path, records.Current.Line, records.Offset, code, Task.Privacy.HidesValues ? "" : Task.IsPrivate ? Masking.Mask(text) : text));
    }
}
