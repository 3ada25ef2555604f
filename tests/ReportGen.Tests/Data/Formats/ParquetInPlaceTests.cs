using System.Globalization;
using CsCheck;
using DuckDB.NET.Data;
using ReportGen.Data;
using ReportGen.Data.Columnar;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Formats;

/// <summary>Days and viewings of typed Parquet files are taken as numbers: everything is as it is from text.</summary>
public class ParquetInPlaceTests
{
    private const string SessionColumns = "SELECT user_id, video_id, {time} AS started_at, {watch} AS watch_seconds, {flag} AS liked, CAST(commented AS BOOLEAN) AS commented, CAST(shared AS TINYINT) AS shared, CAST(followed AS INTEGER) AS followed";

    private const string DailyColumns = "SELECT CAST(date AS DATE) AS date, video_id, CAST(plays AS BIGINT) AS plays, CAST(likes AS UINTEGER) AS likes, CAST(comments AS DOUBLE) AS comments, CAST(shares AS HUGEINT) AS shares, CAST(saves AS SMALLINT) AS saves";

    private static readonly string[] Zones = ["Asia/Shanghai", "UTC", "Europe/Berlin", "America/New_York", "Asia/Beirut", "America/Santiago", "Australia/Lord_Howe"];

    private static readonly (string Text, string Time, string Watch, string Flag)[] Kinds =
    [
        ("yyyy-MM-dd HH:mm:ss", "CAST(started_at AS TIMESTAMP)", "CAST(watch_seconds AS DOUBLE)", "CAST(liked AS BOOLEAN)"),
        ("yyyy-MM-ddTHH:mm:ssZ", "make_timestamptz(epoch_us(CAST(started_at AS TIMESTAMP)))", "CAST(watch_seconds AS DECIMAL(12, 4))", "CAST(liked AS DOUBLE)"),
        ("yyyy-MM-ddTHH:mm:ss", "started_at", "CAST(watch_seconds AS FLOAT)", "CAST(liked AS BIGINT)"),
        ("unix", "CAST(started_at AS BIGINT)", "CAST(watch_seconds AS DOUBLE)", "CAST(liked AS UTINYINT)"),
        ("yyyy-MM-dd HH:mm:ss.000", "CAST(started_at AS TIMESTAMP_NS)", "CAST(watch_seconds AS DOUBLE)", "CAST(liked AS BOOLEAN)"),
    ];

    // Near the nights in which clocks are put forward or back in these zones, and near the ends of the folder's days.
    private static readonly string[] Moments = ["2025-01-01 00:00", "2025-02-02 12:00", "2025-03-09 02:00", "2025-03-30 00:00", "2025-03-30 02:00", "2025-04-05 23:00", "2025-04-06 00:00", "2025-04-06 02:00", "2025-04-08 00:00", "2024-11-03 01:30"];

