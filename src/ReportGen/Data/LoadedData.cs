using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Data;

/// <summary>A database that answers the project's portable SQL.</summary>
public interface IQueryEngine : IDisposable
{
    /// <summary>Name and version, for the provenance.</summary>
    string Name { get; }

    /// <summary>Whether its tables hold what was noted of comments while they were read (<c>Schema.md</c>); else queries count where they would look there, with the same results.</summary>
    bool HoldsNotes => false;

    /// <summary>Runs a query (parameters <c>{name}</c> are integers put in as literals) and reads all rows.</summary>
    /// <param name="sql">Text of a .sql file.</param>
    /// <param name="parameters">Values of the placeholders.</param>
    /// <param name="read">Makes a value of each row.</param>
    /// <param name="cancellation">Stops the query.</param>
    IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, long> parameters, Func<IRow, T> read, CancellationToken cancellation = default);
}

/// <summary>An engine that can give a part of its tables.</summary>
public interface IPartedEngine : IQueryEngine
{
    /// <summary>The data of some creators, answering the same SQL, also beside the whole; the whole must live longer.</summary>
    /// <param name="creators">Dense numbers of the creators.</param>
    IQueryEngine Part(IReadOnlyCollection<int> creators);
}

/// <summary>A row of a result. Columns count from 0.</summary>
public interface IRow
{
    /// <summary>A 64-bit integer; NULL is not expected.</summary>
    long Int(int column);

    /// <summary>A floating-point number; NULL gives NaN.</summary>
    double Real(int column);
}

