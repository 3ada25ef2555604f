using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Measuring;

/// <summary>Users of anchored creators whose first response was a like alone: who watched another video of the creator within 28 days.</summary>
internal static class AnchorReturn
{
    public static double Share(SampleFolder folder, bool anchored)
    {
        var videos = folder.Videos.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var creators = folder.Videos.Where(v => v.Anchor.Length > 0).Select(v => v.Creator).ToHashSet(StringComparer.Ordinal);
        var last = folder.Quarter.End.AddDays(-28);
        var returns = Measure.InQuarter(folder).Where(s => creators.Contains(videos[s.Video].Creator))
            .GroupBy(s => (s.User, videos[s.Video].Creator)).Select(pair => (First: pair.FirstOrDefault(s => s.Engaged), All: pair))
            .Where(pair => pair.First is { Commented: false, Shared: false } first && DateOnly.FromDateTime(first.At) <= last && videos[first.Video].Anchor.Length > 0 == anchored)
            .Select(pair => pair.All.Any(s => s.At > pair.First!.At && s.At <= pair.First.At.AddDays(28) && s.Video != pair.First.Video)).ToList();
        return returns.Count(came => came) / (double)returns.Count;
    }
}
