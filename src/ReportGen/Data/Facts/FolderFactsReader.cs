using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data.Columns;
using ReportGen.Data.Formats;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Data.Facts;

/// <summary>Reads <c>quarter.yaml</c>; a folder without one takes its quarter from its name and defaults for the rest.</summary>
internal static class FolderFactsReader
{
    private const string FileName = "quarter.yaml";

    private static readonly string[] OtherNames = ["quarter.yml", FileName, FileName + ".txt", "quarter.yml.txt", "quarter.txt", "quarter.json"];

    private static readonly string[] Known =
    [
        "quarter", "platform", "source", "synthetic", "notes", "timezone", "data_until", "exported_at", "events", "holidays", "sessions", "tools", "tiers", "cases", "files", "counters", "user_ids", "unknown_videos", "unknown_creators", "missing_weeks",
        .. ColumnSettingsReader.Keys,
    ];

    /// <summary>The quarter that a folder's file states; null where it states none.</summary>
    public static QuarterId? QuarterOf(string folder)
    {
        var map = Parse(folder, new FaultSums());
        return map is not null && QuarterId.TryParse(map.Text("quarter", "2025Q1"), out var quarter) ? quarter : null;
    }

    /// <summary>Reads the facts; null where the quarter cannot be told.</summary>
    public static FolderFacts? Read(string folder, FaultSums faults)
    {
        var map = Parse(folder, faults) ?? FactMap.Empty(Path.Combine(folder, FileName), faults);
        map.CheckKeys(Known);
        if (Quarter(folder, map, faults) is not { } quarter)
            return null;
        var until = Until(map, quarter);
        var tiers = map.Map("tiers", ["mid_from", "head_from"]);
        var sessions = map.Map("sessions", ["sampling", "share"]);
        var facts = new QuarterFacts(new QuarterCalendar(quarter, QuarterCalendar.DayNumber(quarter.LastDay)), map.Text("platform", "kuaishou") ?? "", map.Text("source") ?? "")
        {
            TimeZone = map.Text("timezone", "Asia/Shanghai") ?? "Asia/Shanghai",
            ExportedAt = map.Date("exported_at"),
            Events = [.. map.List("events", ["date", "name", "name_en"]).Select(Event).OfType<DatedEvent>()],
            Holidays = [.. map.List("holidays", ["from", "to", "name", "name_en"]).Select(Days).OfType<Holiday>()],
            SessionSampling = sessions.OneOf("sampling", ["users", "viewings", "all"]) ?? "",
            SessionShare = sessions.Share("share"),
            MidTierFrom = tiers.Count("mid_from") ?? 100_000,
            HeadTierFrom = tiers.Count("head_from") ?? 1_000_000,
            Cases = [.. map.List("cases", ["id", "kind", "creator_id", "split", "format", "formats", "formats_before", "formats_after"]).Select(Case).OfType<CaseRequest>()],
            IsSynthetic = map.OneOf("synthetic", ["true", "false"]) == "true",
            Notes = map.Text("notes") ?? "",
        };
        return new FolderFacts(quarter, facts, until is { } day ? QuarterCalendar.DayNumber(day) : null)
        {
            Files = FileSettingsReader.Read(map), Columns = new ColumnSettingsReader(map).Read(), ShowsUsers = map.OneOf("user_ids", ["hashed", "plain"]) == "plain",
            ExpectsUnknownVideos = map.OneOf("unknown_videos", ["aside", "stop"]) == "aside", ExpectsUnknownCreators = map.OneOf("unknown_creators", ["aside", "stop"]) == "aside",
            ExpectsGaps = map.OneOf("missing_weeks", ["expected", "stop"]) == "expected",
            Tools = [.. map.Words("tools")],
            Counters = map.OneOf("counters", ["daily", "cumulative"]) switch
            {
                "cumulative" => DailyCounters.Cumulative,
                "daily" => DailyCounters.Daily,
                _ => DailyCounters.Unstated,
            },
        };
    }

