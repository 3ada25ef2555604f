using System.Globalization;
using CsCheck;
using ReportGen.Data.Values;

namespace ReportGen.Tests.Data.Values;

public class NumberTextTests
{
    [Theory]
    [InlineData("46.0", 46)]
    [InlineData("1,234", 1_234)]
    [InlineData("1,234.0", 1_234)]
    [InlineData("12,345,678", 12_345_678)]
    [InlineData("1 234 567", 1_234_567)]
    [InlineData("1\u00a0234", 1_234)]
    [InlineData("1\u202f234", 1_234)]
    [InlineData("1’234’567", 1_234_567)]
    [InlineData("5.6万", 56_000)]
    [InlineData("48.1万", 481_000)]
    [InlineData("1.2 万", 12_000)]
    [InlineData("12.3w", 123_000)]
    [InlineData("3.4亿", 340_000_000)]
    [InlineData("3千万", 30_000_000)]
    [InlineData("13.8M", 13_800_000)]
    [InlineData("1.2K", 1_200)]
    [InlineData("1.5B", 1_500_000_000)]
    [InlineData("１２３４", 1_234)]
    [InlineData("１．２万", 12_000)]
    [InlineData("+7", 7)]
    [InlineData("-7", -7)]
    [InlineData("\u22127", -7)]
    [InlineData("\ufeff12\u200b", 12)]
    public void Reads_what_people_write(string text, double value)
    {
        Assert.True(NumberText.TryRead(text, '\0', out var number));
        Assert.Equal((decimal)value, number.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("10万+")]
    [InlineData("1.2E+05")]
    [InlineData("1e5")]
    [InlineData("12,34")]
    [InlineData("1,2345")]
    [InlineData("1,,234")]
    [InlineData("1234,567")]
    [InlineData(",234")]
    [InlineData("1.2.3")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("万")]
    [InlineData("--5")]
    [InlineData("1,234 567")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Refuses_what_is_no_number(string text) => Assert.False(NumberText.TryRead(text, '\0', out _));

    [Fact]
    public void Thousands_and_decimals_may_change_places()
    {
        Assert.True(NumberText.TryRead("1.234,5", ',', out var number));
        Assert.Equal(1234.5m, number.Value);
        Assert.False(NumberText.TryRead("1,234.5", ',', out _));
        // 1.000 may be a thousand in half of Europe: said, unless the mark is set.
        Assert.True(NumberText.TryRead("1.000", '\0', out number) && number.Ambiguous);
        Assert.True(NumberText.TryRead("1.234", '\0', out number) && number.Ambiguous);
        Assert.True(NumberText.TryRead("1.000", '.', out number) && number is { Ambiguous: false, Value: 1 });
        Assert.True(NumberText.TryRead("1.000", ',', out number) && number is { Ambiguous: false, Value: 1000 });
    }

    [Fact]
    public void A_shortened_number_is_said_to_be_rounded()
    {
        Assert.True(NumberText.TryRead("5.6万", '\0', out var number) && number.Rounded);
        Assert.True(NumberText.TryRead("56,000", '\0', out number) && !number.Rounded);
    }

    // The other side is the framework's own formatting: the same number in the habit of many cultures, read under yet another one.
    [Fact]
    public void What_cultures_write_reads_back() => Gen.Select(Gen.Long[0, 999_999_999_999], Cultures.Of("en-US", "zh-CN", "ja-JP", "fr-FR", "de-CH", "ru-RU", "de-DE", "es-ES", "pt-BR", "tr-TR"), Cultures.Any)
        .Sample((value, culture, reader) => Cultures.Under(reader, () =>
        {
            var habit = CultureInfo.GetCultureInfo(culture).NumberFormat;
            var mark = habit.NumberDecimalSeparator[0];
            return Reads(value.ToString("N0", habit), mark, value) && Reads(value.ToString("N1", habit), mark, value) && Reads(value.ToString(CultureInfo.InvariantCulture), mark, value);
        }), iter: 2000);

    [Fact]
    public void Every_shortened_form_reads_back() => Gen.Select(Gen.Int[0, 99_999], Cultures.Of(("万", 1_000L), ("w", 1_000L), ("亿", 10_000_000L), ("K", 100L), ("M", 100_000L)), Cultures.Any)
        .Sample((tenths, scale, reader) => Cultures.Under(reader, () =>
            Reads(string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}{scale.Item1}"), '\0', tenths * scale.Item2)), iter: 2000);

    [Fact]
    public void Nothing_at_all_makes_it_fail() => Gen.String.Sample(text =>
    {
        NumberText.TryRead(text, '\0', out _);
        LengthText.TryRead(text, 1000, '\0', out _);
        MomentText.Read(text, DateOrder.Unknown, out _);
        MissingText.Is(text);
        FlagText.TryRead(text, out _);
        IdText.IsDamaged(text);
        return ListText.Items(text, null).All(item => item.Trim() == item);
    }, iter: 5000);

    private static bool Reads(string text, char mark, long value) => NumberText.TryRead(text, mark, out var number) && number.Value == value;
}

/// <summary>The machine's culture must never matter.</summary>
internal static class Cultures
{
    public static Gen<string> Any { get; } = Of("", "de-DE", "ar-SA", "fa-IR", "tr-TR", "th-TH", "zh-CN", "en-US", "sv-SE");

    /// <summary>One of some values.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static T Under<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
