using System.IO.Compression;
using System.Text;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Formats;

/// <summary>Files that are no tables, and rows that are no rows, are recognised by name.</summary>
public class StrangeFileTests
{
    private const string Head = "date,video_id,plays,likes,comments,shares\n";
    private const string Row = "2025-01-10,7431052800000000001,1000,50,5,2\n";

    public static TheoryData<string, byte[], string> Strangers() => new()
    {
        { "data-lfs-pointer", Encoding.UTF8.GetBytes("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n"), "12345" },
        { "data-html-page", Encoding.UTF8.GetBytes("\n<!DOCTYPE html>\n<html><head><title>登录 - 创作者平台</title></head></html>"), "登录 - 创作者平台" },
        { "data-html-page", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"), "Access Denied" },
        { "data-not-a-table", Encoding.UTF8.GetBytes("{\"error\": \"token expired\"}"), "json" },
        { "data-not-a-table", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "xls" },
        { "data-not-a-table", Encoding.ASCII.GetBytes("%PDF-1.7\n"), "pdf" },
        { "data-not-a-table", Folders.Gzip("PAR1 and more PAR1"), "parquet in gzip" },
        { "data-not-a-table", Tar(), "tar" },
        { "data-not-a-table", Zip("xl/workbook.bin", "x"), "xlsb" },
        { "data-not-a-table", Zip("content.xml", "x"), "ods" },
        { "data-not-a-table", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), "xml" },
        { "data-html-table", Encoding.UTF8.GetBytes("<html><head><title>导出</title></head><body><table><tr><td>date</td></tr></table></body></html>"), "导出" },
        { "data-html-page", Encoding.UTF8.GetBytes("<html><head><title>登录</title></head><body><form><table><tr><td><input></td></tr></table></form></body></html>"), "登录" },
        { "data-xlsx-encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes("EncryptedPackage"), 0, 0], "" },
        { "data-file-empty", [], "" },
        { "data-file-empty", [0xEF, 0xBB, 0xBF], "" },
        { "data-file-empty", Encoding.ASCII.GetBytes("\r\n \r\n"), "" },
        { "data-file-empty", new byte[4096], "" },
        { "data-zip-not-xlsx", Zip("report/daily.csv", Head + Row), "report/daily.csv" },
        { "data-xlsx-damaged", Zip("xl/workbook.xml", "<workbook")[..60], "" },
        { "data-xlsx-damaged", Zip("xl/workbook.xml", "<workbook"), "" },
        { "data-parquet-damaged", Encoding.ASCII.GetBytes("PAR1 this is not one PAR1"), "" },
        { "data-gzip-damaged", Folders.Gzip(string.Concat(Enumerable.Repeat(Row, 500)))[..30], "" },
        { "data-gzip-damaged", [0x1F, 0x8B, 8, 0], "" },
    };

    private static byte[] Tar()
    {
        var bytes = new byte[1024];
        "daily.csv"u8.CopyTo(bytes);
        "ustar"u8.CopyTo(bytes.AsSpan(257));
        return bytes;
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void AFileThatIsNoTableIsNamed(string code, byte[] bytes, string found)
    {
        using var folders = new Folders().Sound().PutBytes("daily.csv", bytes);
        var result = folders.Load();
        Assert.Null(result.Data);
        var fault = Assert.Single(result.Faults, fault => fault.Severity == Severity.Error);
        Assert.Equal((code, Path.Combine(folders.Quarter, "daily.csv")), (fault.Code, fault.Place!.File));
        if (found.Length > 0)
            Assert.Equal(found, fault.Values["found"]);
    }

    [Fact]
    public void ATableOfWhichNoRowIsOfUseIsNotTakenForNothing()
    {
        using var folders = new Folders().Sound().Put("comments.csv", "comment_id,video_id,user_id,created_at,text\n1,https://v.douyin.com/iAbC12x/,u1,2025-01-11 08:00:00,盐放早了吗\n");
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal((Severity.Error, "comments"), (result.Fault("data-table-unusable").Severity, result.Fault("data-table-unusable").Values["column"]));
        Assert.Equal(1, result.Fault("data-unknown-video").Count);
    }

    [Fact]
    public void AFileOfColumnNamesAloneIsNamed()
    {
        using var folders = new Folders().Sound().Put("comments.csv", "comment_id,video_id,user_id,created_at,text\n");
        var result = folders.Load(0);
        Assert.Equal(Severity.Warning, result.Fault("data-header-only").Severity);
        Assert.DoesNotContain("comments", result.Data!.Current.Tables); // not available, rather than 0
        result.Data!.Dispose();
    }

    [Fact]
    public void TotalsAreNoRowsAndTheirDifferenceIsSaid()
    {
        // The sums of the two rows are 1,500 plays and 70 likes.
        using var folders = new Folders().Sound().Put("daily.csv", Head + "合计,,1500,99,7,3\n" + Row + "2025-01-11,7431052800000000001,500,20,2,1\n");
        var result = folders.Load(0);
        Assert.Equal((3L, 2L, 0L, 1L), Counts(result.File("daily")));
        Assert.Equal(2, result.Fault("data-total-row").Place!.Line);
        var differs = result.Fault("data-total-differs");
        Assert.Equal(("likes", "99", "70", 4), (differs.Values["column"], differs.Values["found"], differs.Values["expected"], differs.Place!.Column));
        result.Data!.Dispose();
    }

    [Fact]
    public void AHeaderOnceMoreIsSetAside()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + Row + Head + "2025-01-11,7431052800000000001,500,20,2,1\n");
        var result = folders.Load(0);
        Assert.Equal((3L, 2L, 0L, 1L), Counts(result.File("daily")));
        Assert.Equal((3, Severity.Note), (result.Fault("data-header-repeated").Place!.Line, result.Fault("data-header-repeated").Severity));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("date,video_id,plays,comments,likes,shares\n2025-02-01,7431052800000000001,9,8,7,6\n")]
    [InlineData("Date, Video_ID ,plays,likes,comments,saves,shares\n2025-02-01,7431052800000000001,9,8,7,6,5\n")]
    public void ColumnsThatChangeTheirOrderAreNamedAndNotRead(string other)
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + Row + other + Head + Row.Replace("-10", "-12", StringComparison.Ordinal));
        var result = folders.Load();
        Assert.Null(result.Data);
        var fault = result.Fault("data-columns-moved");
        Assert.Equal((3, Severity.Error, 2L), (fault.Place!.Line, fault.Severity, fault.Count));
        Assert.Equal((5L, 2L, 2L, 1L), Counts(result.File("daily")));
    }

    [Theory]
    [InlineData("creator_id,name,category,tier,followers\nc1,甲,x,mid,5\nc2,乙,x,mid,5\n")] // five fields
    [InlineData("video_id,creator_id,published_at,duration_seconds,formats,tools\nv7,c1,2025-01-10 10:00:00,5,,\nv8,c1,2025-01-10 10:00:00,5,,\n")] // six, as many as daily has
    public void ATableGluedToAnotherIsNamedAndNotRead(string other)
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + Row + "\n" + other + Head + "2025-01-11,7431052800000000001,500,20,2,1\n");
        var result = folders.Load();
        var fault = result.Fault("data-tables-glued");
        Assert.Equal((4, Severity.Error, 3L, other.StartsWith('c') ? "creators" : "videos"), (fault.Place!.Line, fault.Severity, fault.Count, fault.Values["found"]));
        Assert.Equal((6L, 2L, 3L, 1L), Counts(result.File("daily"))); // its own header comes back, and its rows with it
    }

    [Fact]
    public void ACommaAtTheEndOfRowsIsNoField()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + Row.Replace("\n", ",\n") + "2025-01-11,7431052800000000001,500,20,2,1,9\n");
        var result = folders.Load();
        Assert.Equal((2L, 1L, 1L, 0L), Counts(result.File("daily")));
        Assert.Equal(2, result.Fault("data-trailing-fields").Place!.Line);
        Assert.Equal(3, result.Fault("data-field-count").Place!.Line);
        result.Data!.Dispose();
        // The same the other way round: a comma at the end of the column names only.
        var header = folders.Put("daily.csv", Head.Replace("\n", ",\n") + Row).Load(0);
        Assert.Equal((1L, 1L, 0L, 0L), Counts(header.File("daily")));
        header.Data!.Dispose();
    }

    [Fact]
    public void AGzipUnderAPlainNameIsReadAndTheNameToldAsWrong()
    {
        using var folders = new Folders().Sound().PutBytes("daily.csv", Folders.Gzip(Head + Row));
        var result = folders.Load(0);
        Assert.Equal(("gzip", ".csv"), (result.Fault("data-extension-wrong").Values["found"], result.Fault("data-extension-wrong").Values["expected"]));
        Assert.Equal(("text.gz", 1L), (result.File("daily").Form.Container, result.File("daily").Loaded));
        result.Data!.Dispose();
    }

    private static (long Read, long Loaded, long Rejected, long SetAside) Counts(ReportGen.Data.FileReport file) => (file.Read, file.Loaded, file.Rejected, file.SetAside);

    private static byte[] Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
