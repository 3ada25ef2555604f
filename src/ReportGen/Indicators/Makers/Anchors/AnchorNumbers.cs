using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Anchors;

/// <summary>The numbers of returns through anchors, of a quarter and the one before.</summary>
internal sealed class AnchorNumbers
{
    private readonly MeasureContext _context;
    private readonly AnchorPairs _now;
    private readonly AnchorPairs? _before;
    private readonly PairBootstrap _bootstrap;
    private readonly StandardisedReturn _standardised;
    private readonly AnchorShares _shares;
    private readonly AnchorShares? _sharesBefore;

    public AnchorNumbers(MeasureContext context, AnchorPairs now, AnchorPairs? before)
    {
        (_context, _now, _before) = (context, now, before);
        _bootstrap = new PairBootstrap(context, drawUsers: true);
        _standardised = new StandardisedReturn(now, now.Back, context.Count);
        _shares = Shares(now);
        _sharesBefore = before is null ? null : Shares(before);
    }

    /// <summary>Ratio less 1, standardised.</summary>
    public Quantity Standardised => _standardised.Excess(_bootstrap);

    /// <summary>The same in the quarter before; null where it has no sessions that can be followed, or no anchored creators.</summary>
    public Quantity? StandardisedBefore => _before is { Creators.Count: > 0 } ? new StandardisedReturn(_before, _before.Back, _context.Count).Excess(_bootstrap) : null;

    /// <summary>Ratio less 1 of returns with an interaction, standardised.</summary>
    public Quantity Interacted => new StandardisedReturn(_now, _now.Interacted, _context.Count).Excess(_bootstrap);

    /// <summary>Ratio less 1 as counted.</summary>
    public Quantity Crude
    {
        get
        {
            var (anchored, plain) = (Share(AnchorPairs.Kind.Anchored), Share(AnchorPairs.Kind.Plain));
            return new Quantity((anchored.Sample / plain.Sample) - 1, anchored.Support.Weaker(plain.Support),
                new SampleSize(Creators: Math.Min(anchored.Support.Creators, plain.Support.Creators), Pairs: anchored.N?.Pairs + plain.N?.Pairs));
        }
    }

    /// <summary>Share back as counted.</summary>
    public Quantity Share(AnchorPairs.Kind kind) => _shares[(int)kind];

    /// <summary>Share back as counted in the quarter before.</summary>
    public Quantity? ShareBefore(AnchorPairs.Kind kind) => _sharesBefore?[(int)kind];

    /// <summary>Share of plain pairs back by class of offered videos.</summary>
    public AnchorShares PlainByClass => new(_now, _bootstrap,
        new Binning(i => _now.Is(i, AnchorPairs.Kind.Plain) ? _now.ClassOf(i) : -1, OfferedVideos.ClassKeys.Length), _context.Count);

    /// <summary>How many creators and pairs there are, and how many videos were offered.</summary>
    public IEnumerable<Draft> Counts =>
    [
        Plain("anchored_creators", p => p.Creators.Count), Plain("compared_creators", p => new StandardisedReturn(p, p.Back, _context.Count).Creators),
        Plain("anchored_pairs", p => p.Count(AnchorPairs.Kind.Anchored)), Plain("plain_pairs", p => p.Count(AnchorPairs.Kind.Plain)), Plain("open_pairs", p => p.Count(AnchorPairs.Kind.Open)),
        Plain("offered_anchored", p => p.MeanOffered(AnchorPairs.Kind.Anchored)), Plain("offered_plain", p => p.MeanOffered(AnchorPairs.Kind.Plain)),
    ];

    private Draft Plain(string key, Func<AnchorPairs, double> of) => Shell.Plain(key, "count", of(_now), _before is null ? null : of(_before));

    private AnchorShares Shares(AnchorPairs pairs) => new(pairs, _bootstrap,
        new Binning(i => pairs.Is(i, AnchorPairs.Kind.Anchored) ? (int)AnchorPairs.Kind.Anchored : pairs.Is(i, AnchorPairs.Kind.Plain) ? (int)AnchorPairs.Kind.Plain : -1, 2), _context.Count);
}
