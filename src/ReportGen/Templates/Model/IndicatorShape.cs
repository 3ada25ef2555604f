using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Indicators.History;

namespace ReportGen.Templates.Model;

/// <summary>The keys of an indicator that templates may name, whether or not this quarter's results have them.</summary>
internal sealed record IndicatorShape(string Id)
{
    private const string Resource = "Templates/Model/indicator-shapes.yaml";

    private static readonly Lazy<ImmutableArray<IndicatorShape>> Known = new(ReadKnown);
    private static readonly ImmutableArray<string> HistoryTexts = ["history_kept", "history_measured"];

    /// <summary>Keys of parts.</summary>
    public ImmutableSortedSet<string> Parts { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Dimensions of groups.</summary>
    public ImmutableSortedSet<string> Groups { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Keys of week series.</summary>
    public ImmutableSortedSet<string> Series { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Keys of flags.</summary>
    public ImmutableSortedSet<string> Flags { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Keys of texts.</summary>
    public ImmutableSortedSet<string> Texts { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The known shapes together with what the results hold besides.</summary>
    public static ImmutableArray<IndicatorShape> For(IndicatorSet results)
    {
        var shapes = Known.Value.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var indicator in results.Indicators)
            shapes[indicator.Id] = shapes.GetValueOrDefault(indicator.Id, new IndicatorShape(indicator.Id)).With(indicator);
        return [.. shapes.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => s.WithHistory())];
    }

    /// <summary>Every indicator may have a line over the quarters, and what goes with it.</summary>
    private IndicatorShape WithHistory() => this with { Flags = Flags.Add(HistoryAttacher.DefinitionChanged), Texts = Texts.Union(HistoryTexts) };

    private IndicatorShape With(Indicator indicator) => this with
    {
        Parts = Parts.Union(indicator.Parts.Select(p => p.Key)),
        Groups = Groups.Union(indicator.Groups.Select(g => g.Dimension)),
        Series = Series.Union(indicator.WeekSeries.Select(s => s.Key)),
        Flags = Flags.Union(indicator.Flags.Keys),
        Texts = Texts.Union(indicator.Texts.Keys),
    };

    private static ImmutableArray<IndicatorShape> ReadKnown()
    {
        using var stream = typeof(IndicatorShape).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return [.. FlatYaml.ReadGroups(reader).Select(group => Shape(group.Key, group.Value))];
    }

    private static IndicatorShape Shape(string id, ImmutableArray<KeyValuePair<string, string>> lists) => new(id)
    {
        Parts = Keys(lists, "parts"),
        Groups = Keys(lists, "groups"),
        Series = Keys(lists, "series"),
        Flags = Keys(lists, "flags"),
        Texts = Keys(lists, "texts"),
    };

    private static ImmutableSortedSet<string> Keys(ImmutableArray<KeyValuePair<string, string>> lists, string name) => lists
        .Where(list => list.Key == name)
        .SelectMany(list => list.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToImmutableSortedSet(StringComparer.Ordinal);
}
