using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Model;

/// <summary>Makes the model's values of a folder's facts and of what loading found.</summary>
internal static class FactValues
{
    /// <summary>A quiet check is listed where it finds more than this share.</summary>
    private const double QuietShare = 0.01;

    /// <summary>A quarter's facts in a language.</summary>
    public static ModelObject Of(QuarterFacts facts, string language)
    {
        var weeks = facts.Calendar.WeekStarts;
        return new ModelObject(facts, name => name switch
        {
            "quarter" => facts.Calendar.Quarter.ToString(),
            "platform" => facts.Platform,
            "source" => facts.Source,
            "time_zone" => facts.TimeZone,
            "exported_at" => facts.ExportedAt is { } d ? Iso(d) : "",
            "first_day" => Iso(facts.Calendar.Quarter.FirstDay),
            "last_day" => Iso(facts.Calendar.Quarter.LastDay),
            "first_week" => Iso(QuarterCalendar.Date(weeks[0])),
            "last_week_end" => Iso(QuarterCalendar.Date(weeks[^1] + 6)),
            "data_until" => Iso(QuarterCalendar.Date(facts.Calendar.DataUntil)),
            "weeks" => weeks.Length,
            "session_sampling" => facts.SessionSampling,
            "mid_tier_from" => (double)facts.MidTierFrom,
            "head_tier_from" => (double)facts.HeadTierFrom,
            "notes" => facts.Notes,
            "tables" => ModelValues.List(facts.Tables, t => t),
            "events" => ModelValues.List(facts.Events, e => Event(e, language)),
            "holidays" => ModelValues.List(facts.Holidays, h => Holiday(h, language)),
            _ => null,
        });
    }

    /// <summary>What loading found, faults worded in a language.</summary>
    public static ModelObject Of(LoadReport report, string language)
    {
        var messages = MessageCatalog.For(language);
        return new ModelObject(report, name => name switch
        {
            "files" => ModelValues.List(report.Files, File),
            "checks" => ModelValues.List(report.Checks.Where(check => !check.IsQuiet || report.Checks.Any(other => other.Code == check.Code && other.Found > QuietShare * other.Checked)), Check),
            "coverage" => ModelValues.List(report.Coverage, Coverage),
            "faults" => ModelValues.List(report.Faults, f => Fault(f, messages)),
            _ => null,
        });
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Name(System.Collections.Immutable.ImmutableSortedDictionary<string, string> names, string language) =>
        names.TryGetValue(language, out var name) ? name : names.Values.FirstOrDefault("");

    private static ModelObject Event(DatedEvent e, string language) => new(e, name => name switch
    {
        "date" => Iso(e.Date),
        "name" => Name(e.Names, language),
        _ => null,
    });

    private static ModelObject Holiday(Holiday h, string language) => new(h, name => name switch
    {
        "first" => Iso(h.First),
        "last" => Iso(h.Last),
        "name" => Name(h.Names, language),
        _ => null,
    });

    private static ModelObject File(FileReport file) => new(file, name => name switch
    {
        "quarter" => file.Quarter,
        "table" => file.Table,
        "name" => Path.GetFileName(file.Path),
        "sha256" => file.Sha256,
        "read" => file.Read,
        "loaded" => file.Loaded,
        "rejected" => file.Rejected,
        "merged" => file.Merged,
        "set_aside" => file.SetAside,
        "first_day" => file.FirstDay is { } d ? Iso(QuarterCalendar.Date(d)) : "",
        "last_day" => file.LastDay is { } d ? Iso(QuarterCalendar.Date(d)) : "",
        _ => null,
    });

    private static ModelObject Check(DataCheck check) => new(check, name => name switch
    {
        "code" => check.Code,
        "quarter" => check.Quarter,
        "checked" => check.Checked,
        "found" => check.Found,
        "share" => check.Checked == 0 ? null : (double)check.Found / check.Checked,
        _ => null,
    });

    private static ModelObject Coverage(WeekCoverage coverage) => new(coverage, name => name switch
    {
        "quarter" => coverage.Quarter,
        "table" => coverage.Table,
        "week" => Iso(QuarterCalendar.Date(coverage.WeekStart)),
        "rows" => coverage.Rows,
        "days" => coverage.DaysCovered,
        _ => null,
    });

    private static ModelObject Fault(Fault fault, MessageCatalog messages) => new(fault, name => name switch
    {
        "code" => fault.Code,
        "severity" => fault.Severity.ToString().ToLowerInvariant(),
        "file" => Path.GetFileName(fault.Place?.File ?? ""),
        "line" => fault.Place?.Line ?? 0,
        "count" => fault.Count,
        "text" => messages.Text(fault.Code, fault.Values),
        _ => null,
    });
}
