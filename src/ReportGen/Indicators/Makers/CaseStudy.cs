using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>One case: the creator's videos before and from the split on, and where the change stands among all creators.</summary>
internal sealed class CaseStudy
{
    private const double LeastPlays = 1000;

    private readonly MeasureContext _context;
    private readonly int _creator;
    private readonly CaseVideo[] _before;
    private readonly CaseVideo[] _after;
    private readonly CaseVideo[] _all;

    private CaseStudy(MeasureContext context, CaseRequest request, int creator)
    {
        (_context, Request, _creator) = (context, request, creator);
        var split = QuarterCalendar.DayNumber(request.Split);
        _all = [.. Kept(CaseVideo.Read(context.Current, creator)).Concat(context.Previous is null ? [] : Kept(CaseVideo.Read(context.Previous, creator)))];
        _after = [.. _all.Where(v => v.Day >= split)];
        _before = [.. _all.Where(v => v.Day < split && (v.Day >= context.Current.Window.First || split <= context.Current.Window.First))];
    }

    /// <summary>What was asked for.</summary>
    public CaseRequest Request { get; }

    /// <summary>A case; null where the creator is not in the data.</summary>
    public static CaseStudy? Of(MeasureContext context, CaseRequest request)
    {
        var creator = context.Names.CreatorIds.IndexOf(request.CreatorId);
        return creator < 0 ? null : new CaseStudy(context, request, creator);
    }

    /// <summary>Means and medians per video before and after, share doubled, percentile among all.</summary>
    public IEnumerable<Draft> Measures()
    {
        foreach (var kind in CaseVideo.Kinds)
        {
            yield return Pair(kind, kind, Mean);
            yield return Pair(kind + ".median", kind, WeightedMedian.Of);
        }

        var earlier = Mean(_before.Select(v => v.Comments));
        var doubled = _after.Length == 0 || !(earlier > 0) ? double.NaN : (double)_after.Count(v => v.Comments >= 2 * earlier) / _after.Length;
        yield return Shell.Plain(Key("doubled"), "fraction", doubled);
        yield return Shell.Plain(Key("percentile"), "fraction", Percentile());
    }

    /// <summary>The case's mean per video by week of publication, and the median of the creators of its tier.</summary>
    public IEnumerable<WeekSeries> Weeks() => CaseVideo.Kinds.SelectMany(kind => new[]
    {
        new WeekSeries(Key(kind), Own(_context.Current, kind), _context.Previous is null ? [] : Own(_context.Previous, kind)),
        new WeekSeries(Key("reference." + kind), Reference(_context.Current, kind), _context.Previous is null ? [] : Reference(_context.Previous, kind)),
    });

