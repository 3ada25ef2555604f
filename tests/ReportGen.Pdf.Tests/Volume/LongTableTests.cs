using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Tests.Volume;

/// <summary>Tests that look at the memory of the whole process run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class LongTableTests(TestFonts fonts, ITestOutputHelper output) : IClassFixture<TestFonts>
{
    private static readonly DocumentInfo Info = new("表", "zh-CN");

    /// <summary>160 bytes a row of six cells; Typst 0.14 takes 1,630 for such a table.</summary>
    [Theory]
    [InlineData(10_000, 1_600_000)]
    [InlineData(50_000, 8_000_000)]
    public void A_long_table_makes_a_small_file(int rows, long limit)
    {
        using var file = new MemoryStream();
        var before = Environment.CpuUsage.UserTime;
        Write(file, new LongTable(fonts, rows));
        var time = Environment.CpuUsage.UserTime - before;
        output.WriteLine($"{rows} rows: {file.Length} bytes, {time.TotalMilliseconds:F0} ms of user time with making the pages");
        Assert.InRange(file.Length, 1, limit);
    }

    /// <summary>What the writer keeps grows by some 50 bytes an element, seven elements a row, and never by a page's content.</summary>
    [Fact]
    public void Memory_stays_bounded()
    {
        const int rows = 20_000;
        var table = new LongTable(fonts, rows);
        using var pdf = new PdfPageStream(Stream.Null, Info, new PdfOptions());
        var before = 0L;
        foreach (var page in table.Pages())
        {
            Add(pdf, page, table);
            if (page.Index == 20) before = GC.GetTotalMemory(forceFullCollection: true);
        }
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{grown / rows} bytes a row");
        Assert.InRange(grown, 0, 500L * rows);
    }

    private static void Write(Stream file, LongTable table)
    {
        using var pdf = new PdfPageStream(file, Info, new PdfOptions());
        foreach (var page in table.Pages()) Add(pdf, page, table);
        pdf.Finish(table.Tree(withRows: false), []);
    }

    private static void Add(PdfPageStream pdf, DisplayPage page, LongTable table)
    {
        pdf.Add(page);
        var first = page.Index * LongTable.RowsPerPage;
        for (var row = first; row < Math.Min(table.Rows, first + LongTable.RowsPerPage); row++) pdf.Close(LongTable.BodyId, LongTable.Row(row));
    }
}
