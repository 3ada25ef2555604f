using System.Collections.Immutable;
using ReportGen.Indicators.Export;

namespace ReportGen.Indicators.History;

/// <summary>A value kept from an earlier quarter.</summary>
internal sealed record KeptValue(HistoryPoint Point, string Unit, MeasureStatus Status);

/// <summary>Makes the lines of one indicator.</summary>
internal sealed class IndicatorLines(IndicatorSet set, Indicator indicator, ImmutableArray<KeptQuarter> kept)
{
    /// <summary>The indicator with its lines, and what is to be said about them.</summary>
    public Indicator Attach()
    {
        var values = Kept(k => k.Headline);
        var line = Line(indicator.Headline, values);
        var changed = values is [.., var last] && (last.Point.Definition != indicator.Definition || last.Unit != indicator.Headline.Unit);
        var marked = indicator with
        {
            History = line,
            PartHistory = [.. indicator.Parts.Select(Part).Where(p => p.Points.Length > 1)],
            Flags = indicator.Flags.SetItem(HistoryAttacher.DefinitionChanged, changed),
            Notes = [.. indicator.Notes, .. Notes(line, values, changed)],
        };
        return Difference(values) is { } kept ? WithDifference(marked, kept) : marked;
    }

    private PartHistory Part(Measure part) =>
        new(part.Key, Line(part, Kept(k => k.Parts.FirstOrDefault(p => p.Key == part.Key))));

    private ImmutableArray<KeptValue> Kept(Func<KeptIndicator, Measure?> measure)
    {
        var values = ImmutableArray.CreateBuilder<KeptValue>();
        foreach (var quarter in kept)
        {
            if (quarter.Find(indicator.Id) is not { } then || measure(then) is not { Current: { } current } found)
                continue;
            var definition = HistoryAttacher.Definition(quarter, then, set.Provenance);
            values.Add(new KeptValue(new HistoryPoint(quarter.Source.Quarter, definition, current.Value, current.Interval), found.Unit, found.Status));
        }

        return values.ToImmutable();
    }

    /// <summary>Kept values of the same unit, the quarter before measured again where no like one was kept, and the current value.</summary>
    private ImmutableArray<HistoryPoint> Line(Measure measure, ImmutableArray<KeptValue> values)
    {
        var points = values.Where(v => v.Unit == measure.Unit).Select(v => v.Point).ToList();
        if (set.Previous is { } before && measure.Previous is { } again && !points.Exists(p => p.Quarter == before && p.Definition == indicator.Definition))
        {
            points.RemoveAll(p => p.Quarter == before);
            points.Add(new HistoryPoint(before, indicator.Definition, again.Value, again.Interval));
        }

        if (measure.Current is { } now && double.IsFinite(now.Value))
            points.Add(new HistoryPoint(set.Quarter, indicator.Definition, now.Value, now.Interval));
        return [.. points.OrderBy(p => p.Quarter, StringComparer.Ordinal)];
    }

    private IEnumerable<string> Notes(ImmutableArray<HistoryPoint> line, ImmutableArray<KeptValue> values, bool changed)
    {
        var pairs = line.Zip(line.Skip(1)).ToArray();
        if (changed)
            yield return HistoryAttacher.DefinitionChanged;
        if (pairs.Any(p => !HistoryLine.SameDefinition(p.First, p.Second)))
            yield return "history_break";
        if (pairs.Any(p => !HistoryLine.Adjacent(p.First, p.Second)))
            yield return "history_gap";
        if (values.Any(v => v.Unit != indicator.Headline.Unit))
            yield return "history_other_unit";
        if (values.Any(v => v.Status == MeasureStatus.SmallSample))
            yield return "history_small_sample";
    }

    /// <summary>The kept headline of the quarter before, where its folder gives another number by the same definition.</summary>
    private KeptValue? Difference(ImmutableArray<KeptValue> values) => indicator.Headline.Previous is not { } again ? null
        : values.FirstOrDefault(v => v.Point.Quarter == set.Previous && v.Point.Definition == indicator.Definition && v.Unit == indicator.Headline.Unit
            && !HistoryAttacher.Same(v.Point.Value, again.Value));

    private static Indicator WithDifference(Indicator indicator, KeptValue kept) => indicator with
    {
        Notes = indicator.Notes.Add(HistoryAttacher.Differs),
        Texts = indicator.Texts
            .SetItem("history_kept", ExportText.Number(kept.Point.Value)!)
            .SetItem("history_measured", ExportText.Number(indicator.Headline.Previous!.Value)!),
    };
}