    /// <summary>Who it is.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts()
    {
        var (tier, category) = (_context.Creators.TierOf(0, _creator), _context.Creators.CategoryOf(0, _creator));
        yield return KeyValuePair.Create(Key("name"), _context.Names.CreatorNames.ElementAtOrDefault(_creator) is { Length: > 0 } name ? name : Request.CreatorId);
        yield return KeyValuePair.Create(Key("category"), category < 0 ? "" : _context.Names.Categories[category]);
        yield return KeyValuePair.Create(Key("tier"), tier < 0 ? "" : CreatorIndex.TierCodes[tier]);
        yield return KeyValuePair.Create(Key("followers"), Math.Max(0, _context.Creators.FollowersOf(0, _creator)).ToString(CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create(Key("split"), Request.Split.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create(Key("formats"), Labels("format_videos", _context.Names.Formats));
        yield return KeyValuePair.Create(Key("tools"), Labels("tool_videos_of_creator", _context.Names.Tools));
    }

    private static double Mean(IEnumerable<double> values)
    {
        var kept = values.Where(v => !double.IsNaN(v)).ToArray();
        return kept.Length == 0 ? double.NaN : kept.Average();
    }

    private string Key(string name) => Request.Id + "." + name;

    private Draft Pair(string name, string kind, Func<IEnumerable<double>, double> summary)
    {
        var (now, before) = (summary(_after.Select(v => v.Of(kind)).Where(v => !double.IsNaN(v))), summary(_before.Select(v => v.Of(kind)).Where(v => !double.IsNaN(v))));
        if (double.IsNaN(now))
            return Draft.Missing(Key(name), CaseVideo.UnitOf(kind), "no_videos");
        return new Measure(Key(name), CaseVideo.UnitOf(kind))
        {
            Status = MeasureStatus.SmallSample, Reason = "one_creator", Current = new Estimate(now, null, new SampleSize(1, _after.Length)),
            Previous = double.IsNaN(before) ? null : new Estimate(before, null, new SampleSize(1, _before.Length)),
            Change = before > 0 ? new Change(ChangeKind.Relative, (now / before) - 1, null, null, false) : null,
        };
    }

    private double Percentile()
    {
        var window = _context.Current.Window;
        var from = QuarterCalendar.DayNumber(Request.Split) <= window.First && _context.Previous is { } previous ? previous.Window.First : window.First;
        var parameters = _context.Current.Days(from, window.Last, 1);
        parameters["split"] = QuarterCalendar.DayNumber(Request.Split);
        var changes = _context.Current.Rows(new SqlCall("case_changes", 5, parameters)).Where(r => r[0] != _creator && r[1] >= LeastPlays && r[3] >= LeastPlays)
            .Select(r => Math.Log((r[4] + 0.5) / r[3]) - Math.Log((r[2] + 0.5) / r[1])).ToArray();
        var (plays1, plays0) = (_after.Sum(v => v.Plays), _before.Sum(v => v.Plays));
        if (changes.Length == 0 || plays1 <= 0 || plays0 <= 0)
            return double.NaN;
        var own = Math.Log((Interactions(_after) + 0.5) / plays1) - Math.Log((Interactions(_before) + 0.5) / plays0);
        return (double)changes.Count(c => c < own) / changes.Length;
    }

    private static double Interactions(CaseVideo[] videos) => videos.Sum(v => v.Likes + v.Comments + v.Shares);

    private ImmutableArray<WeekValue> Own(QuarterData quarter, string kind) => [.. Enumerable.Range(1, quarter.Window.Weeks).Select(w =>
    {
        var monday = quarter.Window.Base + (7 * w);
        return new WeekValue(w, quarter.Window.WeekStart(w), Mean(_all.Where(v => v.Day >= monday && v.Day <= monday + 6).Select(v => v.Of(kind))));
    })];

    private ImmutableArray<WeekValue> Reference(QuarterData quarter, string kind)
    {
        var tier = _context.Creators.TierOf(quarter.Quarter, _creator);
        var peers = Enumerable.Range(0, _context.Count).Where(i => i != _creator && _context.Creators.TierOf(quarter.Quarter, i) == tier).ToArray();
        return [.. Enumerable.Range(1, quarter.Window.Weeks).Select(w => new WeekValue(w, quarter.Window.WeekStart(w), WeightedMedian.Of(peers.Select(i => PerVideo(quarter, w - 1, i, kind)).Where(v => !double.IsNaN(v)))))];
    }

    private static double PerVideo(QuarterData quarter, int week, int creator, string kind)
    {
        var (table, videos) = (quarter.FixedAgeByWeek, quarter.PublishedByWeek[1, week][creator]);
        double At(int column) => table[column, week][creator];
        if (!(videos > 0))
            return double.NaN;
        return kind switch
        {
            "plays" => At(0) / videos, "likes" => At(1) / videos, "comments" => At(2) / videos, "shares" => At(3) / videos,
            _ => At(0) > 0 ? (At(1) + At(2) + At(3)) / At(0) : double.NaN,
        };
    }

    private IEnumerable<CaseVideo> Kept(IEnumerable<CaseVideo> videos)
    {
        if (Request.Format is not { } format)
            return videos;
        var kept = Rows("format_videos").Where(r => _context.Names.Formats[(int)r[1]] == format).Select(r => r[0]).ToHashSet();
        return videos.Where(v => kept.Contains(v.Video));
    }

    private string Labels(string file, ImmutableArray<string> names)
    {
        var own = _all.Select(v => v.Video).ToHashSet();
        return string.Join(',', Rows(file).Where(r => own.Contains(r[0])).Select(r => names[(int)r[1]]).Distinct().Order(StringComparer.Ordinal));
    }

    private IReadOnlyList<long[]> Rows(string file) => _context.Current.Rows(new SqlCall(file, 2, new Dictionary<string, long> { ["creator"] = _creator }));
}
