using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>How many creators, and videos of theirs, are left after each step of the selection.</summary>
internal sealed class Flow(int creators)
{
    private readonly List<Draft> _creators = [];
    private readonly List<Draft> _videos = [];

    /// <summary>Adds a step: who is left, and how many videos each has.</summary>
    public void Add(string key, Func<int, bool> left, double[] videos)
    {
        var kept = Enumerable.Range(0, creators).Where(left).ToArray();
        _creators.Add(Shell.Count(key, kept.Length, null));
        _videos.Add(Shell.Count(key, kept.Sum(i => videos[i]), null));
    }

    /// <summary>The groups of the indicator.</summary>
    public GroupDraft[] Groups() => [new("flow", _creators), new("flow_videos", _videos)];
}
