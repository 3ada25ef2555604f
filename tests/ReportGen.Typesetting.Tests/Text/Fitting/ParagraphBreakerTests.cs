using CsCheck;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;
using ReportGen.Typesetting.Text.Breaking;
using ReportGen.Typesetting.Text.Fitting;

namespace ReportGen.Typesetting.Tests.Text.Fitting;

public sealed class ParagraphBreakerTests
{
    private static readonly FontSelector Fonts = new(SquareFont.Library());

    private static readonly Gen<string> Words = Gen.OneOf(
        "短视频", "互动", "评", "率", "，", "。", "（主口径）", "《白皮书》", "——", "……", " ", "2026", "0.6%", "第3周", "25万条", "creator", "well-known",
        "1,046", "、", "https://a.example/bc/de?x=1");

    private static readonly Gen<string> Short = Words.Array[1, 7].Select(string.Concat);
    private static readonly Gen<string> Long = Words.Array[1, 80].Select(string.Concat);

    [Fact]
    public void Demerits_are_the_least_of_all_ways() => Gen.Select(Short, Gen.Int[3, 12], Gen.Bool).Sample((text, ems, justified) =>
    {
        var (measure, room) = (Measure(text), new LineRoom(ems * 10, ems * 10, 10, justified));
        if (measure.Count == 0 || BreakPoints.Find(measure, room).Count > 16)
            return;
        var lines = ParagraphBreaker.Break(measure, room);
        var (count, demerits) = new OtherBreakers(measure, room).Best();
        Assert.Equal(demerits, new OtherBreakers(measure, room).Of(lines), demerits * 1e-9);
        Assert.True(justified || lines.Length == count);
    });

    [Fact]
    public void First_fit_is_never_better() => Gen.Select(Long, Gen.Int[3, 40], Gen.Int[0, 2]).Sample((text, ems, indent) =>
    {
        var (measure, room) = (Measure(text), new LineRoom((ems - indent) * 10, ems * 10, 10, Justified: true));
        if (measure.Count == 0)
            return;
        var others = new OtherBreakers(measure, room);
        Assert.True(others.Of(ParagraphBreaker.Break(measure, room)) <= others.FirstFit() * (1 + 1e-9));
    });

    [Fact]
    public void Lines_follow_each_other_break_where_they_may_and_fit() => Gen.Select(Long, Gen.Int[0, 40], Gen.Bool).Sample((text, ems, justified) =>
    {
        var (measure, room) = (Measure(text), new LineRoom(ems * 10, ems * 10, 10, justified));
        if (measure.Count == 0)
            return;
        var lines = ParagraphBreaker.Break(measure, room);
        Assert.Equal(0, lines[0].Start);
        Assert.Equal(measure.Count, lines[^1].End);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.True(i == 0 || lines[i].Start == lines[i - 1].End);
            Assert.True(lines[i].Least <= room.Rest + 1e-6 || lines[i].ContentEnd - lines[i].Start == 1);
            Assert.True(i == 0 || IsPlace(measure, lines[i].Start, room), $"{text} at {lines[i].Start}");
        }
    });

    // That the cost grows with the length alone is told by the benchmark "one paragraph".
    [Fact]
    public void Forty_thousand_characters_are_set_in_short_and_in_long_lines()
    {
        var text = string.Concat(Enumerable.Repeat("短视频互动质量，第12周上升0.6%。", 2_000));
        Assert.True(Setting.Compose(text, 340, Setting.Justified).Length > 800);
        Assert.True(Setting.Compose(text, 3_000, Setting.Justified).Length > 90);
        Assert.Equal(40_000, Setting.Compose(new string('x', 40_000), 1).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-50)]
    [InlineData(1e-9)]
    [InlineData(double.PositiveInfinity)]
    public void Any_width_ends(double width)
    {
        var lines = Setting.Compose("短视，creator——（2026）。", width, Setting.Justified);
        Assert.Equal("短视，creator——（2026）。", string.Concat(Setting.Texts(lines)));
    }

    // A better kind of break, or a worse one inside a piece that does not fit between its neighbours.
    private static bool IsPlace(LineMeasure measure, int k, LineRoom room)
    {
        var kind = measure.Clusters[k].Break;
        if (kind == BreakKind.Allowed || (kind == BreakKind.Address && room.Justified))
            return true;
        var start = k - 1;
        while (start > 0 && measure.Clusters[start].Break <= kind)
            start--;
        var end = k + 1;
        while (end < measure.Count && measure.Clusters[end].Break <= kind)
            end++;
        return measure.Fit(start, end).Least > room.Rest;
    }

    private static LineMeasure Measure(string text)
    {
        TextPiece[] pieces = [Setting.Piece(text)];
        return new LineMeasure(new ClusterBuilder(Fonts, pieces, HanLatinSpacing.Apply(ParagraphText.Read(pieces)[0]), new Workspace()).Build().Clusters.ToArray());
    }
}
