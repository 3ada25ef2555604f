namespace ReportGen.Typesetting.Tests.Text;

/// <summary>Paragraphs such as a report has, with numbers, names, quotations and an address.</summary>
internal static class ReadingSample
{
    public static readonly string[] Chinese =
    [
        "本季度监测的1,187位创作者共发布短视频15,204条，比上季度增加2.1%。互动增长率连续十二周上升，季末一周达到上季均值的四倍；与此同时，内容池仍在扩大，新增视频占全部视频的38.6%，其中中腰部创作者的贡献最大（见图1-1）。",
        "增长并非来自个别热门作品：去掉播放量最高的1%视频之后，互动增长率只下降0.4个百分点，95%置信区间为+15.9%至+21.5%。“过程性展示”与“场景化共鸣”两类内容的互动率明显高于其他形式，差异在创作者内部同样成立——这排除了创作者本身影响力的干扰。",
        "一位乡村生活类创作者在3月之前每条视频约有20万次播放，此后升至25万次，题材没有变化，而评论（原为300～400条）与分享往往翻倍。我们认为，推荐系统现在更看重预期互动（expected engagement），曝光只解释了一半的变化。",
        "秒赞即走的比例下降4.9个百分点。所谓“秒赞即走”，是指用户在打开视频后5秒以内点赞并随即离开；这类点赞表示一时的认可，评论是回应，分享则是背书……真正的信任体现在愿意再来的人身上，即“人心回购率”。",
        "在至少使用两种互动工具（评论区氛围道具、投票贴纸、互动进度条）的中腰部创作者中，首小时互动率比不使用工具者高25%。但这一差距有一部分来自创作者原有的水平：控制首小时曝光之后为18%，双重差分的估计为11.3%（95%置信区间6.2%至16.4%）。",
        "数据字段与口径的完整说明见https://data.example.org/white-paper/2025Q1/definitions.html，样本代码以GitHub仓库report-gen的v0.1.0版本为准；引用本文时请写明“2025 Q1短视频互动质量白皮书”。",
        "固定的互动锚点（如“最高赞评论决定周五晚饭”）把一次性点击变成再次到访的人：带锚点的视频在7天内带来的回访者为每千次播放12.4人，不带锚点的为8.1人，差异经Holm校正后p<0.001。",
        "样本并不代表全平台：创作者来自Kuaishou的公开榜单，头部账号（粉丝≥100万）占6.3%，高于平台的实际比例；所有“全部创作者”的数字都按分层权重调整，未经调整的结果列在附录A-3。",
    ];

    public const string English =
        "Engagement grew faster than plays in every one of the twelve weeks: comments per video rose by 18.7 % on the quarter before, while the pool of "
        + "videos grew by 2.1 %. Taking away the one per cent of videos with the most plays lowers the rate of growth by no more than 0.4 percentage points, "
        + "so it is not the work of a few. Formats that show a process, or a scene the viewer shares, do better within the same creator as well.";
}
