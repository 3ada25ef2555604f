using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Formats;

public class WorkbookTests
{
    private const string Head = """<row r="1"><c r="A1" t="inlineStr"><is><t>date</t></is></c><c r="B1" t="inlineStr"><is><t>video_id</t></is></c><c r="C1" t="inlineStr"><is><t>plays</t></is></c><c r="D1" t="inlineStr"><is><t>likes</t></is></c><c r="E1" t="inlineStr"><is><t>comments</t></is></c><c r="F1" t="inlineStr"><is><t>shares</t></is></c></row>""";

    [Fact]
    public void ASheetIsFoundByItsColumnsWhateverElseStandsInTheBook()
    {
        using var folders = new Folders().Sound().Remove("daily.csv");
        MiniExcel.SaveAs(Path.Combine(folders.Quarter, "daily.xlsx"), new Dictionary<string, object>
        {
            ["说明"] = new[] { new { 标题 = "导出说明", 内容 = "仅供内部使用" } },
            ["数据"] = new[]
            {
                new { date = "2025-01-10", video_id = "7431052800000000001", plays = 1000.0, likes = 50, comments = 5, shares = 2 },
                new { date = "2025-01-11", video_id = "7431052800000000002", plays = 12.0, likes = 1, comments = 0, shares = 0 },
            },
        });
        var result = folders.Load(0);
        Assert.Equal([[0, 20098, 1000], [1, 20099, 12]], result.Rows("SELECT video, day, plays FROM daily ORDER BY day", 3));
        Assert.Equal(("xlsx", "数据"), (result.File("daily").Form.Container, result.File("daily").Form.Sheet));
        Assert.Equal(("数据", "说明, 数据"), (result.Fault("data-sheet-chosen").Values["found"], result.Fault("data-sheet-chosen").Values["expected"]));
        result.Data!.Dispose();
    }

