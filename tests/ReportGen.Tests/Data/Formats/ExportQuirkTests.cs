using System.Text;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Formats;

/// <summary>What exports put around a table: titles, blank rows, totals, byte order marks, and files that stand in the wrong place.</summary>
public class ExportQuirkTests
{
    private const string Head = "date,video_id,plays,likes,comments,shares\n";
    private const string Row = "2025-01-10,7431052800000000001,1000,50,5,2\n";

    [Theory]
    [InlineData("2025年第一季度作品数据,,,,,\n" + Head, 2)]
    [InlineData("维度,维度,指标,指标,指标,指标\n" + Head, 2)]
    [InlineData("导出时间：2025-04-10 09:30\n数据范围：2025-01-01 至 2025-03-31\n\n" + Head, 4)]
    public void Lines_above_the_column_names_are_passed_over(string above, int line)
    {
        using var folders = new Folders().Sound().Put("daily.csv", above + Row);
        var result = folders.Load(0);
        Assert.Equal([[20098, 1000]], result.Rows("SELECT day, plays FROM daily", 2));
        Assert.Equal((Severity.Note, line), (result.Fault("data-header-below").Severity, result.Fault("data-header-below").Place!.Line));
        Assert.Equal(1, result.File("daily").Read);
        result.Data!.Dispose();
    }

