using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Anchors;

/// <summary>
/// 互动锚点: whether users whose first contact with an anchored creator is a like alone come back to another video more often after an anchored video
/// than after a plain one of the same creator, standardised by the videos offered. An association, not an effect.
/// </summary>
internal sealed class AnchorReturnMaker : IIndicatorMaker
{
    private const string Unit = "fraction";

    public string Id => "anchor_return";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (SessionRules.Obstacle(context.Current.Window, follow: true) is { } obstacle)
            return Shell.Missing(Id, Unit, obstacle, context);
        if (context.Names.Anchors.Length == 0)
            return Shell.Missing(Id, Unit, "no_anchors", context);
        var pairs = AnchorPairs.Read(context, context.Current);
        if (pairs.Creators.Count == 0)
            return Shell.Missing(Id, Unit, "no_anchored_creators", context);
        var before = SessionRules.Before(context, follow: true) is { } earlier ? AnchorPairs.Read(context, earlier) : null;
        var shell = Shell.Of(Id, context, [.. SessionRules.Notes(context, follow: true), "association_only"]) with
        {
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return Draft(context, shell, new AnchorNumbers(context, pairs, before));
    }

    private static IndicatorDraft Draft(MeasureContext context, Indicator shell, AnchorNumbers numbers)
    {
        Draft Ratio(string key, Quantity? excess) => excess is null ? Measuring.Draft.Missing(key, Unit, "no_previous_quarter")
            : context.Calculator.Contrast(new Label(key, Unit, ChangeKind.Relative), excess);
        Draft Share(string key, AnchorPairs.Kind kind) =>
            context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), numbers.Share(kind), numbers.ShareBefore(kind));
        var classes = numbers.PlainByClass;
        return new IndicatorDraft(shell, Ratio(Shell.Headline, numbers.Standardised))
        {
            Parts =
            [
                Ratio("crude", numbers.Crude), Share("anchored", AnchorPairs.Kind.Anchored), Share("plain", AnchorPairs.Kind.Plain), Ratio("interacted", numbers.Interacted),
                Ratio("previous_ratio", numbers.StandardisedBefore), .. numbers.Counts,
            ],
            Groups = [new("offered", [.. OfferedVideos.ClassKeys.Select((key, k) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), classes[k], null))])],
        };
    }
}
