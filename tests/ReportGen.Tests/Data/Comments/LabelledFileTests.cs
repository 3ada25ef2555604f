using ReportGen.Data;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public sealed class LabelledFileTests
{
    private static readonly string Shipped = Path.Combine(Folders.Rules, "..", "..", "sample-data", "labelled-comments.csv");

    private static LabelledComments Read() => Folders.Opened.Read(Shipped, out _)!;

    /// <summary>The lines that the lists were tuned on; lines set aside may stand beside them.</summary>
    private static LabelledLine[] Tuned() => [.. Read().Lines.Where(line => line.Split == LabelSplit.Tune)];

    [Fact]
    public void The_shipped_file_is_what_it_says()
    {
        var lines = Read().Lines;
        Assert.Equal(500, lines.Length);
        Assert.Equal(250, Tuned().Length);
        Assert.Equal(251, lines.Count(line => line.Hard == true)); // half
        Assert.InRange(lines.Count(line => line.First != line.Second), 25, 40); // 5 to 8 %
        Assert.Equal(["en", "mixed", "zh"], lines.Select(line => line.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.True(line.First == line.Label || line.Second == line.Label));
    }

    /// <summary>Guards against lists that get worse. How well they judge is told by lines set aside, never by these.</summary>
    [Fact]
    public void Rules_judge_the_lines_they_were_tuned_on()
    {
        var score = RuleScore.Of("tune", Tuned());
        Assert.True(score.Rules.Kappa > 0.95);
        Assert.True(score.Difficulty.Single(group => group.Key == "plain").Rules.Kappa > 0.97);
        Assert.Equal(score.Lines, score.Reasons.Sum(reason => reason.Effective + reason.NotEffective));
        Assert.Equal(score.Misjudged.Length, score.Rules.FirstOnly + score.Rules.SecondOnly);
    }

    /// <summary>
    /// 250 lines written after the lists and scored once, on 25 November 2026, with rule set 2: 115 effective by both, 26 by the rules alone, 13 by the label alone,
    /// 96 by neither. Agreement 211/250, by chance (141·128 + 109·122)/250² = 0.5016: kappa 0.687; F1 of not effective 2·96/(2·96 + 26 + 13) = 0.831.
    /// A change of lists after that day makes these lines tuning lines; write fresh ones then.
    /// </summary>
    [Fact]
    public void The_lines_set_aside_are_judged_as_on_the_day_they_were_scored()
    {
        var score = RuleScore.Of("test", [.. Read().Lines.Where(line => line.Split == LabelSplit.Test)]).Rules;
        Assert.Equal([115, 26, 13, 96], [score.BothYes, score.FirstOnly, score.SecondOnly, score.BothNo]);
        Assert.Equal(0.687, score.Kappa, 0.0005);
    }

    [Theory]
    [InlineData("text,label\n好,yes\n", "data-label-value")]
    [InlineData("text,label\n好,\n", "data-missing-value")]
    [InlineData("text,labels\n好,effective\n", "data-column-misnamed")]
    [InlineData("text,label\n", "data-file-empty")]
    [InlineData("text,label\n\"好,effective\n", "data-label-line")]
    [InlineData("text,label,split\n好,effective,train\n", "data-label-value")]
    public void A_wrong_line_makes_the_file_unusable(string text, string code)
    {
        using var folders = new Folders();
        var path = Path.Combine(folders.Root, "l.csv");
        File.WriteAllText(path, text);
        Assert.Null(Folders.Opened.Read(path, out var faults));
        Assert.Contains(faults, fault => fault.Code == code);
    }

    [Fact]
    public void It_is_found_in_the_folder_before_beside_it()
    {
        using var folders = new Folders();
        folders.Sound();
        Assert.Null(QuarterFolders.FindLabelled(folders.Quarter));
        File.WriteAllText(Path.Combine(folders.Root, "labelled-comments.csv"), "");
        Assert.Equal(Path.Combine(folders.Root, "labelled-comments.csv"), QuarterFolders.FindLabelled(folders.Quarter));
        folders.Put("labelled-comments.csv", "");
        Assert.Equal(Path.Combine(folders.Quarter, "labelled-comments.csv"), QuarterFolders.FindLabelled(folders.Quarter));
    }
}
