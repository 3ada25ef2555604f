using System.Collections.Immutable;
using ReportGen.Data.Comments;
using ReportGen.Data.Facts;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>Loads nothing: finds tables that are there already. A folder's quarter.yaml gives the quarter's facts, the table <c>names</c> the names.</summary>
internal sealed class ClusterLoader(LoadRequest request, EngineAddress address, CancellationToken cancellation)
{
    private readonly FaultSums _faults = new();
    private LoadReport _found = new([], []);

    /// <summary>Opens the tables; a user's or server's mistake is a fault.</summary>
    public LoadResult Load()
    {
        var folders = QuarterLoader.Facts(request, _faults);
        var rules = request.Rules?.Set ?? RuleSet.Load(request.RulesFolder, _faults);
        if (folders.Length == 0 || rules is null)
            return Failed();
        var judge = new CommentJudge(rules);
        var labelled = request.LabelledFile is { } file ? new LabelledReader(judge, _faults).Read(file) : null;
        if (_faults.HasErrors)
            return Failed();
        return Load(folders) is not { } data ? Failed()
            : new LoadResult(data with { CommentRules = judge.Settings, Labelled = labelled, Report = Report() }, Report());
    }

    private LoadReport Report() => _found with { Faults = _faults.ToFaults() };

    private LoadResult Failed() => new(null, Report());

    /// <summary>Data with the engine, which goes with them; null where there are none, and then the engine is closed.</summary>
    private LoadedData? Load(ImmutableArray<FolderFacts> folders)
    {
        ClickHouseClient? client = null;
        LoadedData? data = null;
        try
        {
            client = new ClickHouseClient(address, new ClickHouseLimits { Folder = request.WorkingFolder });
            data = Load(Open(client), client, folders);
        }
        catch (EngineException fault)
        {
            _faults.Add(fault.Fault);
        }
        finally
        {
            if (data is null)
                client?.Dispose();
        }

        return data;
    }

    private ClickHouseEngine Open(ClickHouseClient client)
    {
        var version = ClickHouseEngine.Records(client, "SELECT version() AS version", cancellation).Select(record => record.GetString(0)).FirstOrDefault() ?? "";
        if (!Version.TryParse(version.Split('-')[0], out var number) || number < ServerFaults.Oldest)
            throw new EngineException(new Fault("engine-old-version", Severity.Error).With("address", address.ToString()).With("found", version).With("expected", ServerFaults.Oldest.ToString()));
        return new ClickHouseEngine(client, version);
    }

    private LoadedData? Load(ClickHouseEngine engine, ClickHouseClient client, ImmutableArray<FolderFacts> folders)
    {
        var columns = ClickHouseEngine.Records(client, EmbeddedSql.Read("cluster_columns").Replace("{database}", address.Database, StringComparison.Ordinal), cancellation)
            .Select(record => (record.GetString(0), record.GetString(1), record.GetString(2))).ToList();
        Add(ClusterTables.Faults(columns, address));
        if (_faults.HasErrors)
            return null;
        var names = ClickHouseEngine.Records(client, EmbeddedSql.Read("cluster_names"), cancellation)
            .Select(record => new NamedNumber(record.GetString(0), record.Parse<long>(1), record.GetString(2), record.GetString(3))).ToList();
        Add(ClusterNames.Faults(names));
        var quarters = folders.Select((folder, index) => Facts(engine, folder, index)).ToImmutableArray();
        if (_faults.HasErrors)
            return null;
        var users = engine.Query(EmbeddedSql.Read("cluster_users"), ImmutableDictionary<string, long>.Empty, row => row.Int(0), cancellation)[0];
        return new LoadedData(engine, quarters[0], quarters.Length > 1 ? quarters[1] : null, ClusterNames.Of(names, (int)users + 1), new LoadReport([], []));
    }

    private void Add(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
            _faults.Add(fault);
    }

    /// <summary>Which tables have rows for a quarter, and the last day of its data: as stated, or the last day met.</summary>
    private QuarterFacts Facts(ClickHouseEngine engine, FolderFacts folder, int index)
    {
        var days = folder.Facts.Calendar;
        ImmutableArray<TableExtent> extents =
        [
            Extent(engine, TableSpec.Creators, "quarter", index, index), Extent(engine, TableSpec.Videos, "published_day", days.FirstDay, days.LastDay),
            Extent(engine, TableSpec.Daily, "day", days.FirstDay, DayWindow.Of(folder.Quarter).Last),
            Extent(engine, TableSpec.Comments, "day", days.FirstDay, days.LastDay), Extent(engine, TableSpec.Sessions, "day", days.FirstDay, days.LastDay),
        ];
        foreach (var empty in extents.Where(extent => extent.Table.Required && extent.Rows == 0))
            _faults.Add(new Fault("engine-quarter-empty", Severity.Error).With("address", address.ToString()).With("column", empty.Table.Name).With("found", folder.Quarter.ToString()));
        if (request.Inspects)
            Inspect(engine, days, extents);
        var lastMet = extents.First(extent => extent.Table == TableSpec.Daily).Last;
        return folder.Facts with
        {
            Calendar = new QuarterCalendar(folder.Quarter, folder.DataUntil ?? (int)lastMet),
            Tables = [.. extents.Where(extent => extent.Rows > 0).Select(extent => extent.Table.Name)],
        };
    }

    /// <summary>Says what the tables hold. Days of videos run on after a quarter, so that late counts are known; here only its own are meant.</summary>
    private void Inspect(ClickHouseEngine engine, QuarterCalendar days, ImmutableArray<TableExtent> all)
    {
        ImmutableArray<TableExtent> extents = [.. all.Select(extent => extent.Table == TableSpec.Daily ? Extent(engine, TableSpec.Daily, "day", days.FirstDay, days.LastDay) : extent)];
        var inventory = new ClusterInventory(engine, days, cancellation);
        WeekCoverage[] weeks = [.. inventory.Weeks(extents)];
        _found = _found with
        {
            Files = [.. _found.Files, .. extents.Select(extent => inventory.Rows(extent, address.Database))],
            Coverage = [.. _found.Coverage, .. weeks],
            Checks = [.. _found.Checks, .. inventory.Checks(extents, weeks)],
        };
    }

    private TableExtent Extent(ClickHouseEngine engine, TableSpec table, string day, int first, int last)
    {
        var sql = EmbeddedSql.Read("cluster_extent").Replace("{table}", table.Name, StringComparison.Ordinal).Replace("{day}", day, StringComparison.Ordinal);
        var range = new Dictionary<string, long>(StringComparer.Ordinal) { ["first_day"] = first, ["last_day"] = last };
        return engine.Query(sql, range, row => new TableExtent(table, day, row.Int(0), row.Int(1), row.Int(2)), cancellation)[0];
    }
}
