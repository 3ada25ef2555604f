using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

/// <summary>Words count as what they say: a word for none is none, and one that is probably another is named.</summary>
public class WordTests
{
    private const string Head = "video_id,creator_id,published_at,duration_seconds,formats,tools,anchor\n7431052800000000001,c1,2025-01-10 08:00:00,60,process,poll_sticker,晚饭\n7431052800000000002,c2,2025-01-10 08:00:00,60,process,,\n";

    [Theory]
    [InlineData("无")]
    [InlineData("0")]
    [InlineData("否")]
    [InlineData("没有")]
    [InlineData("False")]
    [InlineData("未使用")]
    [InlineData("no")]
    public void A_word_for_none_is_neither_a_tool_nor_a_hook(string word)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Head + $"v3,c1,2025-01-10 08:00:00,60,process,{word},{word}\nv4,c1,2025-01-10 08:00:00,60,process,poll_sticker|{word},\n");
        var result = folders.Load(0);
        Assert.Equal(["poll_sticker"], result.Data!.Names.Tools);
        Assert.Equal(["晚饭"], result.Data.Names.Anchors);
        result.Data.Dispose();
        // A setting says otherwise.
        result = folders.Put("quarter.yaml", $"values: {{tools: {{\"{word}x\": y}}, anchor: {{\"{word}\": 问答}}}}\n").Load(0);
        Assert.Equal(["晚饭", "问答"], result.Data!.Names.Anchors);
        result.Data.Dispose();
    }

    [Fact]
    public void A_tool_that_quarter_yaml_does_not_list_is_named()
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", "tools: [Poll_Sticker]\n").Put("videos.csv", Head + "v3,c1,2024-10-01 08:00:00,60,process,gone,\n");
        var known = folders.Load(0);
        Assert.DoesNotContain(known.Faults, fault => fault.Code == "data-tool-unlisted"); // case does not matter, and a tool of an earlier video may be gone
        known.Data!.Dispose();
        var result = folders.Put("videos.csv", Head + "v3,c1,2025-01-11 08:00:00,60,process,没用工具哦,\nv4,c1,2025-01-11 08:00:00,60,process,没用工具哦,\n").Load(0);
        var fault = result.Fault("data-tool-unlisted");
        Assert.Equal((Severity.Warning, 2L, "没用工具哦", "Poll_Sticker"), (fault.Severity, fault.Count, fault.Values["found"], fault.Values["expected"]));
        result.Data!.Dispose();
        result = folders.Put("videos.csv", Head + "v3,c1,2025-01-11 08:00:00,60,process,poll-sticker,\nv4,c1,2025-01-11 08:00:00,60,process,poll_sticker/poll-sticker,\n").Load(0);
        Assert.Equal(["data-list-unsplit", "data-words-alike"], result.Faults.Where(fault => fault.Severity == Severity.Warning && fault.Values.GetValueOrDefault("column") == "tools").Select(fault => fault.Code).Order());
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-tool-unlisted");
        result.Data!.Dispose();
        folders.Put("videos.csv", Head + "v3,c1,2025-01-11 08:00:00,60,process,没用工具哦,\n");
        result = folders.Put("quarter.yaml", "tools: [poll_sticker]\nvalues: {tools: {没用工具哦: \"\"}}\n").Load(0);
        Assert.Equal(["poll_sticker"], result.Data!.Names.Tools);
        result.Data.Dispose();
    }

    [Theory]
    [InlineData("PROCESS", true)]
    [InlineData("pro-cess", true)]
    [InlineData("process+", false)]
    public void Words_that_differ_in_case_or_hyphens_alone_are_named(string format, bool told)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Head + $"v3,c1,2025-01-10 08:00:00,60,{format},,\n");
        var result = folders.Load(0);
        var fault = result.Faults.SingleOrDefault(fault => fault.Code == "data-words-alike");
        Assert.Equal(told ? ("formats", format, "process") : default, fault is null ? default : (fault.Values["column"], fault.Values["found"], fault.Values["near"]));
        result.Data!.Dispose();
    }
}