    [Fact]
    public void DatesNumbersErrorsAndEmptyRowsAreReadAsExcelKeepsThem()
    {
        // Serial 45667 is 2025-01-10 (45658 is the first of January); style 1 is a day, style 2 a day with its time.
        using var folders = new Folders().Sound().Remove("daily.csv").PutBytes("daily.xlsx", Book(Head
            + """<row r="2"><c r="A2" s="1"><v>45667</v></c><c r="B2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="C2"><v>1000</v></c><c r="D2"><v>50</v></c><c r="E2"><v>5</v></c><c r="F2"><v>2</v></c></row>"""
            + """<row r="3"><c r="A3" s="1"><v>45668</v></c><c r="B3"><v>7431052800000000000</v></c><c r="C3"><v>1</v></c><c r="D3"><v>1</v></c><c r="E3"><v>1</v></c><c r="F3"><v>1</v></c></row>"""
            + """<row r="4"><c r="A4" s="1"><v>45668</v></c><c r="B4" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="C4" t="e"><v>#VALUE!</v></c><c r="D4"><v>1</v></c><c r="E4"><v>1</v></c><c r="F4"><v>1</v></c></row>"""
            + """<row r="9"><c r="A9" s="1"/><c r="B9"/></row>"""));
        var result = folders.Load();
        Assert.Equal([[20098, 1000]], result.Rows("SELECT day, plays FROM daily", 2));
        Assert.Equal((3L, 1L, 2L), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").Rejected));
        Assert.Equal((3, "7.4310528E+18"), (result.Fault("data-id-damaged").Place!.Line, result.Fault("data-id-damaged").Values["found"]));
        Assert.Equal((4, 3), (result.Fault("data-missing-value").Place!.Line, result.Fault("data-missing-value").Place!.Column)); // an error is no value
        result.Data!.Dispose();
    }

    [Fact]
    public void TimesOfDayAreExactToTheSecond()
    {
        // 45667.979166666664 is 2025-01-10 23:30:00; in China that is 15:30 UTC = 1736523000.
        using var folders = new Folders().Sound().Remove("videos.csv").PutBytes("videos.xlsx", Book(
            """<row r="1"><c r="A1" t="inlineStr"><is><t>video_id</t></is></c><c r="B1" t="inlineStr"><is><t>creator_id</t></is></c><c r="C1" t="inlineStr"><is><t>published_at</t></is></c><c r="D1" t="inlineStr"><is><t>duration_seconds</t></is></c></row>"""
            + """<row r="2"><c r="A2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="B2" t="inlineStr"><is><t>c1</t></is></c><c r="C2" s="2"><v>45667.979166666664</v></c><c r="D2"><v>12.3</v></c></row>"""));
        var result = folders.Load();
        Assert.Equal([[1736523000, 12]], result.Rows("SELECT published_ts, duration FROM videos", 2));
        result.Data!.Dispose();
    }

    [Fact]
    public void LengthsAreTimesOfDayRoundedToTheSecond()
    {
        // 0.00052083333 of a day is 44.99999971 s, 0.000347222222 is 29.99999998 s, in cells with a format of days.
        using var folders = new Folders().Sound().Remove("videos.csv").PutBytes("videos.xlsx", Book(
            """<row r="1"><c r="A1" t="inlineStr"><is><t>video_id</t></is></c><c r="B1" t="inlineStr"><is><t>creator_id</t></is></c><c r="C1" t="inlineStr"><is><t>published_at</t></is></c><c r="D1" t="inlineStr"><is><t>duration_seconds</t></is></c></row>"""
            + """<row r="2"><c r="A2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="B2" t="inlineStr"><is><t>c1</t></is></c><c r="C2" s="2"><v>45667.979166666664</v></c><c r="D2" s="2"><v>0.00052083333</v></c></row>"""
            + """<row r="3"><c r="A3" t="inlineStr"><is><t>7431052800000000002</t></is></c><c r="B3" t="inlineStr"><is><t>c1</t></is></c><c r="C3" s="2"><v>45667.979166666664</v></c><c r="D3" s="2"><v>0.000347222222</v></c></row>"""));
        var result = folders.Load(0);
        Assert.Equal([[45], [30]], result.Rows("SELECT duration FROM videos ORDER BY video", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void OfSeveralSheetsWithTheColumnsOneMustBeNamed()
    {
        using var folders = new Folders().Sound().Remove("daily.csv");
        var row = new { date = "2025-01-10", video_id = "7431052800000000001", plays = 1, likes = 1, comments = 1, shares = 1 };
        MiniExcel.SaveAs(Path.Combine(folders.Quarter, "daily.xlsx"), new Dictionary<string, object> { ["一月"] = new[] { row }, ["备份"] = new[] { row with { plays = 2 } } });
        var asked = folders.Load();
        Assert.Equal((Severity.Error, "一月, 备份"), (asked.Fault("data-sheets-several").Severity, asked.Fault("data-sheets-several").Values["found"]));
        var named = folders.Put("quarter.yaml", "files:\n  daily:\n    sheet: 备份\n").Load(0);
        Assert.Equal([[2]], named.Rows("SELECT plays FROM daily", 1));
        named.Data!.Dispose();
        MiniExcel.SaveAs(Path.Combine(folders.Quarter, "daily.xlsx"), new Dictionary<string, object> { ["一月"] = new[] { row }, ["Daily"] = new[] { row with { plays = 3 } } }, overwriteFile: true);
        var own = folders.Put("quarter.yaml", "quarter: 2025Q1\n").Load(0);
        Assert.Equal([[3]], own.Rows("SELECT plays FROM daily", 1)); // the sheet named like the table
        own.Data!.Dispose();
        Assert.Equal("一月, Daily", folders.Put("quarter.yaml", "files:\n  daily:\n    sheet: 二月\n").Load().Fault("data-sheet-missing").Values["expected"]);
    }

    [Theory]
    [InlineData(true, "2025-01-11", "data-sheet-unread")] // rows go on without column names
    [InlineData(false, "2025-01-11", "data-sheet-unread")] // or under another one
    [InlineData(false, "合计", null)]
    public void RowsOfTheTableOnAnotherSheetMustNotBeMissing(bool bare, string date, string? code)
    {
        using var folders = new Folders().Sound().Remove("daily.csv");
        var rows = Enumerable.Range(1, 30).Select(day => new { date = $"2025-01-{day:D2}", video_id = "7431052800000000001", plays = 1, likes = 1, comments = 1, shares = 1 });
        var more = Enumerable.Range(0, 3).Select(i => new { date, video_id = "7431052800000000002", 播放 = i, likes = 1, comments = 1, shares = 1 });
        var path = Path.Combine(folders.Quarter, "daily.xlsx");
        MiniExcel.SaveAs(path, new Dictionary<string, object>
        {
            ["说明"] = new[] { new { 标题 = "2025-01-03 导出", a = "7431052800000000001", b = 3, c = 4 } },
            ["1-2月"] = rows,
            ["3月"] = bare ? more.Select(row => new { a2025 = row.date, row.video_id, p = row.播放, l = row.likes, c = row.comments, s = row.shares }) : more,
        });
        var result = folders.Load(0);
        Assert.Equal(code, result.Faults.SingleOrDefault(fault => fault.Severity == Severity.Error)?.Code);
        if (code is not null)
            Assert.Equal(("3月", "1-2月"), (result.Fault(code).Values["found"], result.Fault(code).Values["expected"]));
        result.Data?.Dispose();
        var named = folders.Put("quarter.yaml", "files: {daily: {path: daily.xlsx, sheet: 1-2月}}\n").Load(0);
        Assert.Equal([[30]], named.Rows("SELECT count(*) FROM daily", 1));
        named.Data!.Dispose();
    }

    [Fact]
    public void AHiddenSheetWithRowsOfTheTableIsDoubted()
    {
        static string Sheet(string head, int day) => $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{head}<row r="2"><c r="A2" s="1"><v>{day}</v></c><c r="B2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="C2"><v>1</v></c><c r="D2"><v>1</v></c><c r="E2"><v>1</v></c><c r="F2"><v>1</v></c></row></sheetData></worksheet>""";
        using var folders = new Folders().Sound().Remove("daily.csv").PutBytes("daily.xlsx", Changed(Book(""), new()
        {
            ["xl/workbook.xml"] = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1月" sheetId="1" r:id="rId1"/><sheet name="2月" sheetId="2" state="hidden" r:id="rId3"/></sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""",
            ["xl/worksheets/sheet1.xml"] = Sheet(Head, 45667), ["xl/worksheets/sheet2.xml"] = Sheet("", 45690),
        }));
        var result = folders.Load(0);
        Assert.Equal((Severity.Warning, "2月", "1月"), (result.Fault("data-sheet-unread").Severity, result.Fault("data-sheet-unread").Values["found"], result.Fault("data-sheet-unread").Values["expected"]));
        result.Data!.Dispose();
    }

    [Fact]
    public void AWorkbookMayHoldTablesThatLookAlike()
    {
        using var folders = new Folders().Sound().Remove("videos.csv").Remove("daily.csv").Put("quarter.yaml", "files: {videos: all.xlsx, daily: all.xlsx, sessions: all.xlsx}\n");
        MiniExcel.SaveAs(Path.Combine(folders.Quarter, "all.xlsx"), new Dictionary<string, object>
        {
            ["videos"] = new[] { new { video_id = "7431052800000000001", creator_id = "c1", published_at = "2025-01-10 08:00:00", duration_seconds = 60 } },
            ["daily"] = new[] { new { date = "2025-01-10", video_id = "7431052800000000001", plays = 1, likes = 1, comments = 1, shares = 1 } },
            ["sessions"] = new[] { new { user_id = "u1", video_id = "7431052800000000001", started_at = "2025-01-10 08:00:00", watch_seconds = 5, liked = 0, commented = 0, shared = 0 } },
        });
        var result = folders.Load(0);
        Assert.Equal((1L, 1L, 1L), (result.File("videos").Loaded, result.File("daily").Loaded, result.File("sessions").Loaded));
        result.Data!.Dispose();
    }

    [Fact]
    public void AHiddenSheetIsNotReadWhereAnotherHasTheColumns()
    {
        // As LibreOffice and Excel keep it: an older copy, hidden, under the name of the table.
        static string Sheet(int plays) => $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{Head}<row r="2"><c r="A2" s="1"><v>45667</v></c><c r="B2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="C2"><v>{plays}</v></c><c r="D2"><v>1</v></c><c r="E2"><v>1</v></c><c r="F2"><v>1</v></c></row></sheetData></worksheet>""";
        using var folders = new Folders().Sound().Remove("daily.csv").PutBytes("daily.xlsx", Changed(Book(""), new()
        {
            ["xl/workbook.xml"] = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="daily" sheetId="1" state="hidden" r:id="rId1"/><sheet name="数据" sheetId="2" r:id="rId3"/></sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""",
            ["xl/worksheets/sheet1.xml"] = Sheet(3), ["xl/worksheets/sheet2.xml"] = Sheet(7),
        }));
        var result = folders.Load(0);
        Assert.Equal([[7]], result.Rows("SELECT plays FROM daily", 1));
        Assert.Equal("数据", result.Fault("data-sheet-chosen").Values["found"]);
        result.Data!.Dispose();
    }

    /// <summary>In the system of 1904 the 10th of January 2025 is day 44205, which in that of 1900 is four years and a day before.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void DaysOfWorkbooksThatCountFrom1904AreThoseThatExcelShows(string flag)
    {
        using var folders = new Folders().Sound().Remove("daily.csv").Remove("videos.csv")
            .PutBytes("daily.xlsx", Of1904(Head + """<row r="2"><c r="A2" s="1"><v>44205</v></c><c r="B2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="C2"><v>1000</v></c><c r="D2"><v>50</v></c><c r="E2"><v>5</v></c><c r="F2"><v>2</v></c></row>""", flag))
            .PutBytes("videos.xlsx", Of1904("""<row r="1"><c r="A1" t="inlineStr"><is><t>video_id</t></is></c><c r="B1" t="inlineStr"><is><t>creator_id</t></is></c><c r="C1" t="inlineStr"><is><t>published_at</t></is></c><c r="D1" t="inlineStr"><is><t>duration_seconds</t></is></c></row>"""
                + """<row r="2"><c r="A2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="B2" t="inlineStr"><is><t>c1</t></is></c><c r="C2" s="2"><v>44205.979166666664</v></c><c r="D2" s="2"><v>0.00052083333</v></c></row>""", flag));
        var result = folders.Load(0);
        Assert.Equal([[20098, 1736523000, 45]], result.Rows("SELECT day, published_ts, duration FROM daily JOIN videos USING (video)", 3));
        result.Data!.Dispose();
    }

    [Fact]
    public void BareDayNumbersOfSuchWorkbooksAreRefused()
    {
        // Put there by Excel 44205 is the 10th of January 2025; pasted from elsewhere 45667 is the same day.
        using var folders = new Folders().Sound().Remove("daily.csv").PutBytes("daily.xlsx", Of1904(Head
            + """<row r="2"><c r="A2"><v>44205</v></c><c r="B2" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="C2"><v>1000</v></c><c r="D2"><v>50</v></c><c r="E2"><v>5</v></c><c r="F2"><v>2</v></c></row>"""
            + """<row r="3"><c r="A3"><v>45667</v></c><c r="B3" t="inlineStr"><is><t>7431052800000000001</t></is></c><c r="C3"><v>1000</v></c><c r="D3"><v>50</v></c><c r="E3"><v>5</v></c><c r="F3"><v>2</v></c></row>""", "1"));
        var result = folders.Load(0);
        Assert.Null(result.Data);
        Assert.Equal((2L, "44205"), (result.Fault("data-day-number-1904").Count, result.Fault("data-day-number-1904").Values["found"]));
    }

    private static byte[] Of1904(string rows, string flag) => Changed(Book(rows), new()
    {
        ["xl/workbook.xml"] = $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><fileVersion appName="xl"/><workbookPr date1904="{flag}" defaultThemeVersion="124226"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    });

    [Fact]
    public void AStrictWorkbookIsNamed()
    {
        using var folders = new Folders().Sound().Remove("daily.csv").PutBytes("daily.xlsx", Changed(Book(Head), new()
        {
            ["xl/workbook.xml"] = """<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""",
        }));
        Assert.Equal("xlsx (Strict Open XML)", folders.Load().Fault("data-not-a-table").Values["found"]);
    }

    [Fact]
    public void AWorkbookUnderTheNameOfACsvIsReadAndTold()
    {
        using var folders = new Folders().Sound();
        var path = Path.Combine(folders.Quarter, "x.xlsx");
        MiniExcel.SaveAs(path, new[] { new { date = "2025-01-10", video_id = "7431052800000000001", plays = 7, likes = 1, comments = 1, shares = 1 } });
        File.Move(path, Path.Combine(folders.Quarter, "daily.csv"), overwrite: true);
        var result = folders.Load(0);
        Assert.Equal([[7]], result.Rows("SELECT plays FROM daily", 1));
        Assert.Equal(("xlsx", Severity.Warning), (result.Fault("data-extension-wrong").Values["found"], result.Fault("data-extension-wrong").Severity));
        result.Data!.Dispose();
    }

    /// <summary>A workbook with other parts, or more.</summary>
    private static byte[] Changed(byte[] book, Dictionary<string, string> parts)
    {
        using var bytes = new MemoryStream();
        bytes.Write(book);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                zip.GetEntry(name)?.Delete();
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The smallest workbook that Excel opens: one sheet, a style for days and one for times.</summary>
    internal static byte[] Book(string rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Put("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Put("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Put("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Put("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");

            void Put(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
