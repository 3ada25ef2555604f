using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Where the interactions of pairs come from; the same for both quarters, so that they can be compared.</summary>
/// <param name="Name">both, comments or sessions.</param>
/// <param name="Comments">Whether comments count.</param>
/// <param name="Sessions">Whether viewings count.</param>
/// <param name="Notes">Codes of remarks.</param>
internal sealed record RepeatSource(string Name, bool Comments, bool Sessions, ImmutableArray<string> Notes)
{
    /// <summary>What both quarters have; null where they have nothing that can be followed.</summary>
    public static RepeatSource? Of(MeasureContext context)
    {
        QuarterWindow[] quarters = context.Previous is null ? [context.Current.Window] : [context.Current.Window, context.Previous.Window];
        var comments = Array.TrueForAll(quarters, q => q.Has("comments"));
        var sessions = Array.TrueForAll(quarters, q => SessionRules.Obstacle(q, follow: true) is null);
        var byViewing = Array.Exists(quarters, q => SessionRules.Obstacle(q, follow: true) == SessionRules.ByViewing);
        return (comments, sessions) switch
        {
            (true, true) => new("both", true, true, [.. SessionRules.Notes(context, follow: true)]),
            (true, false) => new("comments", true, false, byViewing ? [SessionRules.ByViewing] : []),
            (false, true) => new("sessions", false, true, [.. SessionRules.Notes(context, follow: true)]),
            _ => null,
        };
    }

    /// <summary>Why there is none.</summary>
    public static string Obstacle(MeasureContext context) =>
        SessionRules.Obstacle(context.Current.Window, follow: true) == SessionRules.ByViewing ? SessionRules.ByViewing : "no_comments_or_sessions";
}
