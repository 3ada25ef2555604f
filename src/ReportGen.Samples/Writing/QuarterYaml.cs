using System.Globalization;
using System.Text;
using ReportGen.Samples.Calendar;
using ReportGen.Samples.Population;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Writing;

/// <summary>Writes <c>quarter.yaml</c>: the folder's facts, never the planted ones.</summary>
internal static class QuarterYaml
{
    private const int ExportLagDays = 10;

    public static void Write(World world, Panel panel, double sessionShare, ISampleFiles files)
    {
        var quarter = world.Request.Quarter;
        var text = new StringBuilder();
        Line(text, $"quarter: {quarter}");
        Line(text, $"platform: kuaishou");
        Line(text, $"source: 合成样本（reportgen sample）");
        Line(text, $"synthetic: true");
        Line(text, $"notes: 数据为程序生成，人物、账号与评论均为虚构");
        Line(text, $"timezone: Asia/Shanghai");
        Line(text, $"data_until: {quarter.End.AddDays(VideoLibrary.FollowUpDays):yyyy-MM-dd}");
        Line(text, $"exported_at: {quarter.End.AddDays(ExportLagDays):yyyy-MM-dd} 09:30:00");
        Events(text, quarter);
        Line(text, $"sessions:");
        Line(text, $"  sampling: users");
        Line(text, $"  share: {sessionShare:0.000000}");
        Line(text, $"tools: [comment_props, poll_sticker, progress_bar]");
        if (world.HasCases)
            Cases(text, world.Request.AccountQuarter, panel);
        using var writer = new StreamWriter(files.Create("quarter.yaml"), new UTF8Encoding(false));
        writer.Write(text);
    }

    private static void Events(StringBuilder text, CalendarQuarter quarter)
    {
        var holidays = Festivals.In(quarter).ToList();
        if (holidays.Exists(holiday => holiday.Name == "春节"))
        {
            var spring = holidays.First(holiday => holiday.Name == "春节");
            Line(text, $"events:");
            Line(text, $"  - date: {spring.First:yyyy-MM-dd}");
            Line(text, $"    name: {spring.Name}");
            Line(text, $"    name_en: {spring.EnglishName}");
        }
        if (holidays.Count == 0)
            return;
        Line(text, $"holidays:");
        foreach (var holiday in holidays)
        {
            Line(text, $"  - from: {holiday.First:yyyy-MM-dd}");
            Line(text, $"    to: {holiday.Last:yyyy-MM-dd}");
            Line(text, $"    name: {holiday.Name}");
            Line(text, $"    name_en: {holiday.EnglishName}");
        }
    }

    private static void Cases(StringBuilder text, CalendarQuarter account, Panel panel)
    {
        Line(text, $"cases:");
        Line(text, $"  - id: rural_life");
        Line(text, $"    kind: rural");
        Line(text, $"    creator_id: \"{panel.Holder(0, account.Index).Id}\"");
        Line(text, $"    split: {Splits.Rural(account):yyyy-MM-dd}");
        Line(text, $"    formats: [process]");
        Line(text, $"  - id: knowledge_format");
        Line(text, $"    kind: knowledge");
        Line(text, $"    creator_id: \"{panel.Holder(1, account.Index).Id}\"");
        Line(text, $"    split: {Splits.Knowledge(account):yyyy-MM-dd}");
        Line(text, $"    formats_before: [talk]");
        Line(text, $"    formats_after: [process, scene]");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
