using System.Globalization;
using ReportGen.Pdf.Tests.Support;

namespace ReportGen.Pdf.Tests.Objects;

/// <summary>The same document gives the same bytes wherever it is written.</summary>
public sealed class SameBytesTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    /// <summary>Cultures with other decimal signs, minus signs, digits, calendars, casing and order than the invariant one.</summary>
    [Theory]
    [InlineData("sv-SE", "Asia/Shanghai")]
    [InlineData("de-DE", "America/St_Johns")]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    [InlineData("ar-SA", "UTC")]
    [InlineData("th-TH", "Asia/Kathmandu")]
    [InlineData("zh-CN", "America/New_York")]
    public void No_culture_or_time_zone_shows_in_the_file(string culture, string zone)
    {
        var expected = Sample.Write(Conforming.Document(fonts));
        var (numbers, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var place = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            SetZone(zone);
            if (!OperatingSystem.IsWindows()) Assert.Equal(zone, TimeZoneInfo.Local.Id);
            Assert.Equal(expected, Sample.Write(Conforming.Document(fonts)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (numbers, words);
            SetZone(place);
        }
    }

    [Fact]
    public async Task Files_written_at_the_same_time_do_not_meet()
    {
        var expected = Sample.Write(Conforming.Document(fonts));
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Sample.Write(Conforming.Document(fonts)))));
        Assert.All(files, file => Assert.Equal(expected, file));
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
