namespace ReportGen.Samples.Population;

/// <summary>Names of fixed hooks (互动锚点), as creators give them.</summary>
internal static class Anchors
{
    /// <summary>The hooks that ask what to eat; their answers are short.</summary>
    private const int DinnerAnchors = 4;

    public static readonly IReadOnlyList<string> Names =
    [
        "周五晚饭看置顶", "评论区点菜", "今晚吃啥你说了算", "周末加菜听你的",
        "周三有问必答", "猜猜这条几斤", "置顶选下期", "每周翻牌", "下一站去哪儿", "暗号接龙", "周日故事会", "一人一句写结局",
    ];

    public static bool AsksForDinner(string anchor)
    {
        for (var i = 0; i < DinnerAnchors; i++)
        {
            if (Names[i] == anchor)
                return true;
        }
        return false;
    }
}
