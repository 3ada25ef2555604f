using System.Globalization;
using CsCheck;
using ReportGen.Data.Values;

namespace ReportGen.Tests.Data.Values;

public class OtherTextTests
{
    [Theory]
    [InlineData("00:50", 50_000)]
    [InlineData("47:57", 2_877_000)]
    [InlineData("1:02:03", 3_723_000)]
    [InlineData("66:18", 3_978_000)]
    [InlineData("0:00:50", 50_000)]
    [InlineData("1:02.5", 62_500)]
    [InlineData("12.5", 12_500)]
    [InlineData("1,234", 1_234_000)]
    [InlineData("PT1M5S", 65_000)]
    [InlineData("PT1H2M3S", 3_723_000)]
    [InlineData("1分20秒", 80_000)]
    [InlineData("50秒", 50_000)]
    [InlineData("1h 2m 3s", 3_723_000)]
    [InlineData("5m", 300_000)]
    [InlineData("52000 ms", 52_000)]
    [InlineData("-3", -3_000)]
    public void Reads_lengths(string text, long milliseconds)
    {
        Assert.True(LengthText.TryRead(text, 1000, '\0', out var value));
        Assert.Equal(milliseconds, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:60")]
    [InlineData("1:61:00")]
    [InlineData("1:02:03:04")]
    [InlineData("5s 3m")]
    [InlineData("5万")]
    [InlineData("PT")]
    [InlineData("12 parsecs")]
    public void Refuses_what_is_no_length(string text) => Assert.False(LengthText.TryRead(text, 1000, '\0', out _));

    [Fact]
    public void A_unit_counts_bare_numbers_only()
    {
        Assert.True(LengthText.TryRead("52000", 1, '\0', out var bare));
        Assert.True(LengthText.TryRead("00:52", 1, '\0', out var clock));
        Assert.Equal((52_000, 52_000), (bare, clock));
    }

    [Fact]
    public void Clock_lengths_read_back() => Gen.Select(Gen.Int[0, 359_999], Cultures.Any).Sample((seconds, culture) =>
    {
        var length = TimeSpan.FromSeconds(seconds);
        var text = seconds < 3600 ? length.ToString(@"mm\:ss", CultureInfo.InvariantCulture) : $"{seconds / 3600}:{length.ToString(@"mm\:ss", CultureInfo.InvariantCulture)}";
        return Cultures.Under(culture, () => LengthText.TryRead(text, 1000, '\0', out var value) && value == seconds * 1000L);
    }, iter: 1000);

    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("-", true)]
    [InlineData("--", true)]
    [InlineData("N/A", true)]
    [InlineData("UNKNOWN", true)]
    [InlineData("[]", true)]
    [InlineData("NaN", true)]
    [InlineData("null", true)]
    [InlineData("暂无数据", true)]
    [InlineData("#VALUE!", true)]
    [InlineData("#WERT!", true)]
    [InlineData("#¡VALOR!", true)]
    [InlineData("#ЗНАЧ!", true)]
    [InlineData("#DIV/0!", true)]
    [InlineData("#N/D", true)]
    [InlineData("#DEĞER!", true)]
    [InlineData("#游戏#", false)]
    [InlineData("#go", false)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    public void Knows_missing(string text, bool missing) => Assert.Equal(missing, MissingText.Is(text));

    [Theory]
    [InlineData("7.3E+18", true)]
    [InlineData("7.43105E+18", true)]
    [InlineData("7E+18", true)]
    [InlineData("7.3e18", true)]
    [InlineData("7,3E+18", true)]
    [InlineData("7431052800000000001", false)]
    [InlineData("3e18", false)] // a hexadecimal id may look so
    [InlineData("3xe8+nb", false)]
    [InlineData("BV1E+2", false)]
    public void Knows_damaged_ids(string text, bool damaged) => Assert.Equal(damaged, IdText.IsDamaged(text));

    [Fact]
    public void Ids_lose_only_what_a_spreadsheet_needs()
    {
        Assert.Equal("7431052800000000001", IdText.Unwrap("'7431052800000000001").ToString());
        Assert.Equal("0071", IdText.Unwrap("=\"0071\"").ToString());
        Assert.Equal("'NI", IdText.Unwrap("'NI").ToString());
    }

    [Theory]
    [InlineData("a|b|", "a,b")]
    [InlineData("a && b", "a,b")]
    [InlineData("[\"a,x\", \"b\"]", "a,x,b")]
    [InlineData("['a', 'b']", "a,b")]
    [InlineData("[]", "")]
    [InlineData("[\"a\", null]", "a")]
    [InlineData("[\"a\", 2]", "a,2")]
    [InlineData("[\"\\ud800\", \"b\"]", "\\ud800,b")]
    [InlineData("a｜b", "a,b")]
    [InlineData("a\r\nb\n", "a,b")]
    [InlineData("{a,\"b\"}", "a,b")]
    [InlineData("{}", "")]
    [InlineData("{a:b}", "{a:b}")]
    [InlineData("--", "")]
    [InlineData("种田|周末计划", "种田,周末计划")]
    public void Takes_lists_apart(string text, string items) => Assert.Equal(items, string.Join(',', ListText.Items(text, null)));

    [Fact]
    public void Halves_of_characters_stay_as_they_are() => Assert.Equal(["\ud800", "b"], ListText.Items("[\"\ud800\", \"b\"]", null));

    [Fact]
    public void Another_mark_may_be_set() => Assert.Equal(["a", "b|c"], ListText.Items("a、b|c", "、"));

    [Theory]
    [InlineData("是", 1)]
    [InlineData("No", 0)]
    [InlineData("1.0", 1)]
    [InlineData("✓", 1)]
    [InlineData("✘", 0)]
    public void Reads_flags(string text, long flag) => Assert.True(FlagText.TryRead(text, out var value) && value == flag);
}
