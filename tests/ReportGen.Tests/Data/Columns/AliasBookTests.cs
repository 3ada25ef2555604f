using ReportGen.Data;
using ReportGen.Data.Columns;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Columns;

public class AliasBookTests
{
    [Fact]
    public void Every_alias_names_a_column_that_exists()
    {
        foreach (var alias in AliasBook.All.SelectMany(platform => platform.Certain.Concat(platform.Likely)))
            Assert.Contains(TableSpec.All, spec => spec.Name == alias.Table && spec.Columns.Any(column => column.Name == alias.Column));
        Assert.Equal(7, AliasBook.All.Length);
        Assert.Empty(AliasBook.All[0].Name); // what holds everywhere comes first
    }

    [Fact]
    public void No_name_stands_for_two_columns_of_a_table_and_no_certain_one_for_a_canonical_column()
    {
        foreach (var platform in AliasBook.All)
        {
            var inPlay = AliasBook.All[0].Certain.Concat(platform.Certain);
            Assert.All(inPlay.GroupBy(alias => (alias.Table, alias.Key)), group => Assert.Single(group.Select(alias => alias.Column).Distinct()));
            Assert.All(platform.Certain, alias => Assert.DoesNotContain(TableSpec.All.Single(spec => spec.Name == alias.Table).Columns,
                column => column.Name != alias.Column && HeaderName.KeyOf(column.Name) == alias.Key));
        }
    }

    [Fact]
    public void What_is_certain_everywhere_is_not_only_likely() =>
        Assert.Empty(AliasBook.All[0].Certain.Select(alias => (alias.Table, alias.Column, alias.Key)).Intersect(AliasBook.All[0].Likely.Select(alias => (alias.Table, alias.Column, alias.Key))));

    [Theory]
    [InlineData(" 视频ID ", "视频id", "")]
    [InlineData("Video_ID", "videoid", "")]
    [InlineData("video-id", "videoid", "")]
    [InlineData("\ufeff日期", "日期", "")]
    [InlineData("播放量\n（万）", "播放量", "万")]
    [InlineData("ｐｌａｙｓ", "plays", "")]
    [InlineData("Watch time (hours)", "watchtime", "hours")]
    [InlineData("完播率(%)", "完播率(%)", "")]
    [InlineData("视频ID_x000D_", "视频id", "")]
    public void Names_are_compared_without_what_does_not_matter(string text, string key, string unit)
    {
        var name = HeaderName.Of(2, text);
        if (text.Contains("_x000D_", StringComparison.Ordinal))
            Assert.Equal("视频ID", name.Shown);
        else
            Assert.Equal((key, unit), (name.Key, name.Unit));
    }

    [Fact]
    public void An_empty_name_is_shown_by_its_position() => Assert.Equal("#3", HeaderName.Of(2, " \n ").Shown);
}