    private static QuarterId? Quarter(string folder, FactMap map, FaultSums faults)
    {
        var named = QuarterFolders.FromName(folder);
        if (map.Text("quarter", "2025Q1") is not { } text)
        {
            if (named is null)
                faults.Add(new Fault("data-quarter-unknown", Severity.Error, new SourcePlace(folder)));
            return named;
        }

        if (!QuarterId.TryParse(text, out var stated))
        {
            map.Fail("quarter", text, "2025Q1");
            return null;
        }

        if (named is { } name && name != stated)
            faults.Add(new Fault("data-quarter-differs", Severity.Warning, new SourcePlace(folder)).With("found", stated.ToString()).With("expected", name.ToString()));
        return stated;
    }

    /// <summary>The last day of data, where stated. One before the quarter is a slip of the year: hardly anything would count as covered.</summary>
    private static DateOnly? Until(FactMap map, QuarterId quarter)
    {
        if (map.Date("data_until") is not { } day)
            return null;
        if (day >= quarter.FirstDay)
            return day;
        map.Fail("data_until", Written(day), Written(quarter.LastDay));
        return null;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DatedEvent? Event(FactMap map) => map.Date("date") is { } date && Names(map) is { Count: > 0 } names ? new DatedEvent(date, names) : map.Incomplete<DatedEvent>("date, name");

    private static Holiday? Days(FactMap map)
    {
        if (map.Date("from") is not { } first || map.Date("to") is not { } last || Names(map) is not { Count: > 0 } names)
            return map.Incomplete<Holiday>("from, to, name");
        if (last < first)
            map.Fail("to", Written(last), Written(first));
        return new Holiday(first, last, names);
    }

    private static CaseRequest? Case(FactMap map)
    {
        var formats = map.Words("formats");
        return (map.Text("kind") ?? map.Text("id")) is { } id && map.Text("creator_id") is { } creator && map.Date("split") is { } split
            ? new CaseRequest(id, creator, split, map.Text("format") ?? (formats.Length == 1 ? formats[0] : null))
            {
                Formats = [.. formats], FormatsBefore = [.. map.Words("formats_before")], FormatsAfter = [.. map.Words("formats_after")],
            }
            : map.Incomplete<CaseRequest>("id, creator_id, split");
    }

    private static ImmutableSortedDictionary<string, string> Names(FactMap map)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (map.Text("name") is { Length: > 0 } name)
            names["zh-CN"] = name;
        if (map.Text("name_en") is { Length: > 0 } english)
            names["en"] = english;
        return names.ToImmutable();
    }

    private static FactMap? Parse(string folder, FaultSums faults)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            TellOtherNames(folder, faults);
            return null;
        }

        if (!TableFiles.IsPlain(path, faults))
            return null;
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(Text(path));
            stream.Load(reader);
            if (stream.Documents.Count == 0)
                return null;
            if (stream.Documents[0].RootNode is YamlMappingNode root)
                return new FactMap(root, path, "", faults);
            faults.Add(new Fault("data-yaml-broken", Severity.Error, new SourcePlace(path, 1, 1)).With("found", "not a map"));
        }
        catch (YamlException fault)
        {
            faults.Add(new Fault("data-yaml-broken", Severity.Error, new SourcePlace(path, (int)fault.Start.Line, (int)fault.Start.Column)).With("found", fault.Message.TrimEnd('.')));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new Fault("data-file-unreadable", Severity.Error, new SourcePlace(path)).With("found", fault.Message));
        }

        return null;
    }

    /// <summary>Settings under another name would be lost without a word, and the numbers with them.</summary>
    private static void TellOtherNames(string folder, FaultSums faults)
    {
        var other = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (other is not null)
            faults.Add(new Fault("data-yaml-name", Severity.Error, new SourcePlace(Path.Combine(folder, other))).With("found", other));
    }

    /// <summary>The text in the encoding it was saved by: editors on Chinese systems still write GBK.</summary>
    private static string Text(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var mark = Encodings.Mark(bytes);
        return (mark?.Encoding ?? Encodings.Find(bytes) ?? System.Text.Encoding.UTF8).GetString(bytes.AsSpan(mark?.Length ?? 0));
    }
}