    private static readonly Gen<string> Session = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[-7_300, 7_300], Gen.Int[0, 9], (user, video, moment, shift, kind) =>
    {
        var at = DateTime.ParseExact(Moments[moment % Moments.Length], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).AddSeconds(kind < 5 ? shift : shift / 3_650 * 3_600);
        var watch = kind switch { 0 => "", 1 => "0", 2 => "12.3455", 3 => "0.0015", 4 => "7.0005", _ => (shift / 1_000 is var s && s < 0 ? -s : s).ToString(CultureInfo.InvariantCulture) + ".25" };
        var id = video switch { 0 => "v404", < 5 => "7431052800000000001", _ => "7431052800000000002" };
        return $"u{user},{id},{at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)},{watch},{kind % 2},{user % 2},0,{(kind > 6 ? "" : "1")}";
    });

    private static readonly Gen<string> Day = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[0, 2], (day, video, plays) =>
        $"{new DateOnly(2025, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)},{(video == 0 ? "v404" : "743105280000000000" + (1 + (video % 2)))},{plays},1,0,0,{(plays == 1 ? "" : "3")}");

    [Fact]
    public void RowsCountsAndFaultsAreThoseOfText() => Gen.Select(Session.List[1, 60], Session.List[0, 20], Day.List[1, 60], Gen.Int[0, Zones.Length - 1], Gen.Int[0, Kinds.Length - 1]).Sample((sessions, before, days, zone, kind) =>
    {
        using var text = Quarters(zone, sessions, before, days, Kinds[kind].Text);
        using var parquet = Quarters(zone, sessions, before, days, Kinds[kind].Text);
        var columns = SessionColumns.Replace("{time}", Kinds[kind].Time).Replace("{watch}", Kinds[kind].Watch).Replace("{flag}", Kinds[kind].Flag);
        Convert(parquet.Quarter, "sessions", columns);
        Convert(parquet.Quarter, "daily", DailyColumns);
        if (sessions.Count % 2 == 0) // else one folder is text and the other Parquet
            Convert(parquet.Previous, "sessions", columns);
        Assert.Equal(Told(text), Told(parquet));
    }, iter: 25, threads: 1);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(-1, false)]
    public void TypedColumnsAreTakenAsNumbersAndTextIsRead(int kind, bool typed)
    {
        var (time, watch, flag) = kind < 0 ? ("started_at", "watch_seconds", "liked") : (Kinds[kind].Time, Kinds[kind].Watch, Kinds[kind].Flag);
        using var folders = Quarters(0, ["u1,7431052800000000001,2025-02-01 10:00:00,1.5,1,0,0,"], [], [], kind < 0 ? Kinds[0].Text : Kinds[kind].Text);
        Convert(folders.Quarter, "sessions", SessionColumns.Replace("{time}", time).Replace("{watch}", watch).Replace("{flag}", flag));
        var path = Path.Combine(folders.Quarter, "sessions.parquet");
        using var records = ParquetRecords.Open(path);
        records.Read();
        var header = HeaderMap.Read(records, new FileTask("2025Q1", TableSpec.Sessions, path, new FaultSums(), NoRejects.Instance))!;
        Assert.Equal(typed, TypedColumns.Of(TableSpec.Sessions, header, records.Columns) is not null);
    }

    [Fact]
    public void OneRowThatIsNotPlainCostsOnlyItself()
    {
        var sessions = Enumerable.Range(0, 5_000).Select(i => $"u{i % 700},7431052800000000001,2025-02-0{1 + (i % 9)} 10:{i % 60:00}:{i / 60 % 60:00},{i % 90}.5,1,0,0,").ToList();
        using var folders = Quarters(0, sessions, [], [], "yyyy-MM-dd HH:mm:ss");
        var columns = SessionColumns.Replace("{time}", Kinds[0].Time).Replace("{watch}", Kinds[0].Watch).Replace("{flag}", Kinds[0].Flag);
        Convert(folders.Quarter, "sessions", columns.Replace("SELECT user_id", "SELECT CASE WHEN file_row_number = 4011 THEN '7.3E+18' ELSE user_id END AS user_id", StringComparison.Ordinal));
        var result = folders.Load(1, previous: true);
        Assert.Equal((4013, 5_000L, 1L), (result.Fault("data-id-damaged").Place!.Line, result.File("sessions").Read, result.File("sessions").Rejected));
        Assert.Equal(result.Rows("SELECT count(*) FROM sessions", 1)[0][0], result.File("sessions").Loaded);
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("NULL::VARCHAR AS user_id", "data-missing-value")]
    [InlineData("'u1' AS user_id, NULL::BOOLEAN AS liked", "data-missing-value")]
    [InlineData("'u1' AS user_id, 3 AS liked", "data-not-a-flag")]
    [InlineData("'u1' AS user_id, -1.5::DOUBLE AS watch_seconds", "data-negative")]
    [InlineData("'u1' AS user_id, NULL::TIMESTAMP AS started_at", "data-missing-value")]
    [InlineData("'u1' AS user_id, 'infinity'::TIMESTAMP AS started_at", "data-not-a-time")]
    [InlineData("'u1' AS user_id, '' AS video_id", "data-missing-value")]
    [InlineData("'u1' AS user_id, 'Total' AS video_id", "data-total-row")]
    public void AValueThatIsNotPlainIsToldWithItsPlace(string columns, string code)
    {
        using var folders = new Folders().Sound();
        string[] rest = ["video_id", "started_at", "watch_seconds", "liked", "commented", "shared"];
        var good = new Dictionary<string, string> { ["video_id"] = "'7431052800000000001'", ["started_at"] = "TIMESTAMP '2025-02-01 10:00:00'", ["watch_seconds"] = "1.5::DOUBLE", ["liked"] = "true", ["commented"] = "false", ["shared"] = "false" };
        var wrong = columns + string.Concat(rest.Where(name => !columns.Contains("AS " + name, StringComparison.Ordinal)).Select(name => $", {good[name]} AS {name}"));
        var sound = "'u2' AS user_id" + string.Concat(rest.Select(name => $", {good[name]} AS {name}"));
        Run($"COPY (SELECT user_id, video_id, started_at, watch_seconds, liked, commented, shared FROM (SELECT {sound} UNION ALL BY NAME SELECT {wrong})) TO '{Path.Combine(folders.Quarter, "sessions.parquet")}' (FORMAT parquet)");
        var result = folders.Load();
        Assert.Equal(3, result.Fault(code).Place!.Line);
        Assert.Equal((2L, 1L), (result.File("sessions").Read, result.File("sessions").Loaded));
        result.Data!.Dispose();
    }

    private static Folders Quarters(int zone, List<string> sessions, List<string> before, List<string> days, string form)
    {
        string Sessions(List<string> rows) => "user_id,video_id,started_at,watch_seconds,liked,commented,shared,followed\n" + string.Concat(rows.Select(row => Written(row, form) + "\n"));
        var yaml = $"timezone: {Zones[zone]}\n";
        return new Folders().Sound().Put("quarter.yaml", yaml).Put("sessions.csv", Sessions(sessions)).Put("daily.csv", "date,video_id,plays,likes,comments,shares,saves\n2025-02-01,7431052800000000001,5,1,0,0,\n" + string.Concat(days.Select(day => day + "\n")))
            .Put("quarter.yaml", yaml, "2024Q4").Put("creators.csv", Folders.Creators, "2024Q4").Put("videos.csv", Earlier(Folders.Videos), "2024Q4").Put("daily.csv", Earlier(Folders.Daily), "2024Q4")
            .Put("sessions.csv", Sessions([.. before.Select(row => row.Replace("2025-04-0", "2025-01-0", StringComparison.Ordinal))]), "2024Q4");
    }

    private static string Earlier(string text) => text.Replace("2025-01-1", "2024-12-1", StringComparison.Ordinal);

    private static string Written(string row, string form)
    {
        var fields = row.Split(',');
        var at = DateTime.ParseExact(fields[2], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        fields[2] = form == "unix" ? new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : at.ToString(form.Replace("T", "'T'").Replace("Z", "'Z'"), CultureInfo.InvariantCulture);
        return string.Join(',', fields);
    }

    /// <summary>All that loading tells and all rows, in no order of their own; no rows where every viewing is of a video that nobody knows, which is an error.</summary>
    private static string Told(Folders folders)
    {
        var result = folders.Load(1, previous: true);
        using var data = result.Data;
        var rows = data is null ? [] : new[] { ("sessions", "user_id, video, ts, day, watch_ms, liked, commented, shared, followed", 9), ("daily", "video, day, plays, likes, comments, shares, saves", 7) }
            .SelectMany(table => result.Rows($"SELECT {table.Item2} FROM {table.Item1} ORDER BY ALL", table.Item3).Select(row => table.Item1 + " " + string.Join(' ', row))).ToArray();
        string Name(string? path) => path is null ? "" : Path.ChangeExtension(Path.GetRelativePath(folders.Root, path), null);
        var faults = result.Faults.Select(fault => $"{fault.Code} {fault.Severity} {Name(fault.Place?.File)} {fault.Place?.Line} {fault.Place?.Column} {fault.Count} {string.Join(' ', fault.Values)}");
        var files = result.Report.Files.Select(file => $"{Name(file.Path)} {file.Read} {file.Loaded} {file.Rejected} {file.Merged} {file.SetAside} {file.FirstDay} {file.LastDay}");
        var checks = result.Report.Checks.Select(check => $"{check.Quarter} {check.Code} {check.Checked} {check.Found} {check.Example.Replace(".parquet", ".csv", StringComparison.Ordinal)}");
        var coverage = result.Report.Coverage.Select(week => week.ToString());
        return string.Join('\n', rows.Concat(faults).Concat(files).Concat(checks).Concat(coverage).Append($"users {data?.Names.Users}"));
    }

    /// <summary>Writes a text file again as Parquet.</summary>
    private static void Convert(string folder, string name, string columns)
    {
        var csv = Path.Combine(folder, name + ".csv");
        Run($"COPY ({columns} FROM (SELECT *, row_number() OVER () - 1 AS file_row_number FROM read_csv('{csv}', all_varchar = true, header = true, delim = ',', auto_detect = false, columns = {{{Names(csv)}}}))) TO '{Path.Combine(folder, name + ".parquet")}' (FORMAT parquet)");
        File.Delete(csv);
    }

    private static string Names(string csv) => string.Join(", ", File.ReadLines(csv).First().Split(',').Select(name => $"'{name}': 'VARCHAR'"));

    private static void Run(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
