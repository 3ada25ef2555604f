using ReportGen.Data.Values;

namespace ReportGen.Tests.Data.Values;

public class VideoAddressTests
{
    [Theory]
    [InlineData("https://www.bilibili.com/video/BV1xx411c7mD", "BV1xx411c7mD")]
    [InlineData("https://www.bilibili.com/video/BV1xx411c7mD/?p=2&vd_source=a", "BV1xx411c7mD")]
    [InlineData("HTTP://m.bilibili.com/video/BV1xx411c7mD#reply1", "BV1xx411c7mD")]
    [InlineData("https://www.douyin.com/video/7431052800000000001", "7431052800000000001")]
    [InlineData("https://www.douyin.com/note/7431052800000000001", "7431052800000000001")]
    [InlineData("https://www.iesdouyin.com/share/video/7431052800000000001/?region=CN", "7431052800000000001")]
    [InlineData("https://www.douyin.com/discover?modal_id=7431052800000000001", "7431052800000000001")]
    [InlineData("https://www.douyin.com/user/MS4wLjAB?from=a&modal_id=7431052800000000001&vid=1", "7431052800000000001")]
    [InlineData("https://www.kuaishou.com/short-video/3xabc-9_D?streamSource=x", "3xabc-9_D")]
    [InlineData("https://www.tiktok.com/@a.b/video/7431052800000000001?lang=en", "7431052800000000001")]
    [InlineData("https://www.youtube.com/watch?v=a-B_c0&t=3s", "a-B_c0")]
    [InlineData("https://youtube.com/shorts/a-B_c0", "a-B_c0")]
    [InlineData("https://youtu.be/a-B_c0?si=x", "a-B_c0")]
    public void The_id_in_an_address_counts(string text, string id)
    {
        Assert.Equal(id, IdText.Bare(text).ToString());
        Assert.False(IdText.IsBare(text));
    }

    [Theory]
    [InlineData("https://v.douyin.com/iAbC12x/")]
    [InlineData("https://v.kuaishou.com/abc")]
    [InlineData("https://www.bilibili.com/video/")]
    [InlineData("https://www.bilibili.com/video/%E5%A5%BD")]
    [InlineData("https://www.douyin.com/user/MS4wLjAB?modal=1")]
    [InlineData("https://www.bilibili.com/?modal_id=7431052800000000001")]
    [InlineData("https://notbilibili.com/video/BV1xx411c7mD")]
    [InlineData("https://space.bilibili.com/1/video/2")]
    [InlineData("https://example.com/?u=https://www.bilibili.com/video/BV1xx411c7mD")]
    [InlineData("https://")]
    [InlineData("http")]
    [InlineData("http1")]
    public void Any_other_stays_what_it_is(string text) => Assert.Equal(text, IdText.Bare(text).ToString());

    [Fact]
    public void Links_in_one_table_meet_ids_in_another()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Folders.Daily.Replace(",743", ",https://www.douyin.com/video/743", StringComparison.Ordinal));
        var result = folders.Load(0);
        Assert.Equal([[3, 1510]], result.Rows("SELECT count(*), sum(plays) FROM daily JOIN videos USING (video)", 2));
        result.Data!.Dispose();
    }
}
