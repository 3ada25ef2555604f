using ReportGen.Language;

namespace ReportGen.Tests.Language;

public class LanguageHabitsTests
{
    private static readonly LanguageHabits Chinese = LanguageHabits.For("zh-CN");
    private static readonly LanguageHabits English = LanguageHabits.For("en-GB");

    // Three significant digits; a value that rounds up to the next unit takes it.
    [Theory]
    [InlineData(123_456, "12.3 万", "123k")]
    [InlineData(999_999, "100 万", "1M")]
    [InlineData(9_999, "9,999", "10k")]
    [InlineData(345_678_901, "3.46 亿", "346M")]
    [InlineData(250_000, "25 万", "250k")]
    [InlineData(-20_500, "\u22122.05 万", "\u221220.5k")]
    [InlineData(532, "532", "532")]
    [InlineData(0, "0", "0")]
    public void Large_numbers_follow_the_language(double value, string chinese, string english)
    {
        Assert.Equal(chinese, Chinese.Compact(value));
        Assert.Equal(english, English.Compact(value));
    }

    [Fact]
    public void Signs_are_minus_signs_and_zero_has_none()
    {
        Assert.Equal("\u22124.9 个百分点", Chinese.SignedPoints(-0.049));
        Assert.Equal("+18.7%", English.SignedPercent(0.187));
        Assert.Equal("0.0%", English.SignedPercent(-0.0001));
        Assert.Equal("\u22121,234.5", English.Number(-1234.5, 1));
        Assert.Equal("–", English.Percent(double.NaN));
    }

    [Fact]
    public void Days_follow_the_language()
    {
        var day = new DateOnly(2025, 1, 29);

        Assert.Equal("1 月 29 日", Chinese.DayMonth(day));
        Assert.Equal("29 January", English.DayMonth(day));
        Assert.Equal("29 Jan", English.ShortDayMonth(day));
        Assert.Equal("2025 Q1", English.Quarter("2025Q1"));
    }

    [Fact]
    public void Words_can_be_replaced_and_unknown_codes_stand_for_themselves()
    {
        var own = Chinese.With([KeyValuePair.Create("label.tier.mid", "腰部")]);

        Assert.Equal("腰部", own.Label("tier", "mid"));
        Assert.Equal("头部", own.Label("tier", "head"));
        Assert.Equal("whatever", own.Label("tier", "whatever"));
    }

    [Fact]
    public void Labels_exist_in_both_languages()
    {
        static IEnumerable<string> Keys(LanguageHabits habits) =>
            habits.Keys.Where(k => k.StartsWith("label.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(Keys(English), Keys(Chinese));
    }
}