/// <summary>The two quarters of a paper, loaded and checked.</summary>
/// <param name="Engine">Holds the tables of <c>Schema.md</c>.</param>
/// <param name="Current">Facts of the quarter.</param>
/// <param name="Previous">Facts of the quarter before; null where there is none.</param>
/// <param name="Names">Names behind the dense integers.</param>
/// <param name="Report">What was read and what was wrong.</param>
public sealed record LoadedData(
    IQueryEngine Engine, QuarterFacts Current, QuarterFacts? Previous, DimensionNames Names, LoadReport Report) : IDisposable
{
    /// <summary>Numbers and version of the comment rules the comments were judged by.</summary>
    public Comments.CommentRuleSettings CommentRules { get; init; } = new(1);

    /// <summary>Labelled comments with the verdicts of the same rules; null where there are none.</summary>
    public Comments.LabelledComments? Labelled { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Engine.Dispose();
}

/// <summary>What is known of a quarter's folder besides its rows (<c>quarter.yaml</c> and defaults).</summary>
/// <param name="Calendar">Its days.</param>
/// <param name="Platform">Name of the platform, such as 快手; may be empty.</param>
/// <param name="Source">Name of the sample, for the source line.</param>
public sealed record QuarterFacts(QuarterCalendar Calendar, string Platform, string Source)
{
    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>The day of export, where stated.</summary>
    public DateOnly? ExportedAt { get; init; }

    /// <summary>Dated events, drawn as lines.</summary>
    public ImmutableArray<DatedEvent> Events { get; init; } = [];

    /// <summary>First and last days of holidays.</summary>
    public ImmutableArray<Holiday> Holidays { get; init; } = [];

    /// <summary>How sessions were sampled: users, viewings, all, or empty where not stated (taken as users).</summary>
    public string SessionSampling { get; init; } = "";

    /// <summary>Which part of the users or viewings was drawn, above 0 to 1; null where not stated.</summary>
    public double? SessionShare { get; init; }

    /// <summary>Least followers of mid tier.</summary>
    public long MidTierFrom { get; init; } = 100_000;

    /// <summary>Least followers of head tier.</summary>
    public long HeadTierFrom { get; init; } = 1_000_000;

    /// <summary>Cases named for the paper.</summary>
    public ImmutableArray<CaseRequest> Cases { get; init; } = [];

    /// <summary>Tables for which the folder had a file: creators, videos, daily, comments, sessions.</summary>
    public ImmutableArray<string> Tables { get; init; } = [];

    /// <summary>Whether the rows were made by a program (<c>synthetic: true</c>): every page of a paper says so.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Free notes of the folder's owner.</summary>
    public string Notes { get; init; } = "";
}

/// <summary>An event on a date; names by language tag, at least one.</summary>
public sealed record DatedEvent(DateOnly Date, ImmutableSortedDictionary<string, string> Names);

/// <summary>A holiday.</summary>
public sealed record Holiday(DateOnly First, DateOnly Last, ImmutableSortedDictionary<string, string> Names);

/// <summary>A creator to be shown as a case.</summary>
/// <param name="Id">Key of the case: rural, knowledge …</param>
/// <param name="CreatorId">The creator's id as in the file.</param>
/// <param name="Split">First day of the later part.</param>
/// <param name="Format">Only videos of this format count; null for all.</param>
public sealed record CaseRequest(string Id, string CreatorId, DateOnly Split, string? Format)
{
    /// <summary>The subject: only videos with one of these formats count, on both sides; empty for all. <see cref="Format"/> is one more.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Formats of the earlier part, where the case is a change of format; empty for all.</summary>
    public ImmutableArray<string> FormatsBefore { get; init; } = [];

    /// <summary>Formats of the later part, where the case is a change of format; empty for all.</summary>
    public ImmutableArray<string> FormatsAfter { get; init; } = [];
}

/// <summary>Names behind the dense integers; index = integer.</summary>
public sealed record DimensionNames(
    ImmutableArray<string> CreatorIds, ImmutableArray<string> CreatorNames, ImmutableArray<string> Categories,
    ImmutableArray<string> Tools, ImmutableArray<string> Formats, ImmutableArray<string> Anchors)
{
    /// <summary>Number of distinct users.</summary>
    public int Users { get; init; }
}

/// <summary>What loading found.</summary>
/// <param name="Files">One entry a file read.</param>
/// <param name="Faults">All faults, summed by kind.</param>
public sealed record LoadReport(ImmutableArray<FileReport> Files, ImmutableArray<Fault> Faults)
{
    /// <summary>Rows by week and table for `check` and the data-quality page.</summary>
    public ImmutableArray<WeekCoverage> Coverage { get; init; } = [];

    /// <summary>Results of the named data checks (unknown ids, duplicates, negative counts, days outside, totals that do not add up …), in print order.</summary>
    public ImmutableArray<DataCheck> Checks { get; init; } = [];
}

/// <summary>A data check: how many records were looked at and how many failed. Words come by code (<c>check.CODE</c>).</summary>
public sealed record DataCheck(string Code, string Quarter, long Checked, long Found)
{
    /// <summary>How much a failure matters.</summary>
    public Severity Severity { get; init; } = Severity.Note;

    /// <summary>The first record that failed: ids and a day, or a file and a line; empty where none did.</summary>
    public string Example { get; init; } = "";

    /// <summary>Whether a paper passes it over where it found hardly anything.</summary>
    public bool IsQuiet { get; init; }
}

/// <summary>A file and its rows: read = loaded + rejected + merged + set aside.</summary>
/// <param name="Quarter">Quarter of its folder.</param>
/// <param name="Table">Which table it feeds.</param>
/// <param name="Path">Path as the user knows it.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hexadecimal.</param>
public sealed record FileReport(string Quarter, string Table, string Path, string Sha256)
{
    /// <summary>How the file is written.</summary>
    public FileForm Form { get; init; } = new("");

    /// <summary>Data rows read.</summary>
    public long Read { get; init; }

    /// <summary>Rows in the engine.</summary>
    public long Loaded { get; init; }

    /// <summary>Rows that could not be used.</summary>
    public long Rejected { get; init; }

    /// <summary>Identical rows merged.</summary>
    public long Merged { get; init; }

    /// <summary>Rows set aside: days outside the quarter, unknown ids.</summary>
    public long SetAside { get; init; }

    /// <summary>First and last day met, as day numbers; null where the table has no days.</summary>
    public int? FirstDay { get; init; }

    /// <summary>See <see cref="FirstDay"/>.</summary>
    public int? LastDay { get; init; }
}

/// <summary>How a file is written, as it was found out or set.</summary>
/// <param name="Container">text, text.gz, xlsx, parquet, clickhouse for a table on a server; empty where it could not be told.</param>
public sealed record FileForm(string Container)
{
    /// <summary>UTF-8, UTF-8 BOM, GB18030, UTF-16LE …; empty where the format decides.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>comma, tab, semicolon, pipe; empty where the format has none.</summary>
    public string Delimiter { get; init; } = "";

    /// <summary>LF, CRLF, CR, mixed, none; empty where the format has none.</summary>
    public string LineEnds { get; init; } = "";

    /// <summary>Name of the sheet read; empty where the format has none.</summary>
    public string Sheet { get; init; } = "";
}

/// <summary>Rows of a table in a Monday week.</summary>
public sealed record WeekCoverage(string Quarter, string Table, int WeekStart, long Rows, int DaysCovered);