    [Fact]
    public void Titles_do_not_hide_the_separator()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "作品数据\n" + (Head + Row).Replace(',', ';'));
        var result = folders.Load(0);
        Assert.Equal([[1000]], result.Rows("SELECT plays FROM daily", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Totals_below_a_title_are_compared_from_the_names_on()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "作品数据,,,,,\n" + Head + Row + "合计：,,1001,50,5,2\n");
        var result = folders.Load(0);
        Assert.Equal(("1001", "1000"), (result.Fault("data-total-differs").Values["found"], result.Fault("data-total-differs").Values["expected"]));
        result.Data!.Dispose();
    }

    [Fact]
    public void Ids_and_days_in_a_row_of_totals_are_no_totals()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + Row + "Total,7431052800000000001,1000,50,5,2\n");
        var result = folders.Load(0);
        Assert.Equal(1, result.Fault("data-total-row").Count);
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-total-differs");
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("date, \"video_id\", \"plays\", \"likes\", \"comments\", \"shares\"\n2025-01-10, \"7431052800000000001\", \"1,000\",  50, \"5\", \"2\"\n")]
    [InlineData("\"date\", \"video_id\", plays, \"likes\", \"comments\", \"shares\"\r\n\"2025-01-10\",   \"7431052800000000001\",1000, 50, 5, 2\r\n")]
    public void Blanks_before_quotes_are_no_part_of_a_field(string text)
    {
        using var folders = new Folders().Sound().Put("daily.csv", text);
        var result = folders.Load(0);
        Assert.Equal([[1000, 50, 5, 2]], result.Rows("SELECT plays, likes, comments, shares FROM daily", 4));
        result.Data!.Dispose();
    }

    [Fact]
    public void A_table_of_which_no_name_is_known_is_said_once()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "a\u0002b\u0002c\nx\u0002y\u0002z\n");
        var result = folders.Load(0);
        var fault = Assert.Single(result.Faults, fault => fault.Severity == Severity.Error && fault.Place?.File.EndsWith("daily.csv", StringComparison.Ordinal) == true && fault.Code != "data-quarter-empty");
        Assert.Equal("data-header-foreign", fault.Code);
        Assert.Contains("a␂b␂c", MessageCatalog.For("en").Describe(fault));
    }

    [Fact]
    public void Names_may_all_begin_with_the_name_of_the_table()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "daily.date,daily.video_id,daily.plays,daily.likes,daily.comments,daily.shares\n" + Row);
        var result = folders.Load(0);
        Assert.Equal([[1000]], result.Rows("SELECT plays FROM daily", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Characters_that_cannot_be_seen_are_no_part_of_a_name_or_id()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "\u200Bdate,video\u200D_id,plays\u200E,likes\u2060,comments\u00A0,shares\uFEFF\n2025-01-10,\u200B7431052800000000001\uFEFF,1000,50,5,2\n");
        var result = folders.Load(0);
        Assert.Equal([[1000]], result.Rows("SELECT plays FROM daily JOIN videos USING (video)", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Rows_without_values_are_no_rows()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + Row + string.Concat(Enumerable.Repeat(",,,,,\n", 50)));
        var result = folders.Load(0);
        Assert.Equal((51L, 1L, 50L), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").SetAside));
        Assert.Equal((Severity.Note, 50L), (result.Fault("data-row-blank").Severity, result.Fault("data-row-blank").Count));
        result.Data!.Dispose();
    }

    [Fact]
    public void Totals_of_a_day_are_no_rows()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + Row + "2025-01-10 小计,,1000,50,5,2\n2025年1月10日 合计,,1000,50,5,2\n");
        var result = folders.Load(0);
        Assert.Equal((1L, 2L), (result.File("daily").Loaded, result.Fault("data-total-row").Count));
        result.Data!.Dispose();
    }

    [Fact]
    public void A_file_put_behind_another_keeps_its_mark_and_names()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "\uFEFF" + Head + Row + "\uFEFF" + Head + "2025-01-11,7431052800000000001,7,5,5,2\n");
        var result = folders.Load(0);
        Assert.Equal((3L, 2L, 1L), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").SetAside));
        Assert.Equal(1, result.Fault("data-header-repeated").Count);
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("daily.xls", "data-file-other-kind")]
    [InlineData("daily.txt", "data-file-other-kind")]
    [InlineData(".daily.csv.icloud", "data-file-not-here")]
    [InlineData("daily/part-00000.csv", "data-folder-of-parts")]
    [InlineData("daily.parquet/part-00000.snappy.parquet", "data-folder-of-parts")]
    [InlineData("dailyreport.txt", null)]
    public void What_stands_near_a_missing_table_is_named(string name, string? code)
    {
        using var folders = new Folders().Sound().Remove("daily.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folders.Quarter, name))!);
        var result = folders.Put(name, Head + Row).Load();
        Assert.Equal("daily", result.Fault("data-file-missing").Values["column"]);
        var near = result.Faults.Where(fault => fault.Code is "data-file-other-kind" or "data-file-not-here" or "data-folder-of-parts").ToList();
        Assert.Equal(code, near.SingleOrDefault()?.Code);
        if (code == "data-folder-of-parts")
            Assert.Contains(name.Contains("parquet") ? "daily: \"daily.parquet/*.parquet\"" : "daily: \"daily/*.csv\"", MessageCatalog.For("en").Describe(near[0]));
    }

    [Fact]
    public void A_quarter_inside_a_folder_of_its_name_is_found()
    {
        using var folders = new Folders().Sound();
        var inner = Path.Combine(folders.Quarter, "2025Q1");
        Directory.CreateDirectory(inner);
        foreach (var file in Directory.GetFiles(folders.Quarter))
            File.Move(file, Path.Combine(inner, Path.GetFileName(file)));
        Assert.Equal("2025Q1", folders.Load().Fault("data-folder-inside").Values["found"]);
    }

    [Theory]
    [InlineData("quarter.yml")]
    [InlineData("quarter.yaml.txt")]
    public void Settings_under_another_name_are_not_lost_without_a_word(string name)
    {
        using var folders = new Folders().Sound().Put(name, "timezone: UTC\n");
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal(name, result.Fault("data-yaml-name").Values["found"]);
    }

    [Fact]
    public void Settings_may_be_saved_as_gbk()
    {
        using var folders = new Folders().Sound().PutBytes("quarter.yaml", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("quarter: 2025Q1\nsource: 快手创作者中心导出\n"));
        var result = folders.Load(0);
        Assert.Equal("快手创作者中心导出", result.Data!.Current.Source);
        result.Data.Dispose();
    }

    [Fact]
    public void Text_of_four_bytes_a_character_is_read()
    {
        using var folders = new Folders().Sound().PutBytes("daily.csv", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Head + Row)]);
        var result = folders.Load(0);
        Assert.Equal([[1000]], result.Rows("SELECT plays FROM daily", 1));
        Assert.Equal("UTF-32 BOM", result.File("daily").Form.Encoding);
        result.Data!.Dispose();
    }

    [Fact]
    public void The_programs_own_files_are_passed_over()
    {
        using var folders = new Folders().Sound().Put("~$daily.xlsx", "x").Put("._daily.csv", "x");
        var result = folders.Load(0);
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-file-unused");
        result.Data!.Dispose();
    }

    private const string Comments = "comment_id,video_id,user_id,created_at,text\n";

    private static string Written(Func<int, string> text) =>
        Comments + string.Concat(Enumerable.Range(1, 6).Select(i => $"{i},7431052800000000001,u{i},2025-01-11 08:00:00,{text(i)}\n"));

    [Fact]
    public void Text_that_was_encoded_twice_is_recognised()
    {
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var garbled = string.Concat(Encoding.UTF8.GetBytes(Written(i => "第二步盐放早了吗")).Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? ((char)b).ToString() : latin.GetString([b])));
        using var folders = new Folders().Sound().Put("comments.csv", garbled);
        Assert.Equal(Severity.Error, folders.Load().Fault("data-text-garbled").Severity);
    }

    [Theory]
    [InlineData("¿Qué tal el niño? Müller über")]
    [InlineData("第二步盐放早了吗")]
    [InlineData("Ça a été très «agréable» à l’été")]
    public void Text_of_any_language_is_not_taken_for_garbled(string text)
    {
        using var folders = new Folders().Sound().Put("comments.csv", Written(i => text));
        var result = folders.Load(0);
        Assert.DoesNotContain(result.Faults, fault => fault.Code.StartsWith("data-text-g", StringComparison.Ordinal));
        result.Data!.Dispose();
    }

    [Fact]
    public void Text_that_was_lost_is_said()
    {
        using var folders = new Folders().Sound().Put("comments.csv", Written(i => "锟斤拷锟斤拷"));
        var result = folders.Load(0);
        Assert.Equal((Severity.Warning, 12L), (result.Fault("data-text-lost").Severity, result.Fault("data-text-lost").Count));
        result.Data!.Dispose();
    }

    [Fact]
    public void Dumps_without_quotes_are_read_by_a_setting()
    {
        var dump = Written(i => i == 3 ? "\"盐放早了\"吗" : "27\"显示器").Replace(',', '\t');
        using var folders = new Folders().Sound().Put("comments.tsv", dump);
        Assert.Equal((1L, 5L), (folders.Load().File("comments").Rejected, folders.Load().File("comments").Loaded));
        var result = folders.Put("quarter.yaml", "files:\n  comments: {quotes: none}\n").Load(0);
        Assert.Equal(6, result.File("comments").Loaded);
        result.Data!.Dispose();
    }

    [Fact]
    public void Hives_separator_is_found()
    {
        using var folders = new Folders().Sound().Put("daily.csv", (Head + Row).Replace(',', '\u0001'));
        var result = folders.Load(0);
        Assert.Equal("ctrl-a", result.File("daily").Form.Delimiter);
        result.Data!.Dispose();
        Assert.Equal("data-header-absent", folders.Put("daily.csv", Row.Replace(',', '\u0001')).Load().Fault("data-header-absent").Code);
    }
}
