using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Cases;

/// <summary>
/// The videos of a case: of its subject, before and from the split on. Where the case is a change of format, each side keeps the formats named for it,
/// so that two kinds of video of one creator are set against each other.
/// </summary>
internal sealed class CaseVideos
{
    private readonly MeasureContext _context;
    private readonly Dictionary<long, HashSet<string>> _formats;

    public CaseVideos(MeasureContext context, CaseRequest request, int creator)
    {
        _context = context;
        _formats = Labels("format_videos", creator, context.Names.Formats);
        var split = QuarterCalendar.DayNumber(request.Split);
        All = [.. CaseVideo.Read(context.Current, creator).Concat(context.Previous is null ? [] : CaseVideo.Read(context.Previous, creator)).Where(v => Has(v, Subject(request)))];
        After = [.. All.Where(v => v.Day >= split && Has(v, request.FormatsAfter))];
        Before = [.. All.Where(v => v.Day < split && (v.Day >= context.Current.Window.First || split <= context.Current.Window.First) && Has(v, request.FormatsBefore))];
        Formats = Names(_formats);
        Tools = Names(Labels("tool_videos_of_creator", creator, context.Names.Tools));
    }

    /// <summary>All of the subject, of both quarters.</summary>
    public ImmutableArray<CaseVideo> All { get; }

    /// <summary>The earlier side.</summary>
    public ImmutableArray<CaseVideo> Before { get; }

    /// <summary>The later side.</summary>
    public ImmutableArray<CaseVideo> After { get; }

    /// <summary>Formats of the subject's videos, in ordinal order.</summary>
    public string Formats { get; }

    /// <summary>Tools of the subject's videos, in ordinal order.</summary>
    public string Tools { get; }

    private static ImmutableArray<string> Subject(CaseRequest request) => request.Format is { } format && !request.Formats.Contains(format) ? request.Formats.Add(format) : request.Formats;

    private bool Has(CaseVideo video, ImmutableArray<string> formats) => formats.IsDefaultOrEmpty || (_formats.TryGetValue(video.Video, out var own) && formats.Any(own.Contains));

    private Dictionary<long, HashSet<string>> Labels(string file, int creator, ImmutableArray<string> names)
    {
        var labels = new Dictionary<long, HashSet<string>>();
        foreach (var row in _context.Current.Rows(new SqlCall(file, 2, new Dictionary<string, long> { ["creator"] = creator })))
        {
            if (!labels.TryGetValue(row[0], out var own))
                labels[row[0]] = own = new HashSet<string>(StringComparer.Ordinal);
            own.Add(names[(int)row[1]]);
        }

        return labels;
    }

    private string Names(Dictionary<long, HashSet<string>> labels) =>
        string.Join(',', All.Where(v => labels.ContainsKey(v.Video)).SelectMany(v => labels[v.Video]).Distinct().Order(StringComparer.Ordinal));
}
