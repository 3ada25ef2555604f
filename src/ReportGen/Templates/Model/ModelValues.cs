using ReportGen.Indicators;

namespace ReportGen.Templates.Model;

/// <summary>Makes the model's values of an indicator; the members are those of <see cref="ModelTypes"/>.</summary>
internal static class ModelValues
{
    /// <summary>The code of a status: ok, small_sample, not_available, not_defined.</summary>
    public static string StatusCode(MeasureStatus status) => status switch
    {
        MeasureStatus.Ok => "ok",
        MeasureStatus.SmallSample => "small_sample",
        MeasureStatus.NotDefined => "not_defined",
        _ => "not_available",
    };

    /// <summary>A measure that the results do not have.</summary>
    public static Measure Missing(string key) => new(key, "fraction") { Status = MeasureStatus.NotAvailable, Reason = "not_measured" };

    /// <summary>A part; where the results lack it, the indicator's own reason for having no value tells why.</summary>
    public static Measure Part(Indicator indicator, string key) => indicator.Part(key)
        ?? (indicator.Headline is { Current: null, Reason: not null } headline ? headline with { Key = key } : Missing(key));

    /// <summary>An indicator, its headline's members at the top.</summary>
    public static ModelObject Of(Indicator indicator) => new(indicator, name => name switch
    {
        "id" => indicator.Id,
        "definition" => indicator.Definition,
        "parts" => new ModelObject(null, key => Of(Part(indicator, key))),
        "groups" => new ModelObject(null, key => List(indicator.Group(key), Of)),
        "series" => new ModelObject(null, key => Of(indicator.SeriesByWeek(key) ?? new WeekSeries(key, [], []))),
        "flags" => new ModelObject(null, key => indicator.Flags.GetValueOrDefault(key)),
        "texts" => new ModelObject(null, key => indicator.Texts.GetValueOrDefault(key, "")),
        "weeks" => Of(indicator.Weeks ?? new WeekSeries(indicator.Id, [], [])),
        "notes" => List(indicator.Notes, n => n),
        "history" => List(indicator.History, p => Of(p, indicator)),
        "part_history" => new ModelObject(null, key => List(indicator.PartHistory.FirstOrDefault(p => p.Key == key)?.Points ?? [], p => Of(p, indicator))),
        "list" when indicator.Id == "cases" => List(CaseValues.Ids(indicator), id => CaseValues.Of(indicator, id)),
        _ when indicator.Id == "cases" && Member(indicator.Headline, name) is null && !IsMeasureMember(name) => CaseValues.Of(indicator, name),
        _ => Member(indicator.Headline, name),
    });

    /// <summary>A measure.</summary>
    public static ModelObject Of(Measure measure) => new(measure, name => Member(measure, name));

    /// <summary>An estimate.</summary>
    public static ModelObject Of(Estimate estimate) => new(estimate, name => name switch
    {
        "value" => estimate.Value,
        "interval" => estimate.Interval is { } i ? Of(i) : null,
        "n" => estimate.N is { } n ? Of(n) : null,
        _ => null,
    });

    /// <summary>An interval.</summary>
    public static ModelObject Of(Interval interval) => new(interval, name => name switch
    {
        "lower" => interval.Lower,
        "upper" => interval.Upper,
        _ => null,
    });

    /// <summary>A list of values.</summary>
    public static List<object> List<T>(IEnumerable<T> items, Func<T, object> make) => [.. items.Select(make)];

    private static bool IsMeasureMember(string name) => ModelTypes.Measure.Members.ContainsKey(name);

    private static ModelObject Of(WeekSeries series) => new(series, name => name switch
    {
        "current" => List(series.Current, Of),
        "previous" => List(series.Previous, Of),
        _ => null,
    });

    private static ModelObject Of(HistoryPoint point, Indicator indicator) => new(point, name => name switch
    {
        "quarter" => point.Quarter,
        "definition" => point.Definition,
        "value" => point.Value,
        "comparable" => point.Definition == indicator.Definition,
        "interval" => point.Interval is { } i ? Of(i) : null,
        _ => null,
    });

    private static ModelObject Of(WeekValue week) => new(week, name => name switch
    {
        "week" => week.Week,
        "start" => week.Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        "value" => week.Value,
        "interval" => week.Interval is { } i ? Of(i) : null,
        _ => null,
    });

    private static ModelObject Of(SampleSize n) => new(n, name => name switch
    {
        "creators" => n.Creators,
        "videos" => n.Videos,
        "comments" => n.Comments,
        "pairs" => n.Pairs,
        "viewings" => n.Viewings,
        "users" => n.Users,
        _ => null,
    });

    private static ModelObject Of(ChangeOf change) => new(change, name => name switch
    {
        "kind" => change.Change.Kind switch { ChangeKind.Relative => "relative", ChangeKind.Points => "points", _ => "difference" },
        "value" => change.Change.Value,
        "interval" => change.Change.Interval is { } i ? Of(i) : null,
        "p" => change.Change.P,
        "significant" => change.MayClaim,
        "up" => change.MayClaim && change.Change.Value > 0,
        "down" => change.MayClaim && change.Change.Value < 0,
        _ => null,
    });

    private static object? Member(Measure measure, string name) => name switch
    {
        "key" => measure.Key,
        "unit" => measure.Unit,
        "status" => StatusCode(measure.Status),
        "reason" => measure.Reason ?? "",
        "value" => measure.Current?.Value,
        "available" => measure.Current is not null,
        "usable" => measure is { Status: MeasureStatus.Ok, Current: not null },
        "small_sample" => measure.Status == MeasureStatus.SmallSample,
        "comparable" => measure is { Status: MeasureStatus.Ok, Current: not null, Change: not null },
        "current" => measure.Current is { } e ? Of(e) : null,
        "previous" => measure.Previous is { } p ? Of(p) : null,
        "interval" => measure.Current?.Interval is { } i ? Of(i) : null,
        "n" => measure.Current?.N is { } n ? Of(n) : null,
        "change" => measure.Change is { } c ? Of(new ChangeOf(c, measure)) : null,
        _ => null,
    };
}

/// <summary>A change with the measure it belongs to: a small sample allows no claim, whatever its interval.</summary>
internal sealed record ChangeOf(Change Change, Measure Measure)
{
    /// <summary>Whether a direction may be claimed.</summary>
    public bool MayClaim => Change.Significant && Measure.Status == MeasureStatus.Ok;
}
