using System.Collections.Immutable;

namespace ReportGen.Templates.Model;

/// <summary>The types of the model's values; <see cref="ModelValues"/> makes the values themselves.</summary>
internal static class ModelTypes
{
    /// <summary>Lower and upper end.</summary>
    public static ModelType Interval { get; } = new ModelType("interval").WithPlain("lower", "upper");

    /// <summary>Sizes of a sample.</summary>
    public static ModelType SampleSize { get; } = new ModelType("n").WithPlain("creators", "videos", "comments", "pairs", "viewings", "users");

    /// <summary>A quarter's value.</summary>
    public static ModelType Estimate { get; } = new ModelType("estimate").WithPlain("value").With("interval", Interval).With("n", SampleSize);

    /// <summary>A change.</summary>
    public static ModelType Change { get; } =
        new ModelType("change").WithPlain("kind", "value", "p", "significant", "up", "down").With("interval", Interval);

    /// <summary>A measure. <c>usable</c>: has a value and is no small sample; <c>comparable</c>: has a change besides.</summary>
    public static ModelType Measure { get; } = new ModelType("measure")
        .WithPlain("key", "unit", "status", "reason", "value", "usable", "available", "comparable", "small_sample")
        .With("current", Estimate).With("previous", Estimate).With("change", Change).With("n", SampleSize).With("interval", Interval);

    /// <summary>A value of a week.</summary>
    public static ModelType Week { get; } = new ModelType("week").WithPlain("week", "start", "value").With("interval", Interval);

    /// <summary>A quarter's value in a line over the quarters. <c>comparable</c>: measured by today's definition.</summary>
    public static ModelType HistoryPoint { get; } = new ModelType("history point").WithPlain("quarter", "definition", "value", "comparable").With("interval", Interval);

    /// <summary>Weeks of both quarters.</summary>
    public static ModelType WeekSeries { get; } =
        new ModelType("weeks").With("current", ModelType.ListOf(Week)).With("previous", ModelType.ListOf(Week));

    /// <summary>A case.</summary>
    public static ModelType Case { get; } = CaseType();

    /// <summary>A quarter's facts.</summary>
    public static ModelType Facts { get; } = new ModelType("facts")
        .WithPlain("quarter", "platform", "source", "time_zone", "exported_at", "first_day", "last_day", "first_week", "last_week_end", "data_until")
        .WithPlain("weeks", "session_sampling", "mid_tier_from", "head_tier_from", "notes", "tables")
        .With("events", ModelType.ListOf(new ModelType("event").WithPlain("date", "name")))
        .With("holidays", ModelType.ListOf(new ModelType("holiday").WithPlain("first", "last", "name")));

    /// <summary>What loading found.</summary>
    public static ModelType Report { get; } = new ModelType("report")
        .With("files", ModelType.ListOf(new ModelType("file").WithPlain(
            "quarter", "table", "name", "sha256", "read", "loaded", "rejected", "merged", "set_aside", "first_day", "last_day")))
        .With("checks", ModelType.ListOf(new ModelType("check").WithPlain("code", "quarter", "checked", "found", "share")))
        .With("coverage", ModelType.ListOf(new ModelType("coverage").WithPlain("quarter", "table", "week", "rows", "days")))
        .With("faults", ModelType.ListOf(new ModelType("fault").WithPlain("code", "severity", "file", "line", "count", "text")));

    /// <summary>Where the numbers come from.</summary>
    public static ModelType Provenance { get; } =
        new ModelType("provenance").WithPlain("version", "engine", "seed", "draws", "rule_set", "template_hash", "brand_hash", "created");

    /// <summary>An indicator of a shape.</summary>
    public static ModelType Indicator(IndicatorShape shape)
    {
        var type = (Measure with { Name = shape.Id })
            .WithPlain("id", "definition")
            .With("parts", Keyed("parts", shape.Parts, Measure))
            .With("groups", Keyed("groups", shape.Groups, ModelType.ListOf(Measure)))
            .With("series", Keyed("series", shape.Series, WeekSeries))
            .With("flags", Keyed("flags", shape.Flags, ModelType.Plain))
            .With("texts", Keyed("texts", shape.Texts, ModelType.Plain))
            .With("weeks", WeekSeries)
            .With("notes", ModelType.ListOf(ModelType.Plain))
            .With("history", ModelType.ListOf(HistoryPoint))
            .With("part_history", Keyed("part_history", shape.Parts, ModelType.ListOf(HistoryPoint)));
        return shape.Id == "cases" ? type.With("list", ModelType.ListOf(Case)) with { Rest = Case } : type;
    }

    private static ModelType Keyed(string name, IEnumerable<string> keys, ModelType type) =>
        new ModelType(name) { Members = keys.ToImmutableSortedDictionary(k => k, _ => type, StringComparer.Ordinal) };

    private static ModelType CaseType()
    {
        var type = new ModelType("case").WithPlain("id", "name", "category", "tier", "followers", "split", "formats", "tools", "available");
        foreach (var name in new[] { "plays", "comments", "shares", "likes", "rate" })
            type = type.With(name, Measure).With(name + "_median", Measure);
        return type.With("doubled", Measure).With("percentile", Measure);
    }
}
