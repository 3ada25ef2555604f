using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>What the sampling of the sessions allows: of sampled viewings a pair of user and creator cannot be followed.</summary>
internal static class SessionRules
{
    /// <summary>Reason code of what sampling by viewings forbids.</summary>
    public const string ByViewing = "sessions_sampled_by_viewing";

    /// <summary>How a quarter's sessions were drawn: users (also where not stated), viewings, or all (also viewings with a share of 1).</summary>
    public static string Sampling(QuarterWindow window) => window.Facts switch
    {
        { SessionSampling: "" } => "users",
        { SessionSampling: "viewings", SessionShare: >= 1 } => "all",
        var facts => facts.SessionSampling,
    };

    /// <summary>Why a quarter's sessions cannot be used; null where they can.</summary>
    /// <param name="window">The quarter.</param>
    /// <param name="follow">Whether a user must be followed from viewing to viewing.</param>
    public static string? Obstacle(QuarterWindow window, bool follow) =>
        !window.Has("sessions") ? "no_sessions_file" : follow && Sampling(window) == "viewings" ? ByViewing : null;

    /// <summary>The quarter before where its sessions can be used, else null.</summary>
    public static QuarterData? Before(MeasureContext context, bool follow) =>
        context.Previous is { } previous && Obstacle(previous.Window, follow) is null ? previous : null;

    /// <summary>Remarks on the sampling of both quarters.</summary>
    public static string[] Notes(MeasureContext context, bool follow)
    {
        var notes = new List<string>();
        var window = context.Current.Window;
        if (window.Facts.SessionSampling.Length == 0)
            notes.Add("session_sampling_not_stated");
        if (Sampling(window) == "viewings")
            notes.Add(ByViewing);
        if (Sampling(window) == "all")
            notes.Add("all_sessions");
        if (context.Previous is { } previous && Obstacle(previous.Window, follow) is { } obstacle)
            notes.Add(obstacle == ByViewing ? "previous_" + ByViewing : "no_previous_sessions");
        return [.. notes];
    }
}
