using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Cases;

/// <summary>One case: the creator's videos before and from the split on, and where the change stands among all creators.</summary>
internal sealed class CaseStudy
{
    private readonly MeasureContext _context;
    private readonly int _creator;
    private readonly CaseVideos _videos;
    private readonly CaseReference _reference;

    private CaseStudy(MeasureContext context, CaseRequest request, int creator)
    {
        (_context, Request, _creator) = (context, request, creator);
        _videos = new CaseVideos(context, request, creator);
        _reference = new CaseReference(context, request, creator);
    }

    /// <summary>What was asked for.</summary>
    public CaseRequest Request { get; }

    /// <summary>A case; null where the creator is not in the data.</summary>
    public static CaseStudy? Of(MeasureContext context, CaseRequest request)
    {
        var creator = context.Names.CreatorIds.IndexOf(request.CreatorId);
        return creator < 0 ? null : new CaseStudy(context, request, creator);
    }

    /// <summary>Means and medians per video before and after, pooled rate, shares doubled, percentile among all.</summary>
    public IEnumerable<Draft> Measures()
    {
        foreach (var kind in CaseVideo.Kinds)
        {
            yield return Pair(kind, kind, v => Mean(v.Select(x => x.Of(kind))));
            yield return Pair(kind + ".median", kind, v => WeightedMedian.Of(v.Select(x => x.Of(kind)).Where(x => !double.IsNaN(x))));
        }

        yield return Pair("pooled_rate", "rate", v => v.Sum(x => x.Plays) is > 0 and var plays ? v.Sum(x => x.Interactions) / plays : double.NaN);
        yield return Doubled("doubled", "comments");
        yield return Doubled("doubled_shares", "shares");
        yield return Doubled("doubled_plays", "plays");
        yield return Shell.Plain(Key("percentile"), "fraction", _reference.Percentile(_videos.Before, _videos.After));
    }

    /// <summary>The case's mean per video by week of publication, and the median of the creators of its tier.</summary>
    public IEnumerable<WeekSeries> Weeks() => CaseVideo.Kinds.SelectMany(kind => new[]
    {
        new WeekSeries(Key(kind), Own(_context.Current, kind), _context.Previous is null ? [] : Own(_context.Previous, kind)),
        new WeekSeries(Key("reference." + kind), _reference.Weeks(_context.Current, kind), _context.Previous is null ? [] : _reference.Weeks(_context.Previous, kind)),
    });

    /// <summary>Who it is, and what is set against what.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts()
    {
        var (tier, category) = (_context.Creators.TierOf(0, _creator), _context.Creators.CategoryOf(0, _creator));
        yield return KeyValuePair.Create(Key("name"), _context.Names.CreatorNames.ElementAtOrDefault(_creator) is { Length: > 0 } name ? name : Request.CreatorId);
        yield return KeyValuePair.Create(Key("category"), category < 0 ? "" : _context.Names.Categories[category]);
        yield return KeyValuePair.Create(Key("tier"), tier < 0 ? "" : CreatorIndex.TierCodes[tier]);
        yield return KeyValuePair.Create(Key("followers"), Math.Max(0, _context.Creators.FollowersOf(0, _creator)).ToString(CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create(Key("split"), Request.Split.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create(Key("formats"), _videos.Formats);
        yield return KeyValuePair.Create(Key("tools"), _videos.Tools);
        yield return KeyValuePair.Create(Key("contrast"), Request.FormatsBefore.IsEmpty && Request.FormatsAfter.IsEmpty ? "time" : "format");
        yield return KeyValuePair.Create(Key("formats_before"), string.Join(',', Request.FormatsBefore));
        yield return KeyValuePair.Create(Key("formats_after"), string.Join(',', Request.FormatsAfter));
    }

    private static double Mean(IEnumerable<double> values)
    {
        var kept = values.Where(v => !double.IsNaN(v)).ToArray();
        return kept.Length == 0 ? double.NaN : kept.Average();
    }

    private string Key(string name) => Request.Id + "." + name;

    private Draft Pair(string name, string kind, Func<ImmutableArray<CaseVideo>, double> summary)
    {
        var (now, before) = (summary(_videos.After), summary(_videos.Before));
        if (double.IsNaN(now))
            return Draft.Missing(Key(name), CaseVideo.UnitOf(kind), "no_videos");
        return new Measure(Key(name), CaseVideo.UnitOf(kind))
        {
            Status = MeasureStatus.SmallSample, Reason = "one_creator", Current = new Estimate(now, null, new SampleSize(1, _videos.After.Length)),
            Previous = double.IsNaN(before) ? null : new Estimate(before, null, new SampleSize(1, _videos.Before.Length)),
            Change = before > 0 ? new Change(ChangeKind.Relative, (now / before) - 1, null, null, false) : null,
        };
    }

    private Draft Doubled(string name, string kind)
    {
        var earlier = Mean(_videos.Before.Select(v => v.Of(kind)));
        var doubled = _videos.After.IsEmpty || !(earlier > 0) ? double.NaN : (double)_videos.After.Count(v => v.Of(kind) >= 2 * earlier) / _videos.After.Length;
        return Shell.Plain(Key(name), "fraction", doubled);
    }

    private ImmutableArray<WeekValue> Own(QuarterData quarter, string kind) => [.. Enumerable.Range(1, quarter.Window.Weeks).Select(w =>
    {
        var monday = quarter.Window.Base + (7 * w);
        return new WeekValue(w, quarter.Window.WeekStart(w), Mean(_videos.All.Where(v => v.Day >= monday && v.Day <= monday + 6).Select(v => v.Of(kind))));
    })];
}
